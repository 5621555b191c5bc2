package town.plaza.board.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.config.Settings;
import town.plaza.server.TestDatabase;

class PurgingNotesIT {

    private final String word = "purge " + UUID.randomUUID();

    @Test
    void what_has_expired_goes_in_bounded_parts_and_nothing_else() throws SQLException {
        BoardFixture.change(
                "INSERT INTO board.note (text, created_at, expires_at) SELECT ?, now() - interval '91 days',"
                        + " now() - interval '1 day' FROM generate_series(1, 2500)",
                word);
        BoardFixture.change(
                "INSERT INTO board.note (text, created_at, expires_at) VALUES (?, now(), now() + interval '1 minute')",
                word + " alive");
        var statements = new ArrayList<String>();

        var purged = notes(statements).purge();

        assertThat(purged).isGreaterThanOrEqualTo(2500);
        assertThat(statements).hasSize(purged / Notes.PURGED_AT_ONCE + 1).allSatisfy(each -> assertThat(each)
                .contains("LIMIT"));
        assertThat(BoardFixture.notesSaying(word)).isZero();
        assertThat(BoardFixture.notesSaying(word + " alive")).isEqualTo(1);
        assertThat(notes(statements).purge()).isZero();
    }

    private static Notes notes(ArrayList<String> statements) {
        var jdbi = Jdbi.create(TestDatabase::connectAsApplication);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getRawSql());
            }
        });
        var settings = new Settings() {
            @Override
            public int notesPerMinute() {
                return 1;
            }
        };
        return new Notes(jdbi, Clock.systemUTC(), null, null, settings);
    }
}
