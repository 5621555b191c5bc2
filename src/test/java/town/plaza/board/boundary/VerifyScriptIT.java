package town.plaza.board.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.board.BoardFixture.idOf;
import static town.plaza.board.BoardFixture.pathOf;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import town.plaza.board.BoardFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

/** The shell command on the page, against the town itself. */
@OnPlaza
class VerifyScriptIT {

    private static final String NO_LONGER_SHOWN =
            "text no longer shown: the notice was withdrawn\nattachment no longer shown: the notice was withdrawn\n";

    private final BoardFixture board = new BoardFixture();

    @Test
    void a_notice_with_an_attachment_is_verified_before_and_after_it_was_withdrawn() throws Exception {
        var id = idOf(board.draft());
        board.attach(id, "bases.pdf", BoardFixture.pdf("Bases"));
        board.publish(id);
        await().until(() -> new PlazaClient().get(pathOf(id) + "/proof").status() == 200);

        assertThat(verify(id)).doesNotContain(NO_LONGER_SHOWN).endsWith("OK\n0");
        board.withdraw(id);
        assertThat(verify(id)).contains(NO_LONGER_SHOWN).endsWith("OK\n0");
    }

    @Test
    void a_notice_is_named_in_capitals_too_and_a_text_that_was_changed_since_is_not_the_published_one()
            throws Exception {
        var id = idOf(board.published());
        await().until(() -> new PlazaClient().get(pathOf(id) + "/proof").status() == 200);
        assertThat(verify(id.toUpperCase(Locale.ROOT))).endsWith("OK\n0");

        behindItsBack("UPDATE board.notice SET body = '<p>Otra cosa.</p>' WHERE id = '" + id + "'");
        assertThat(verify(id))
                .contains("FAILED: the text is not the one that was published")
                .endsWith("\n1");
    }

    @Test
    void a_correction_that_was_withdrawn_excuses_no_attachment_that_is_missing() throws Exception {
        var id = idOf(board.draft());
        board.attach(id, "bases.pdf", BoardFixture.pdf("Bases"));
        board.publish(id);
        board.withdraw(
                idOf(board.published(BoardFixture.draft(BoardFixture.newTitle()).add("corrects", id))));
        await().until(() -> new PlazaClient().get(pathOf(id) + "/proof").status() == 200);
        behindItsBack("DELETE FROM board.attachment WHERE notice = '" + id + "'");

        assertThat(verify(id)).contains("FAILED: the attachment is missing").endsWith("\n1");
    }

    private static void behindItsBack(String change) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(change);
        }
    }

    /** What it says, and its status. */
    private static String verify(String id) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "src/main/webapp/board/verify.sh", PlazaClient.BASE.toString(), id)
                .redirectErrorStream(true);
        builder.environment().put("no_proxy", PlazaClient.BASE.getHost());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text + process.exitValue();
    }
}
