package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class NotesIT {

    private final BoardFixture board = new BoardFixture();
    private final PlazaClient client = new PlazaClient();

    @Test
    void anybody_leaves_a_note_that_lives_90_days() {
        var text = "<b>Se vende leña</b> " + UUID.randomUUID();

        var answer = client.post("/api/board/notes", BoardFixture.note(text));

        assertThat(answer.status()).isEqualTo(201);
        var note = answer.json();
        assertThat(answer.header("Location")).endsWith("/api/board/notes/" + note.get("number"));
        assertThat(note.getString("text")).isEqualTo(text);
        assertThat(Duration.between(
                        Instant.parse(note.getString("createdAt")), Instant.parse(note.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(90));
        assertThat(client.get("/api/board/notes/" + note.get("number")).json()).isEqualTo(note);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        var notes = board.notes(3);

        var page = client.get("/api/board/notes?limit=1&after=" + notes.get(2).get("number"))
                .json();
        assertThat(page.getJsonArray("items")).containsExactly(notes.get(1));
        assertThat(client.get("/api/board/notes?limit=1&after=" + page.getString("next"))
                        .json()
                        .getJsonArray("items"))
                .containsExactly(notes.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\"\"}", "{\"text\":\"  \"}"})
    void a_note_says_something(String body) {
        var answer = post(body);

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("text");
    }

    @Test
    void a_note_is_short() {
        assertThat(post("{\"text\":\"" + "ñ".repeat(141) + "\"}").problem()).isEqualTo("invalid-values");
        assertThat(post("{\"text\":\"" + "ñ".repeat(140) + "\"}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{\"text\":", "{\"text\":{}}", "{\"text\":[\"a\"]}"})
    void what_is_no_note_is_refused(String body) {
        assertThat(post(body).status()).isEqualTo(400);
        assertThat(post(body).problem()).isIn("bad-request", "malformed-json", "invalid-values");
    }

    @Test
    void null_characters_are_refused() {
        assertThat(post("{\"text\":\"a\\u0000b\"}").problem()).isEqualTo("bad-encoding");
    }

    @Test
    void only_json_is_taken() {
        assertThat(client.with("Content-Type", "text/plain")
                        .send("POST", "/api/board/notes", BodyPublishers.ofString("hola"))
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void a_part_of_the_list_that_cannot_be_is_refused() {
        assertThat(client.get("/api/board/notes?after=x").problem()).isEqualTo("invalid-cursor");
        assertThat(client.get("/api/board/notes?limit=0").problem()).isEqualTo("invalid-values");
        assertThat(client.get("/api/board/notes?limit=101").problem()).isEqualTo("invalid-values");
        assertThat(client.get("/api/board/notes/x").problem()).isEqualTo("not-found");
    }

    @Test
    void an_expired_note_is_gone() throws SQLException {
        var number = board.note().getJsonNumber("number").longValue();
        BoardFixture.change(
                "UPDATE board.note SET created_at = now() - interval '91 days', expires_at = now() - interval '1 day'"
                        + " WHERE number = ?",
                number);

        assertThat(client.get("/api/board/notes/" + number).problem()).isEqualTo("not-found");
        assertThat(client.get("/api/board/notes?limit=1&after=" + (number + 1))
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonValue::asJsonObject))
                .noneMatch(note -> note.getJsonNumber("number").longValue() == number);
        assertThat(client.get("/words?after=" + (number - 1)).text()).doesNotStartWith(number + " ");
    }

    @Test
    void only_an_administrator_hides() {
        var path = "/api/board/notes/" + board.note().get("number") + "/hide";
        var nothing = Json.createObjectBuilder().build();

        assertThat(client.post(path, nothing).problem()).isEqualTo("not-signed-in");
        assertThat(AccountsFixture.neighbour().client().post(path, nothing).problem())
                .isEqualTo("forbidden");
        assertThat(AccountsFixture.withRole(Role.CLERK)
                        .client()
                        .post(path, nothing)
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void a_hidden_note_is_seen_nowhere_but_in_the_audit_log() throws SQLException {
        var note = board.note();
        var number = note.getJsonNumber("number").longValue();
        var administrator = AccountsFixture.administrator();
        var path = "/api/board/notes/" + number + "/hide";
        var reason =
                Json.createObjectBuilder().add("reason", "Insulta a un vecino").build();

        var hidden = administrator.client().post(path, reason);
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(204);

        assertThat(client.get("/api/board/notes/" + number).problem()).isEqualTo("not-found");
        assertThat(client.get("/words?after=" + (number - 1)).text()).doesNotContain(note.getString("text"));
        assertThat(administrator.client().post(path, reason).problem()).isEqualTo("not-found");
        assertThat(BoardFixture.count(
                        """
                        SELECT count(*) FROM kernel.ledger_entry
                        WHERE log = 'audit' AND kind = 'note.hidden' AND subject = ? AND actor = ?
                            AND convert_from(body, 'UTF8')::jsonb -> 'data' @> jsonb_build_object(
                                'number', ?::bigint, 'text', ?::text, 'reason', 'Insulta a un vecino')""",
                        "board/notes/" + number,
                        administrator.id(),
                        number,
                        note.getString("text")))
                .isEqualTo(1);
    }

    private PlazaClient.Answer post(String body) {
        return client.with("Content-Type", "application/json")
                .send("POST", "/api/board/notes", BodyPublishers.ofString(body));
    }
}
