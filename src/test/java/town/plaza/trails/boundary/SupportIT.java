package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.EditorFixture.fieldOf;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.text;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.trails.EditorFixture;

/** Whoever has something to say about the game is heard, answered and told, and nobody else listens. */
@OnPlaza
class SupportIT {

    private static final String OWN = "/api/trails/support";
    private static final String INBOX = "/api/trails/inbox";

    private final EditorFixture editor = new EditorFixture();
    private final Person person = AccountsFixture.neighbour();
    private final String subject = "Asunto " + UUID.randomUUID().toString().substring(0, 13);

    private JsonObject draft(String kind) {
        return text("kind", kind, "subject", subject, "text", "El cartel se ha caído.")
                .build();
    }

    private JsonObject asked() {
        var answer = person.client().post(OWN, draft("QUESTION"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static JsonObject say(String text) {
        return text("text", text).build();
    }

    private static List<String> messages(JsonObject conversation) {
        return conversation.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .map(each -> (each.getBoolean("fromStaff") ? "staff: " : "player: ") + each.getString("text"))
                .toList();
    }

    private static List<String> told(PlazaClient client) {
        return client
                .get("/api/notifications?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("text"))
                .toList();
    }

    private PlazaClient at(JsonObject conversation) {
        return editor.client().with("If-Match", "\"v" + conversation.getInt("version") + "\"");
    }

    @Test
    void a_conversation_goes_to_and_fro_until_it_is_closed_and_each_side_is_told() {
        var request = asked();
        var own = OWN + "/" + id(request);
        var inbox = INBOX + "/" + id(request);
        assertThat(told(editor.client())).contains("There is a new request about the trails: “" + subject + "”.");

        var answered = at(request)
                .post(inbox + "/messages", say("Mañana lo colgamos."))
                .json();
        assertThat(answered.getString("state")).isEqualTo("ANSWERED");
        assertThat(told(person.client())).contains("You have an answer to “" + subject + "”.");

        var on = person.client().post(own + "/messages", say("¡Gracias!")).json();
        assertThat(on.getString("state")).isEqualTo("OPEN");
        assertThat(messages(on))
                .containsExactly("player: El cartel se ha caído.", "staff: Mañana lo colgamos.", "player: ¡Gracias!");
        assertThat(told(editor.client())).contains("A request about the trails goes on: “" + subject + "”.");

        assertThat(at(on).post(inbox + "/close").json().getString("state")).isEqualTo("CLOSED");
        assertThat(told(person.client())).contains("Your request “" + subject + "” has been closed.");
        assertThat(person.client().post(own + "/messages", say("Otra cosa")).problem())
                .isEqualTo("support-closed");
        assertThat(editor.client().post(inbox + "/messages", say("Otra cosa")).problem())
                .isEqualTo("support-closed");
    }

    @Test
    void nobody_answers_what_has_gone_on_meanwhile() {
        var request = asked();
        person.client().post(OWN + "/" + id(request) + "/messages", say("Ya está arreglado."));

        var late = at(request).post(INBOX + "/" + id(request) + "/messages", say("¿Dónde?"));
        assertThat(late.problem()).isEqualTo("stale");
        assertThat(messages(person.client().get(OWN + "/" + id(request)).json()))
                .noneMatch(each -> each.startsWith("staff"));
    }

    @Test
    void whoever_asked_may_end_it_too() {
        var request = asked();

        assertThat(person.client()
                        .post(OWN + "/" + id(request) + "/close")
                        .json()
                        .getString("state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void a_conversation_is_there_for_its_two_sides_only() {
        var request = asked();
        var own = OWN + "/" + id(request);
        var other = AccountsFixture.neighbour().client();

        assertThat(other.get(own).problem()).isEqualTo("not-found");
        assertThat(other.post(own + "/messages", say("Hola")).problem()).isEqualTo("not-found");
        assertThat(other.post(own + "/close").problem()).isEqualTo("not-found");
        assertThat(other.get(OWN).json().getJsonArray("items")).isEmpty();
        assertThat(other.get(INBOX + "/" + id(request)).problem()).isEqualTo("forbidden");
        assertThat(new PlazaClient().get(own).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void the_inbox_is_by_state_and_kind() {
        var complaint = person.client().post(OWN, draft("COMPLAINT")).json();

        assertThat(inbox("?limit=100&state=OPEN&kind=COMPLAINT")).contains(id(complaint));
        assertThat(inbox("?limit=100&state=OPEN&kind=SUGGESTION")).doesNotContain(id(complaint));
        assertThat(inbox("?limit=100&state=ANSWERED")).doesNotContain(id(complaint));
        assertThat(editor.client().get(INBOX + "?state=LOST").status()).isBetween(400, 404);
    }

    @Test
    void the_inbox_goes_on_where_it_was_though_what_stood_there_went_on() {
        var requests = Stream.generate(this::asked).limit(4).toList();
        // before all others
        for (var request : requests) {
            AccountsFixture.update(
                    "UPDATE trails.support_request SET opened_at = opened_at - interval '9 years',"
                            + " changed_at = changed_at - interval '9 years' WHERE id = ?::uuid",
                    id(request));
        }
        var first = editor.client().get(INBOX + "?limit=2&state=OPEN").json();
        assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(EditorFixture::id)
                .containsExactly(id(requests.get(0)), id(requests.get(1)));

        assertThat(person.client()
                        .post(OWN + "/" + id(requests.get(1)) + "/messages", say("Y otra cosa."))
                        .status())
                .isEqualTo(200);

        assertThat(inbox("?limit=2&state=OPEN&after=" + first.getString("next")))
                .containsExactly(id(requests.get(2)), id(requests.get(3)));
        assertThat(editor.client().get(INBOX + "?after=x").problem()).isEqualTo("invalid-cursor");
        requests.forEach(request ->
                AccountsFixture.update("DELETE FROM trails.support_request WHERE id = ?::uuid", id(request)));
    }

    private List<String> inbox(String query) {
        return editor.client().get(INBOX + query).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(EditorFixture::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"subject,''", "text,' '"})
    void what_is_missing_is_named(String field, String value) {
        var draft = text("kind", "QUESTION", "subject", "S", "text", "T").add(field, value);

        assertThat(fieldOf(person.client().post(OWN, draft.build()))).isEqualTo(field);
    }

    @Test
    void ten_may_be_open_at_a_time_also_when_many_come_at_once() {
        Callable<Answer> call = () -> person.client().post(OWN, draft("SUGGESTION"));
        var answers = Race.atOnce(Collections.nCopies(14, call));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() != 201)
                        .map(Answer::problem)
                        .distinct())
                .containsExactly("too-many-support-requests");
    }

    @Test
    void what_somebody_asked_is_theirs_to_take_along_and_goes_with_them() {
        var request = asked();
        at(request).post(INBOX + "/" + id(request) + "/messages", say("Mañana lo colgamos."));

        var data = AccountsFixture.find(
                "SELECT count(*)::text FROM trails.support_message WHERE request = ?", UUID.fromString(id(request)));
        assertThat(data).isEqualTo("2");
        var erased = AccountsFixture.administrator().client().delete("/api/accounts/people/" + person.id());
        assertThat(erased.status()).as(erased.text()).isBetween(200, 204);
        assertThat(editor.client().get(INBOX + "/" + id(request)).problem()).isEqualTo("not-found");
        assertThat(AccountsFixture.find(
                        "SELECT count(*)::text FROM trails.support_message WHERE request = ?",
                        UUID.fromString(id(request))))
                .isEqualTo("0");
    }
}
