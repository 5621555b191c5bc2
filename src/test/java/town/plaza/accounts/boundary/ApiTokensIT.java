package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ApiTokensIT {

    private static final String PATH = "/api/accounts/tokens";
    private static final String ME = "/api/accounts/me";

    private static JsonObject issued(Person person) {
        var answer = person.client()
                .post(PATH, Json.createObjectBuilder().add("name", "Script").build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void one_signs_in_a_program_as_its_owner() {
        var person = AccountsFixture.neighbour();

        var token = issued(person).getString("token");

        assertThat(new PlazaClient().withToken(token).get(ME).json().getString("id"))
                .isEqualTo(person.id().toString());
    }

    @Test
    void its_secret_is_shown_once() {
        var person = AccountsFixture.neighbour();
        var token = issued(person);

        var listed = person.client().get(PATH);

        assertThat(listed.json().getJsonArray("items").getJsonObject(0).getString("name"))
                .isEqualTo("Script");
        assertThat(listed.text()).doesNotContain(token.getString("token"));
    }

    @Test
    void it_lives_a_year_unless_asked_otherwise() {
        var person = AccountsFixture.neighbour();

        var expiresAt = Instant.parse(issued(person).getString("expiresAt"));
        assertThat(Duration.between(Instant.now(), expiresAt)).isBetween(Duration.ofDays(364), Duration.ofDays(365));
        var week = person.client()
                .post(
                        PATH,
                        Json.createObjectBuilder()
                                .add("name", "Week")
                                .add("days", 7)
                                .build())
                .json();
        assertThat(Duration.between(Instant.now(), Instant.parse(week.getString("expiresAt"))))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }

    @Test
    void a_revoked_one_is_nobodys() {
        var person = AccountsFixture.neighbour();
        var token = issued(person);

        assertThat(person.client().delete(PATH + "/" + token.getString("id")).status())
                .isEqualTo(204);

        assertThat(new PlazaClient().withToken(token.getString("token")).get(ME).status())
                .isEqualTo(401);
        assertThat(person.client().delete(PATH + "/" + token.getString("id")).status())
                .isEqualTo(404);
    }

    @Test
    void one_of_somebody_else_is_not_there() {
        var token = issued(AccountsFixture.neighbour());

        assertThat(AccountsFixture.neighbour()
                        .client()
                        .delete(PATH + "/" + token.getString("id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void it_is_no_session_that_could_sign_out() {
        var client =
                new PlazaClient().withToken(issued(AccountsFixture.neighbour()).getString("token"));

        assertThat(client.delete("/api/accounts/sessions/current").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \"}",
                "{\"name\": \"\\u2003\\u2028\"}",
                "{\"name\": \"a\", \"days\": 0}",
                "{\"name\": \"a\", \"days\": 1e9}",
                "{\"name\": \"a\", \"days\": 99999999999999999999}",
                "{\"name\": \"a\", \"days\": \"soon\"}",
                "{\"name\": \"a\", \"days\": 1.9}",
                "{\"name\": \"a\", \"days\": 4294967306}",
                "{\"name\": \"a\", \"days\": true}",
                "{\"name\": \"two\\nlines\"}"
            })
    void a_crooked_wish_is_refused(String body) {
        var answer = AccountsFixture.neighbour()
                .client()
                .with("Content-Type", "application/json")
                .send("POST", PATH, HttpRequest.BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isIn("invalid-values", "malformed-json");
    }
}
