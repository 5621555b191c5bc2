package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.board.BoardFixture.NOTICES;
import static town.plaza.board.BoardFixture.draft;
import static town.plaza.board.BoardFixture.idOf;
import static town.plaza.board.BoardFixture.newTitle;
import static town.plaza.board.BoardFixture.pathOf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;

@OnPlaza
class StoredAnswersIT {

    private final BoardFixture board = new BoardFixture();
    private final PlazaClient reader = new PlazaClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/board/notices",
                "/api/board/notices?limit=2&status=ALL",
                "/api/board/notices.atom",
                "/api/board/notices.json",
                "/api/board/categories"
            })
    void the_second_reader_is_given_what_the_first_was(String path) {
        board.published();
        var made = new Answer[1];
        var stored = await().until(
                        () -> {
                            made[0] = reader.get(path);
                            return reader.get(path);
                        },
                        StoredAnswersIT::isStored);

        assertThat(stored.text()).isEqualTo(made[0].text());
        for (var header : new String[] {"Content-Type", "ETag", "Last-Modified", "Cache-Control"}) {
            assertThat(stored.header(header)).as(header).isEqualTo(made[0].header(header));
        }
        assertThat(stored.header("X-Request-Id")).isNotEqualTo(made[0].header("X-Request-Id"));
        assertThat(stored.response().headers().allValues("Vary").toString())
                .contains("Accept-Language", "Cookie", "Authorization", "Accept-Encoding");
    }

    @Test
    void who_knows_a_stored_answer_gets_304() {
        var path = pathOf(idOf(board.published()));
        // the public log takes the notice up meanwhile, which changes its tag
        await().untilAsserted(() -> {
            var tag = stored(reader, path).header("ETag");
            var again = stored(reader.with("If-None-Match", "\"other\", " + tag), path, 304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        });
        assertThat(stored(reader.with("If-None-Match", "\"other\""), path).text())
                .contains("anuncios");
    }

    @Test
    void a_stored_answer_is_compressed_for_whom_it_helps() throws IOException {
        board.published(draft("Bando " + "de la fiesta ".repeat(10)));
        for (var n = 0; n < 5; n++) {
            board.published();
        }
        var path = NOTICES + "?limit=50";
        var plain = stored(reader, path);

        var packed = stored(reader.with("Accept-Encoding", "br, gzip"), path);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(plain.text());
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length);

        var refused = stored(reader.with("Accept-Encoding", "gzip;q=0"), path);
        assertThat(refused.header("Content-Encoding")).isNull();
        assertThat(refused.text()).isEqualTo(plain.text());
    }

    @Test
    void who_is_signed_in_is_always_answered_anew() {
        var draft = board.draft();
        var path = pathOf(idOf(draft));
        assertThat(board.clerk().get(path).status()).isEqualTo(200);
        assertThat(board.clerk().get(path).header("Cache-Status")).isNull();
        assertThat(reader.get(path).status()).as("a clerk's draft for nobody").isEqualTo(404);
        assertThat(reader.get(path).header("Cache-Status")).isNull();

        board.publish(idOf(draft));
        stored(reader, path);
        assertThat(AccountsFixture.neighbour().client().get(path).header("Cache-Status"))
                .isNull();
    }

    @Test
    void what_a_clerk_does_is_seen_at_once() {
        var id = idOf(board.published());
        var newest = NOTICES + "?limit=1";
        stored(reader, newest);
        stored(reader, pathOf(id));

        var later = idOf(board.published());
        assertThat(firstOf(reader.get(newest))).isEqualTo(later);

        stored(reader, pathOf(id));
        var reason = Json.createObjectBuilder().add("reason", "Error").build();
        assertThat(board.clerk().post(pathOf(id) + "/withdraw", reason).status())
                .isEqualTo(200);
        assertThat(reader.get(pathOf(id)).json().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(reader.get(pathOf(id)).json().containsKey("body")).isFalse();
    }

    @Test
    void a_renamed_category_is_seen_at_once() {
        var admin = AccountsFixture.administrator().client();
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(admin.post("/api/board/categories", category(slug, "Antes")).status())
                .isEqualTo(201);
        var id = idOf(board.published(draft(newTitle()).add("category", slug)));
        assertThat(stored(reader, pathOf(id)).text()).contains("Antes");

        var renaming = Json.createObjectBuilder()
                .add("names", Json.createObjectBuilder().add("es", "Después").add("en", "After"))
                .build();
        assertThat(admin.put("/api/board/categories/" + slug, renaming).status())
                .isEqualTo(200);
        assertThat(reader.get(pathOf(id)).text()).contains("Después").doesNotContain("Antes");
    }

    @Test
    void what_is_changed_in_the_database_itself_is_seen_within_moments() throws SQLException {
        var id = idOf(board.published());
        stored(reader, pathOf(id));

        BoardFixture.shift(id, 16);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> reader.get(pathOf(id)).json().getString("status").equals("EXPIRED"));
    }

    @Test
    void languages_and_formats_are_kept_apart() {
        board.published();
        assertThat(stored(reader, "/api/board/notices.json").text()).contains("Notices");
        assertThat(stored(reader.with("Accept-Language", "es"), "/api/board/notices.json")
                        .text())
                .doesNotContain("Notices");
        stored(reader, NOTICES);
        assertThat(reader.with("Accept", "application/xml").get(NOTICES).status())
                .isEqualTo(406);
    }

    private static JsonObject category(String slug, String spanish) {
        return Json.createObjectBuilder()
                .add("slug", slug)
                .add("names", Json.createObjectBuilder().add("es", spanish).add("en", "Before"))
                .build();
    }

    private static String firstOf(Answer list) {
        return list.json().getJsonArray("items").getJsonObject(0).getString("id");
    }

    private static boolean isStored(Answer answer) {
        return "plaza; hit".equals(answer.header("Cache-Status"));
    }

    private static Answer stored(PlazaClient reader, String path) {
        return stored(reader, path, 200);
    }

    /** Asks until the answer is a stored one: other tests, and the log that takes up entries, change things meanwhile. */
    private static Answer stored(PlazaClient reader, String path, int status) {
        var answer =
                await().pollInterval(Duration.ofMillis(50)).until(() -> reader.get(path), StoredAnswersIT::isStored);
        assertThat(answer.status()).isEqualTo(status);
        return answer;
    }
}
