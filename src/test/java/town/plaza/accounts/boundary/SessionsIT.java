package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class SessionsIT {

    private static final String PATH = "/api/accounts/sessions";
    private static final String ME = "/api/accounts/me";

    private static List<JsonObject> sessionsOf(Person person) {
        return person.client().get(PATH).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static byte[] hash(String secret) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void they_are_listed_for_their_owner_newest_first() {
        var first = AccountsFixture.neighbour();
        var second = AccountsFixture.again(first);

        var sessions = sessionsOf(second);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).getBoolean("current")).isTrue();
        assertThat(sessions.get(1).getBoolean("current")).isFalse();
        assertThat(sessions.get(0).getString("browser")).startsWith("Java-http-client");
        assertThat(sessions.get(0)).containsKeys("id", "createdAt", "lastSeenAt", "expiresAt");
    }

    @Test
    void long_lists_come_in_parts() {
        var person = AccountsFixture.again(AccountsFixture.again(AccountsFixture.neighbour()));

        var first = person.client().get(PATH + "?limit=2").json();
        var second = person.client()
                .get(PATH + "?limit=2&after=" + first.getString("next"))
                .json();

        assertThat(first.getJsonArray("items")).hasSize(2);
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second).doesNotContainKey("next");
    }

    @Test
    void only_the_hash_of_the_secret_is_kept_in_the_database() throws Exception {
        var person = AccountsFixture.neighbour();

        assertThat(AccountsFixture.find(
                        "SELECT account FROM accounts.token WHERE hash = ?", (Object) hash(person.session())))
                .isEqualTo(person.id().toString());
        assertThat(AccountsFixture.find(
                        "SELECT id FROM accounts.token t WHERE strpos(t::text, ?) > 0", person.session()))
                .isNull();
    }

    @Test
    void one_that_is_ended_is_over_at_once() {
        var first = AccountsFixture.neighbour();
        var second = AccountsFixture.again(first);
        var id = sessionsOf(first).stream()
                .filter(each -> !each.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");

        assertThat(first.client().delete(PATH + "/" + id).status()).isEqualTo(204);

        assertThat(second.client().get(ME).problem()).isEqualTo("not-signed-in");
        assertThat(first.client().get(ME).status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_it_and_clears_the_cookie() {
        var person = AccountsFixture.neighbour();

        var answer = person.client().delete(PATH + "/current");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).startsWith("plaza_session=;").contains("Max-Age=0");
        assertThat(person.client().get(ME).status()).isEqualTo(401);
    }

    @Test
    void one_of_somebody_else_is_not_there() {
        var person = AccountsFixture.neighbour();
        var other = AccountsFixture.neighbour();
        var id = sessionsOf(other).get(0).getString("id");

        assertThat(person.client().delete(PATH + "/" + id).problem()).isEqualTo("not-found");
        assertThat(other.client().get(ME).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "%00", "00000000-0000-0000-0000-000000000000"})
    void a_crooked_id_is_not_there(String id) {
        assertThat(AccountsFixture.neighbour().client().delete(PATH + "/" + id).status())
                .isIn(400, 404);
    }

    @Test
    void an_expired_one_is_over() {
        var person = AccountsFixture.neighbour();
        AccountsFixture.update(
                "UPDATE accounts.token SET expires_at = now() - interval '1 second' WHERE account = ?", person.id());

        assertThat(person.client().get(ME).problem()).isEqualTo("not-signed-in");
        assertThat(person.client().get("/api/plaza").status()).isEqualTo(200);
    }

    @Test
    void using_it_lengthens_its_life_but_is_not_written_each_time() {
        var person = AccountsFixture.neighbour();
        var seen = "SELECT last_seen_at::text || expires_at FROM accounts.token WHERE account = ?";
        var atFirst = AccountsFixture.find(seen, person.id());

        person.client().get(ME);
        assertThat(AccountsFixture.find(seen, person.id())).isEqualTo(atFirst);

        AccountsFixture.update(
                "UPDATE accounts.token SET last_seen_at = now() - interval '6 minutes',"
                        + " expires_at = now() + interval '1 day' WHERE account = ?",
                person.id());
        person.client().get(ME);
        assertThat(AccountsFixture.find(
                        "SELECT last_seen_at > now() - interval '1 minute' AND expires_at > now() + interval '29 days'"
                                + " FROM accounts.token WHERE account = ?",
                        person.id()))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "\"; DROP TABLE accounts.token; --",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_token_that_is_none_is_nobodys(String token) {
        var client = new PlazaClient();

        assertThat(client.with("Cookie", "plaza_session=" + token).get(ME).status())
                .isEqualTo(401);
        assertThat(client.with("Authorization", "Bearer " + token).get(ME).status())
                .isEqualTo(401);
        assertThat(client.with("Authorization", "Basic " + token).get(ME).status())
                .isEqualTo(401);
        assertThat(client.with("Authorization", "Bearer " + UUID.randomUUID())
                        .get("/api/plaza")
                        .status())
                .isEqualTo(200);
    }
}
