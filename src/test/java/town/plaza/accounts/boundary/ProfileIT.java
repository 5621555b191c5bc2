package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.accounts.AccountsFixture.PASSWORD;
import static town.plaza.accounts.AccountsFixture.credentials;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ProfileIT {

    private static final String ME = "/api/accounts/me";

    private static JsonObject profile(String phone, String email) {
        return Json.createObjectBuilder()
                .add("displayName", "Ana Belén Ruiz")
                .add("language", "es")
                .add(
                        "contact",
                        Json.createObjectBuilder()
                                .add("phone", phone)
                                .add("email", email)
                                .add("note", "Mejor por la tarde\nllamar dos veces"))
                .build();
    }

    @Test
    void people_change_what_is_known_of_them() {
        var person = AccountsFixture.neighbour();
        var before = person.client().get(ME);

        var answer = person.client()
                .with("If-Match", before.header("ETag"))
                .put(ME, profile("+34 600 000 000", "ana@example.com"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).startsWith("plaza_language=es");
        assertThat(answer.header("ETag")).isNotEqualTo(before.header("ETag"));
        var after = person.client().get(ME);
        assertThat(after.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(after.json().getString("displayName")).isEqualTo("Ana Belén Ruiz");
        assertThat(after.json().getJsonObject("contact").getString("phone")).isEqualTo("+34 600 000 000");
        assertThat(after.json().getString("userName")).isEqualTo(person.userName());
    }

    @Test
    void what_is_left_out_is_removed() {
        var person = AccountsFixture.neighbour();
        person.client().put(ME, profile("978 000 000", "ana@example.com"));

        person.client()
                .put(ME, Json.createObjectBuilder().add("displayName", "Ana").build());

        assertThat(person.client().get(ME).json()).doesNotContainKeys("contact", "language");
    }

    @Test
    void a_stale_version_is_refused_and_changes_nothing() {
        var person = AccountsFixture.neighbour();
        var stale = person.client().get(ME).header("ETag");
        // contact details only: they count as a change too
        person.client()
                .put(
                        ME,
                        Json.createObjectBuilder()
                                .add("displayName", person.userName())
                                .add("contact", Json.createObjectBuilder().add("note", "x"))
                                .build());

        var answer = person.client().with("If-Match", stale).put(ME, profile("978 000 000", "ana@example.com"));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("stale");
        assertThat(person.client().get(ME).json().getString("displayName")).isEqualTo(person.userName());
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 12, contact.phone",
        "phone, call me, contact.phone",
        "phone, +1234567890123456789012345678901234567890, contact.phone",
        "email, ana, contact.email"
    })
    void a_crooked_contact_is_refused(String field, String value, String violated) {
        var answer = AccountsFixture.neighbour()
                .client()
                .put(ME, "phone".equals(field) ? profile(value, "ana@example.com") : profile("978 000 000", value));

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo(violated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"displayName\": \"\"}",
                "{\"displayName\": \"\\u2003\"}",
                "{\"displayName\": \"a\", \"language\": \"de\"}",
                "{\"displayName\": \"a\", \"contact\": []}",
                "{\"displayName\": \"a\", \"contact\": {\"note\": \"\\u0000\"}}",
                "{\"displayName\": 1, \"contact\": \"x\"}"
            })
    void a_crooked_body_is_a_problem(String body) {
        var answer = AccountsFixture.neighbour()
                .client()
                .with("Content-Type", "application/json")
                .send("PUT", ME, HttpRequest.BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void a_long_name_is_refused() {
        var answer = AccountsFixture.neighbour()
                .client()
                .put(
                        ME,
                        Json.createObjectBuilder()
                                .add("displayName", "a".repeat(81))
                                .build());

        assertThat(answer.problem()).isEqualTo("invalid-values");
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        var person = AccountsFixture.neighbour();
        var elsewhere = AccountsFixture.again(person);

        var answer = person.client().post(ME + "/password", change(PASSWORD, "another quiet evening"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(person.client().get(ME).status()).isEqualTo(200);
        assertThat(elsewhere.client().get(ME).status()).isEqualTo(401);
        var sessions = "/api/accounts/sessions";
        assertThat(new PlazaClient()
                        .post(sessions, credentials(person.userName(), PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(new PlazaClient()
                        .post(sessions, credentials(person.userName(), "another quiet evening"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_new_password_needs_the_old_one() {
        var person = AccountsFixture.neighbour();

        assertThat(person.client()
                        .post(ME + "/password", change("not the password", "another quiet evening"))
                        .problem())
                .isEqualTo("wrong-credentials");
        assertThat(person.client()
                        .post(ME + "/password", change(PASSWORD, "qwertyuiop"))
                        .problem())
                .isEqualTo("password-too-common");
        assertThat(person.client()
                        .post(ME + "/password", change(PASSWORD, "short"))
                        .text())
                .contains("\"next\"");
    }

    private static JsonObject change(String current, String next) {
        return Json.createObjectBuilder()
                .add("current", current)
                .add("next", next)
                .build();
    }
}
