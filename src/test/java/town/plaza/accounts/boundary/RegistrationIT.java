package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.accounts.AccountsFixture.credentials;
import static town.plaza.accounts.AccountsFixture.newName;
import static town.plaza.accounts.AccountsFixture.registration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class RegistrationIT {

    private static final String PATH = "/api/accounts/registrations";

    private final PlazaClient client = new PlazaClient();

    @Test
    void whoever_registers_is_signed_in_at_once() {
        var name = newName();

        var answer = client.post(
                PATH,
                Json.createObjectBuilder(registration(name))
                        .add("displayName", " Ana Belén ")
                        .add("language", "en")
                        .build());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/accounts/me");
        var account = client.with("Cookie", "plaza_session=" + AccountsFixture.sessionOf(answer))
                .get("/api/plaza")
                .json()
                .getJsonObject("account");
        assertThat(account.getString("userName")).isEqualTo(name);
        assertThat(account.getString("displayName")).isEqualTo("Ana Belén");
        assertThat(account.getString("language")).isEqualTo("en");
        assertThat(account.getJsonArray("roles")).isEmpty();
        assertThat(account.getString("id")).isEqualTo(answer.json().getString("id"));
    }

    @Test
    void nobody_is_absent() {
        assertThat(client.get("/api/plaza").json()).doesNotContainKey("account");
    }

    @Test
    void a_name_is_taken_in_every_case_of_its_letters() {
        var name = newName();
        client.post(PATH, registration(name));

        var answer = client.post(PATH, registration(name.toUpperCase(Locale.ROOT)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("user-name-taken");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var cookie = client.with("X-Forwarded-Proto", "https")
                .post(PATH, registration(newName()))
                .header("Set-Cookie");

        assertThat(cookie)
                .startsWith("plaza_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .contains("Secure");
    }

    @Test
    void without_tls_the_cookie_still_reaches_the_town_hall() {
        assertThat(client.post(PATH, registration(newName())).header("Set-Cookie"))
                .startsWith("plaza_session=")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @CsvSource({
        "ab, userName",
        "1234, userName",
        "josé, userName",
        "a name, userName",
        "abcdefghijklmnopqrstuvwxyzabcde, userName"
    })
    void a_crooked_name_is_refused(String name, String field) {
        var answer = client.post(PATH, registration(name));

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(fields(answer)).contains(field);
        assertThat(answer.text()).doesNotContain(AccountsFixture.PASSWORD);
    }

    @Test
    void a_short_password_is_refused() {
        var answer = client.with("Accept-Language", "es").post(PATH, credentials(newName(), "corta"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).contains("password");
        assertThat(answer.text()).contains("Al menos 10 caracteres").doesNotContain("corta");
    }

    @Test
    void a_common_password_is_refused() {
        var answer = client.post(PATH, credentials(newName(), "QwertyUiop"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("password-too-common");
    }

    @Test
    void the_name_is_no_password() {
        var name = "longname" + newName();

        var answer = client.post(PATH, credentials(name, name.toUpperCase(Locale.ROOT)));

        assertThat(fields(answer)).contains("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{",
                "\"text\"",
                "{\"userName\": 7}",
                "{\"userName\": [], \"password\": {}}",
                "{\"userName\": null, \"password\": null}",
                "{\"userName\": \"proper\", \"password\": \"a\\u0000bcdefghijkl\"}",
                "{\"userName\": \"proper\", \"password\": \"abcdefghijkl\", \"language\": \"fr\"}",
                "{\"userName\": \"proper\", \"password\": \"abcdefghijkl\", \"displayName\": \"a\\u0000b\"}"
            })
    void a_crooked_body_is_a_problem_in_both_languages(String body) {
        for (var language : new String[] {"es", "en"}) {
            var answer = client.with("Accept-Language", language)
                    .with("Content-Type", "application/json")
                    .send("POST", PATH, HttpRequest.BodyPublishers.ofString(body));

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.problem()).isIn("invalid-values", "malformed-json");
            assertThat(answer.json().getString("title"))
                    .isIn(
                            "es".equals(language)
                                    ? new String[] {
                                        "Hay datos que no son válidos", "El cuerpo de la petición no se puede leer"
                                    }
                                    : new String[] {
                                        "Some values are not valid", "The body of the request cannot be read"
                                    });
        }
    }

    @Test
    void an_empty_body_is_a_problem() {
        var answer = client.with("Content-Type", "application/json").post(PATH);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://elsewhere.example"})
    void another_site_cannot_register_anybody(String header, String value) {
        var answer = client.with(header, value).post(PATH, registration(newName()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("cross-origin");
    }

    private static List<String> fields(PlazaClient.Answer answer) {
        JsonArray violations = answer.json().getJsonArray("violations");
        return violations.getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("field"))
                .toList();
    }
}
