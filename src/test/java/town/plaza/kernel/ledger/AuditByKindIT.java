package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

/** Looking for one kind of event, or for what happened to one thing, costs the same however long the audit log is. */
@OnPlaza
class AuditByKindIT {

    private static final String ENTRIES = "/api/ledger/audit/entries";

    private final PlazaClient administrator = AccountsFixture.administrator().client();

    private List<String> ids(String query) {
        var items = administrator.get(ENTRIES + query).json();
        return items.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("subject"))
                .toList();
    }

    @Test
    void one_kind_comes_in_parts_newest_first_and_complete() {
        var thing = "test/" + UUID.randomUUID();
        var made = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            LedgerFixture.entry(Log.AUDIT, thing);
            made.add(thing);
        }
        LedgerFixture.entry(Log.AUDIT, "test/another");

        var first = administrator
                .get(ENTRIES + "?kind=test.happened&limit=3&subject=" + thing)
                .json();
        var rest = administrator
                .get(ENTRIES + "?kind=test.happened&limit=3&subject=" + thing + "&after=" + first.getString("next"))
                .json();
        var indexes = new ArrayList<Integer>();
        for (var part : List.of(first, rest)) {
            part.getJsonArray("items").getValuesAs(JsonObject.class).forEach(each -> indexes.add(each.getInt("index")));
        }

        assertThat(indexes).hasSize(5).isSortedAccordingTo((one, other) -> other - one);
        assertThat(rest.containsKey("next")).isFalse();
        assertThat(ids("?subject=" + thing)).isEqualTo(made);
        assertThat(ids("?kind=test.happened&limit=1")).containsExactly("test/another");
        assertThat(ids("?kind=test.never")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, ledger_entry_kind_newest",
        "true, false, ledger_entry_subject",
        "false, false, ledger_leaf_pk"
    })
    void each_way_of_looking_has_its_index(boolean bySubject, boolean byKind, String index) throws SQLException {
        try (var connection = TestDatabase.connect()) {
            connection.setAutoCommit(false);
            fill(connection);
            var plan = explain(connection, Entries.newest(bySubject, byKind));
            connection.rollback();

            assertThat(plan).contains(index).doesNotContain("Seq Scan").doesNotContain("Sort");
        }
    }

    /** 20,000 entries of which one in 2,000 is of the kind and of the subject that are looked for; never committed. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO kernel.ledger_entry (id, log, kind, subject, at, body)
                    SELECT lpad(to_hex(n), 32, '0')::uuid, 'audit',
                           CASE WHEN n % 2000 = 0 THEN 'rare' ELSE 'frequent' END,
                           CASE WHEN n % 2000 = 0 THEN 'rare' ELSE 'thing/' || n END, now(), '{}'
                      FROM generate_series(1, 20000) n""");
            statement.execute(
                    """
                    INSERT INTO kernel.ledger_leaf (log, index, entry)
                    SELECT 'audit', 1000000000 + n, lpad(to_hex(n), 32, '0')::uuid FROM generate_series(1, 20000) n""");
            statement.execute("ANALYZE kernel.ledger_entry, kernel.ledger_leaf");
        }
    }

    private static String explain(Connection connection, String sql) throws SQLException {
        var filled = sql.replace(":log", "'audit'")
                .replace(":before", "1000019000")
                .replace(":subject", "'rare'")
                .replace(":kind", "'rare'")
                .replace(":limit", "21");
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN " + filled)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
