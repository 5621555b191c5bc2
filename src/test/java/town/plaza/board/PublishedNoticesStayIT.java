package town.plaza.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;

/** What a published notice says is safe from the application itself, whatever SQL it sends. */
@OnPlaza
class PublishedNoticesStayIT {

    private final BoardFixture board = new BoardFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'other'",
                "body = 'other'",
                "plain = 'other'",
                "summary = 'other'",
                "category = 'edictos'",
                "period_days = 99",
                "last_day = last_day + 1",
                "sha256 = sha256('other')",
                "published_at = published_at - interval '1 day'",
                "attachment_name = 'other.pdf'",
                "attachment_sha256 = sha256('other')",
                "corrects = NULL, id = gen_random_uuid()",
                "log_entry = gen_random_uuid()",
                "status = 'DRAFT', published_at = NULL, first_day = NULL, last_day = NULL, sha256 = NULL, log_entry = NULL"
            })
    void no_sql_of_the_application_changes_it(String change) throws SQLException {
        var id = publishedWithAttachment();

        refuses("UPDATE board.notice SET " + change + " WHERE id = ?", id);
    }

    @Test
    void nor_deletes_it_or_its_attachment() throws SQLException {
        var id = publishedWithAttachment();

        refuses("DELETE FROM board.notice WHERE id = ?", id);
        refuses("DELETE FROM board.attachment WHERE notice = ?", id);
        refuses("UPDATE board.attachment SET content = 'other' WHERE notice = ?", id);
        refuses(
                "INSERT INTO board.attachment (notice, content) VALUES (?, 'other')",
                UUID.fromString(BoardFixture.idOf(board.published())));
    }

    @Test
    void a_withdrawn_notice_stays_withdrawn() throws SQLException {
        var id = publishedWithAttachment();
        execute(
                "UPDATE board.notice SET status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_reason = 'x' WHERE id = ?",
                id);

        refuses(
                "UPDATE board.notice SET status = 'PUBLISHED', withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = ?",
                id);
    }

    @Test
    void a_draft_may_change_and_go() throws SQLException {
        var id = UUID.fromString(BoardFixture.idOf(board.draft()));

        assertThat(execute("UPDATE board.notice SET title = 'other' WHERE id = ?", id))
                .isEqualTo(1);
        assertThat(execute("DELETE FROM board.notice WHERE id = ?", id)).isEqualTo(1);
    }

    private UUID publishedWithAttachment() {
        var id = BoardFixture.idOf(board.draft());
        board.attach(id, "a.pdf", BoardFixture.pdf("a"));
        board.publish(id);
        return UUID.fromString(id);
    }

    private static void refuses(String sql, UUID id) {
        assertThatThrownBy(() -> execute(sql, id)).isInstanceOfSatisfying(PSQLException.class, thrown -> assertThat(
                        thrown.getServerErrorMessage().getConstraint())
                .isEqualTo("notice_published_stays"));
    }

    private static int execute(String sql, UUID id) throws SQLException {
        try (var connection = TestDatabase.connectAsApplication();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }
}
