package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.board.BoardFixture.idOf;
import static town.plaza.board.BoardFixture.pathOf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/** What the board keeps of a person is who wrote which notice: told on request, forgotten on erasure; notices stay. */
@OnPlaza
class PersonalDataIT {

    private static final String NOTICES = "/api/board/notices";

    private final AccountsFixture.Person clerk = AccountsFixture.withRole(Role.CLERK);

    private String draft(String title) {
        var answer = clerk.client().post(NOTICES, BoardFixture.draft(title).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return idOf(answer.json());
    }

    private String published(String title) {
        var id = draft(title);
        var answer = clerk.client()
                .post(pathOf(id) + "/publish", Json.createObjectBuilder().build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private static JsonObject board(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("board.json")) {
                    var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    try (var reader = Json.createReader(new StringReader(text))) {
                        return reader.readObject();
                    }
                }
            }
        }
        throw new AssertionError("no board.json");
    }

    @Test
    void the_download_names_what_one_has_written_and_nobody_elses() throws IOException {
        var draft = draft("A draft of mine " + clerk.userName());
        var notice = published("A notice of mine " + clerk.userName());
        new BoardFixture().published();

        var written = board(clerk.client().get("/api/accounts/me/export").bytes())
                .getJsonArray("notices")
                .getValuesAs(JsonObject.class);

        assertThat(written).extracting(BoardFixture::idOf).containsExactly(draft, notice);
        assertThat(written).extracting(each -> each.getString("status")).containsExactly("DRAFT", "PUBLISHED");
        assertThat(written.get(0).getString("title")).isEqualTo("A draft of mine " + clerk.userName());
        assertThat(written.get(0).getString("createdAt")).endsWith("Z");
    }

    @Test
    void erasure_takes_the_writer_from_the_notices_and_leaves_them() throws SQLException {
        var draft = draft(BoardFixture.newTitle());
        var notice = published(BoardFixture.newTitle());
        var others = BoardFixture.idOf(new BoardFixture().published());

        assertThat(clerk.client()
                        .post(
                                "/api/accounts/me/erasure",
                                Json.createObjectBuilder()
                                        .add("password", AccountsFixture.PASSWORD)
                                        .build())
                        .status())
                .isEqualTo(204);

        assertThat(BoardFixture.count("SELECT count(*) FROM board.notice WHERE created_by = ?", clerk.id()))
                .isZero();
        assertThat(new PlazaClient().get(pathOf(notice)).status()).isEqualTo(200);
        assertThat(new BoardFixture().clerk().get(pathOf(draft)).status()).isEqualTo(200);
        assertThat(BoardFixture.count(
                        "SELECT count(*) FROM board.notice WHERE id = ? AND created_by IS NOT NULL",
                        UUID.fromString(others)))
                .isEqualTo(1);
    }
}
