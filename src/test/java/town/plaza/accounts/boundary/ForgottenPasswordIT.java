package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.TestDatabase;

/** Who has forgotten a password is let in again by an administrator, and nobody else gets in by that. */
@OnPlaza
class ForgottenPasswordIT {

    private static final String SESSIONS = "/api/accounts/sessions";
    private static final String NEXT = "an entirely new morning";

    private final Person administrator = AccountsFixture.administrator();
    private final Person person = AccountsFixture.neighbour();

    private Answer reset(Person of) {
        return administrator.client().post("/api/accounts/people/" + of.id() + "/password-reset");
    }

    private String oneTimePassword() {
        var answer = reset(person);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getString("password");
    }

    private Answer signIn(String password) {
        return new PlazaClient().post(SESSIONS, AccountsFixture.credentials(person.userName(), password));
    }

    private Answer signIn(String password, String next) {
        return new PlazaClient()
                .post(
                        SESSIONS,
                        Json.createObjectBuilder(AccountsFixture.credentials(person.userName(), password))
                                .add("newPassword", next)
                                .build());
    }

    private static String audited(String kind, UUID account) {
        return AccountsFixture.find(
                "SELECT actor FROM kernel.ledger_entry WHERE log = 'audit' AND kind = ? AND subject = ?",
                kind,
                "accounts/" + account);
    }

    private static int tokensOf(Person person) {
        return Integer.parseInt(
                AccountsFixture.find("SELECT count(*) FROM accounts.token WHERE account = ?", person.id()));
    }

    @Test
    void the_one_time_password_is_good_for_choosing_another_and_for_nothing_else() {
        var oneTime = oneTimePassword();

        var refused = signIn(oneTime);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("password-change-required");
        assertThat(refused.header("Set-Cookie")).isNull();

        var answer = signIn(oneTime, NEXT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var session = AccountsFixture.sessionOf(answer);
        assertThat(new PlazaClient()
                        .with("Cookie", "plaza_session=" + session)
                        .get("/api/accounts/me")
                        .status())
                .isEqualTo(200);
        assertThat(signIn(oneTime).problem()).isEqualTo("wrong-credentials");
        assertThat(signIn(oneTime, "yet another morning").problem()).isEqualTo("wrong-credentials");
        assertThat(signIn(AccountsFixture.PASSWORD).problem()).isEqualTo("wrong-credentials");
        assertThat(signIn(NEXT).status()).isEqualTo(201);
    }

    @Test
    void every_session_and_token_ends_at_once() {
        var other = AccountsFixture.again(person);
        var token = person.client()
                .post(
                        "/api/accounts/tokens",
                        Json.createObjectBuilder().add("name", "Script").build())
                .json()
                .getString("token");

        oneTimePassword();

        for (var client : List.of(person.client(), other.client(), new PlazaClient().withToken(token))) {
            assertThat(client.get("/api/accounts/me").status()).isEqualTo(401);
        }
        assertThat(tokensOf(person)).isZero();
    }

    @Test
    void both_the_reset_and_the_choice_stand_in_the_audit_log_without_a_password() {
        var oneTime = oneTimePassword();
        signIn(oneTime, NEXT);

        assertThat(audited("account.password-reset", person.id()))
                .isEqualTo(administrator.id().toString());
        assertThat(audited("account.password-chosen", person.id()))
                .isEqualTo(person.id().toString());
        assertThat(AccountsFixture.find(
                        "SELECT string_agg(convert_from(body, 'UTF8'), ' ') FROM kernel.ledger_entry WHERE subject = ?",
                        "accounts/" + person.id()))
                .doesNotContain(oneTime, NEXT, person.userName());
    }

    @Test
    void it_is_told_once_and_kept_as_a_hash() {
        var answer = reset(person);
        var oneTime = answer.json().getString("password");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(AccountsFixture.find("SELECT password_hash FROM accounts.account WHERE id = ?", person.id()))
                .startsWith("PBKDF2WithHmacSHA512:")
                .doesNotContain(oneTime);
        var shown = administrator.client().get("/api/accounts/people/" + person.id());
        assertThat(shown.text()).doesNotContain(oneTime);
        assertThat(Instant.parse(shown.json().getString("oneTimeUntil")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(73)));
        assertThat(shown.json().getInt("version"))
                .isEqualTo(answer.json().getJsonObject("person").getInt("version"));
    }

    @Test
    void an_expired_one_lets_nobody_in() {
        var oneTime = oneTimePassword();
        AccountsFixture.update(
                "UPDATE accounts.account SET one_time_until = now() - interval '1 second' WHERE id = ?", person.id());

        assertThat(signIn(oneTime, NEXT).problem()).isEqualTo("one-time-password-expired");
        assertThat(signIn("not the one-time one", NEXT).problem()).isEqualTo("wrong-credentials");
        assertThat(signIn(NEXT).problem()).isEqualTo("wrong-credentials");
    }

    @Test
    void a_second_one_takes_the_place_of_the_first() {
        var first = oneTimePassword();
        var second = oneTimePassword();

        assertThat(signIn(first, NEXT).problem()).isEqualTo("wrong-credentials");
        assertThat(signIn(second, NEXT).status()).isEqualTo(201);
    }

    @Test
    void the_new_password_must_be_another_and_a_good_one() {
        var oneTime = oneTimePassword();

        assertThat(signIn(oneTime, "short").problem()).isEqualTo("invalid-values");
        assertThat(signIn(oneTime, "1q2w3e4r5t").problem()).isEqualTo("password-too-common");
        assertThat(signIn(oneTime, oneTime).text()).contains("\"field\":\"newPassword\"");
        assertThat(signIn(oneTime).problem()).isEqualTo("password-change-required");
        assertThat(tokensOf(person)).isZero();
    }

    @Test
    void a_password_that_is_ones_own_is_not_changed_by_signing_in() {
        assertThat(signIn(AccountsFixture.PASSWORD, NEXT).problem()).isEqualTo("invalid-values");
        assertThat(signIn(AccountsFixture.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void whoever_is_blocked_stays_out() {
        administrator.client().post("/api/accounts/people/" + person.id() + "/block");
        var oneTime = oneTimePassword();

        assertThat(signIn(oneTime, NEXT).problem()).isEqualTo("wrong-credentials");
    }

    @Test
    void nobody_resets_their_own() {
        var answer = reset(administrator);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("own-password-reset");
        assertThat(administrator.client().get("/api/accounts/me").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_gone_has_no_password() {
        administrator.client().delete("/api/accounts/people/" + person.id());

        assertThat(reset(person).status()).isEqualTo(404);
    }

    @Test
    void whoever_is_erased_before_choosing_leaves_nothing_of_it() {
        oneTimePassword();

        assertThat(administrator
                        .client()
                        .delete("/api/accounts/people/" + person.id())
                        .status())
                .isEqualTo(204);
        assertThat(AccountsFixture.find(
                        "SELECT num_nonnulls(password_hash, one_time_until) FROM accounts.account WHERE id = ?",
                        person.id()))
                .isEqualTo("0");
    }

    /** The forgotten password may have been found by somebody else: who signs in with it at that moment stays out. */
    @Test
    void a_sign_in_that_overlaps_the_reset_gets_no_session() throws Exception {
        try (var resetting = TestDatabase.connect()) {
            resetting.setAutoCommit(false);
            execute(
                    resetting,
                    "UPDATE accounts.account SET one_time_until = now() + interval '1 day' WHERE id = ?",
                    person.id());
            var signingIn = CompletableFuture.supplyAsync(() -> signIn(AccountsFixture.PASSWORD));
            Awaitility.await()
                    .until(() -> AccountsFixture.find(
                                            "SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                                    != null
                            || signingIn.isDone());
            resetting.commit();

            assertThat(signingIn.get().problem()).isEqualTo("password-change-required");
        }
        assertThat(tokensOf(person)).isZero();
    }

    @Test
    void one_choice_wins_when_two_are_made_at_once() {
        var oneTime = oneTimePassword();

        var first = CompletableFuture.supplyAsync(() -> signIn(oneTime, NEXT));
        var second = CompletableFuture.supplyAsync(() -> signIn(oneTime, NEXT + " of another"));

        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(201, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SESSION", "API"})
    void the_database_opens_nothing_to_a_one_time_password(String kind) {
        oneTimePassword();

        assertThatThrownBy(() -> {
                    try (var connection = TestDatabase.connectAsApplication()) {
                        execute(
                                connection,
                                "INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at,"
                                        + " expires_at) VALUES (gen_random_uuid(), sha256(?::text::bytea), ?, ?,"
                                        + " CASE ? WHEN 'API' THEN 'x' END, now(), now(), now() + interval '1 day')",
                                UUID.randomUUID(),
                                person.id(),
                                kind,
                                kind);
                    }
                })
                .hasMessageContaining("A one-time password opens nothing");
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
