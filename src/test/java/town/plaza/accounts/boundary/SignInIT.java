package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.accounts.AccountsFixture.PASSWORD;
import static town.plaza.accounts.AccountsFixture.credentials;
import static town.plaza.accounts.AccountsFixture.newName;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

@OnPlaza
class SignInIT {

    private static final String PATH = "/api/accounts/sessions";

    private final PlazaClient client = new PlazaClient();

    @Test
    void the_name_may_be_typed_in_any_case() {
        var person = AccountsFixture.neighbour();

        var answer = client.post(PATH, credentials(person.userName().toUpperCase(Locale.ROOT), PASSWORD));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getJsonObject("account").getString("id"))
                .isEqualTo(person.id().toString());
        assertThat(answer.header("Location"))
                .endsWith("/api/accounts/sessions/" + answer.json().getString("id"));
        assertThat(answer.text()).doesNotContain(AccountsFixture.sessionOf(answer));
    }

    @Test
    void the_password_may_be_typed_on_any_keyboard() {
        var name = newName();
        new PlazaClient().post("/api/accounts/registrations", credentials(name, "el camión de José"));

        assertThat(client.post(PATH, credentials(name, "el camio\u0301n de Jose\u0301"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void unknown_blocked_and_wrong_are_answered_alike() {
        var known = AccountsFixture.neighbour();
        var blocked = AccountsFixture.neighbour();
        AccountsFixture.update("UPDATE accounts.account SET blocked_at = now() WHERE id = ?", blocked.id());

        var unknown = client.post(PATH, credentials(newName(), PASSWORD));
        var wrong = client.post(PATH, credentials(known.userName(), "not the password"));
        var outside = client.post(PATH, credentials(blocked.userName(), PASSWORD));

        assertThat(unknown.problem()).isEqualTo("wrong-credentials");
        assertThat(comparable(wrong)).isEqualTo(comparable(unknown));
        assertThat(comparable(outside)).isEqualTo(comparable(unknown));
    }

    /** The password may have become known to somebody else: who signs in with it at that moment stays out. */
    @ParameterizedTest
    @ValueSource(strings = {"password_hash = 'of another'", "blocked_at = now()"})
    void a_sign_in_that_overlaps_a_change_of_the_password_or_a_block_gets_no_session(String change) throws Exception {
        var person = AccountsFixture.neighbour();
        var tokens = tokensOf(person);
        try (var changing = TestDatabase.connect();
                var statement = changing.createStatement()) {
            changing.setAutoCommit(false);
            statement.execute("UPDATE accounts.account SET " + change + " WHERE id = '" + person.id() + "'");
            var signingIn =
                    CompletableFuture.supplyAsync(() -> client.post(PATH, credentials(person.userName(), PASSWORD)));
            Awaitility.await()
                    .until(() -> AccountsFixture.find(
                                            "SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                                    != null
                            || signingIn.isDone());
            changing.commit();

            assertThat(signingIn.get().problem()).isEqualTo("wrong-credentials");
        }
        assertThat(tokensOf(person)).isEqualTo(tokens);
    }

    private static String tokensOf(AccountsFixture.Person person) {
        return AccountsFixture.find("SELECT count(*) FROM accounts.token WHERE account = ?", person.id());
    }

    @Test
    void the_database_gives_who_is_blocked_no_token() {
        var person = AccountsFixture.neighbour();
        AccountsFixture.update("UPDATE accounts.account SET blocked_at = now() WHERE id = ?", person.id());

        assertThat(AccountsFixture.refusedBy(
                        "INSERT INTO accounts.token (id, hash, account, kind, created_at, last_seen_at, expires_at)"
                                + " VALUES (gen_random_uuid(), sha256(?::text::bytea), ?, 'SESSION', now(), now(),"
                                + " now() + interval '1 day')",
                        UUID.randomUUID(),
                        person.id()))
                .isEqualTo("token_needs_open_account");
    }

    private static String comparable(PlazaClient.Answer answer) {
        var headers =
                answer.response().headers().map().keySet().stream().sorted().toList();
        JsonObject body =
                Json.createObjectBuilder(answer.json()).remove("requestId").build();
        return answer.status() + " " + headers + " " + body;
    }

    @Test
    void guessing_gets_slow_also_from_many_addresses() {
        var name = newName();
        for (var guess = 0; guess < 10; guess++) {
            assertThat(new PlazaClient()
                            .post(PATH, credentials(name, "guess number " + guess))
                            .status())
                    .isEqualTo(401);
        }

        var answer = new PlazaClient().post(PATH, credentials(name, "guess number 10"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]?");
    }

    @Test
    void guessing_does_not_lock_out_whoever_signed_in_from_there_before() {
        var person = AccountsFixture.neighbour();
        assertThat(client.post(PATH, credentials(person.userName(), PASSWORD)).status())
                .isEqualTo(201);
        var stranger = new PlazaClient();
        while (stranger.post(PATH, credentials(person.userName(), "some other password"))
                        .status()
                != 429) {
            assertThat(person.client().get("/api/accounts/me").status()).isEqualTo(200);
        }

        assertThat(client.post(PATH, credentials(person.userName(), PASSWORD)).status())
                .isEqualTo(201);
    }

    @Test
    void the_browser_gets_the_language_of_the_account() {
        var name = newName();
        var registration = Json.createObjectBuilder(AccountsFixture.registration(name))
                .add("language", "es")
                .build();
        client.post("/api/accounts/registrations", registration);

        var cookies = client.post(PATH, credentials(name, PASSWORD))
                .response()
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("plaza_language=es").doesNotContain("HttpOnly"));
    }

    @Test
    void another_site_cannot_sign_anybody_in() {
        var person = AccountsFixture.neighbour();

        assertThat(client.with("Sec-Fetch-Site", "cross-site")
                        .post(PATH, credentials(person.userName(), PASSWORD))
                        .problem())
                .isEqualTo("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userName\": \"\", \"password\": \"\"}",
                "{\"userName\": \"a\\u0000b\", \"password\": \"some password\"}",
                "{\"userName\": {\"a\": 1}, \"password\": \"some password\"}",
                "{\"userName\": \"somebody\", \"password\": true, ",
                "{\"userName\": \"somebody\", \"password\": [[[[]]]]}"
            })
    void a_crooked_body_is_a_problem(String body) {
        var answer = client.with("Content-Type", "application/json")
                .send("POST", PATH, HttpRequest.BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isIn(400, 401);
        assertThat(answer.problem()).isIn("invalid-values", "malformed-json", "bad-encoding", "wrong-credentials");
    }
}
