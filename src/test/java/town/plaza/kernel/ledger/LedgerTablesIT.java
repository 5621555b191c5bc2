package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;

/** What is in the ledger stays there, whatever the application does. */
@OnPlaza
class LedgerTablesIT {

    private static final String REFUSED = "42501";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ledger_entry   | kind = 'other'
                    ledger_leaf    | index = 0
                    ledger_node    | level = 0
                    ledger_head    | size = 0
                    ledger_key     | made_at = now()
                    ledger_pending | log = 'audit'
                    """)
    void the_application_cannot_change_take_out_or_empty(String table, String change) {
        for (var sql : new String[] {
            "UPDATE kernel." + table + " SET " + change, "DELETE FROM kernel." + table, "TRUNCATE kernel." + table
        }) {
            assertThat(refusal(sql)).as(sql).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE kernel.ledger_entry DISABLE TRIGGER ALL",
                "DROP TABLE kernel.ledger_head",
                "INSERT INTO kernel.ledger_pending (log, entry) VALUES ('notices', gen_random_uuid())",
                "SELECT kernel.ledger_entry_inserted()",
                "SET ROLE plaza_owner"
            })
    void the_application_cannot_get_around_that(String sql) {
        assertThat(refusal(sql)).isEqualTo(REFUSED);
    }

    @Test
    void the_hash_of_an_entry_is_the_databases_own() {
        assertThatThrownBy(() -> {
                    try (var connection = TestDatabase.connectAsApplication();
                            var statement = connection.createStatement()) {
                        statement.execute(
                                "INSERT INTO kernel.ledger_entry (id, log, kind, subject, at, body, leaf_hash) VALUES ('"
                                        + UUID.randomUUID() + "', 'audit', 'x', 'x', now(), 'x', 'x')");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("leaf_hash");
    }

    private static String refusal(String sql) {
        try (var connection = TestDatabase.connectAsApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            return "not refused";
        } catch (SQLException thrown) {
            return thrown.getSQLState();
        }
    }
}
