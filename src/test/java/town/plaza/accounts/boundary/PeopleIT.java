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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class PeopleIT {

    private static final String PATH = "/api/accounts/people";

    private static String path(Person person) {
        return PATH + "/" + person.id();
    }

    private static JsonObject roles(Role... roles) {
        var list = Json.createArrayBuilder();
        for (var role : roles) {
            list.add(role.name());
        }
        return Json.createObjectBuilder().add("roles", list).build();
    }

    private static String audited(String kind, Person person) {
        return AccountsFixture.find(
                "SELECT actor FROM kernel.ledger_entry WHERE log = 'audit' AND kind = ? AND subject = ?",
                kind,
                "accounts/" + person.id());
    }

    @Test
    void the_first_administrator_signs_in_with_the_password_of_the_setting() {
        var answer = new PlazaClient()
                .post("/api/accounts/sessions", credentials("admin", AccountsFixture.FIRST_ADMINISTRATORS_PASSWORD));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getJsonObject("account").getJsonArray("roles").getString(0))
                .isEqualTo("ADMIN");
    }

    @Test
    void somebody_is_found_by_a_part_of_the_name() {
        var person = AccountsFixture.neighbour();
        var part = person.userName().substring(1).toUpperCase(java.util.Locale.ROOT);

        var found = AccountsFixture.administrator()
                .client()
                .get(PATH + "?limit=100&q=" + part)
                .json();

        assertThat(found.getJsonArray("items").getValuesAs(JsonObject.class))
                .anySatisfy(each ->
                        assertThat(each.getString("id")).isEqualTo(person.id().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "'", "%27%20OR%20true%20--"})
    void a_sign_stands_for_nothing_but_itself(String q) {
        var answer = AccountsFixture.administrator().client().get(PATH + "?q=" + q);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("items")).isEmpty();
    }

    @Test
    void long_lists_come_in_parts() {
        AccountsFixture.neighbour();
        var client = AccountsFixture.administrator().client();

        var first = client.get(PATH + "?limit=1").json();
        var second =
                client.get(PATH + "?limit=1&after=" + first.getString("next")).json();

        assertThat(first.getJsonArray("items")).hasSize(1);
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("id"))
                .isLessThan(first.getJsonArray("items").getJsonObject(0).getString("id"));
    }

    @Test
    void a_role_counts_on_the_next_request_and_stands_in_the_audit_log() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        assertThat(person.client().get(PATH).status()).isEqualTo(403);

        var given = administrator.client().put(path(person) + "/roles", roles(Role.ADMIN, Role.CLERK));

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(person.client().get(PATH).status()).isEqualTo(200);
        assertThat(audited("account.role-given", person))
                .isEqualTo(administrator.id().toString());

        administrator.client().put(path(person) + "/roles", roles());

        assertThat(person.client().get(PATH).status()).isEqualTo(403);
        assertThat(audited("account.role-taken", person))
                .isEqualTo(administrator.id().toString());
    }

    @Test
    void a_stale_version_is_refused_and_changes_nothing() {
        var client = AccountsFixture.administrator().client();
        var person = AccountsFixture.neighbour();
        var stale = client.get(path(person)).header("ETag");
        client.put(path(person) + "/roles", roles(Role.FARMER));

        var answer = client.with("If-Match", stale).put(path(person) + "/roles", roles(Role.CLERK));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(client.get(path(person)).json().getJsonArray("roles").getString(0))
                .isEqualTo("FARMER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"roles\": null}",
                "{\"roles\": [\"KING\"]}",
                "{\"roles\": \"ADMIN\"}",
                "{\"roles\": [null]}",
                "{\"roles\": [{}]}"
            })
    void crooked_roles_are_a_problem(String body) {
        var answer = AccountsFixture.administrator()
                .client()
                .with("Content-Type", "application/json")
                .send("PUT", path(AccountsFixture.neighbour()) + "/roles", HttpRequest.BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void a_block_ends_everything_at_once() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        var token = person.client()
                .post(
                        "/api/accounts/tokens",
                        Json.createObjectBuilder().add("name", "Script").build())
                .json()
                .getString("token");

        var answer = administrator.client().post(path(person) + "/block");

        assertThat(answer.json().getBoolean("blocked")).isTrue();
        assertThat(person.client().get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(new PlazaClient().withToken(token).get("/api/accounts/me").status())
                .isEqualTo(401);
        assertThat(audited("account.blocked", person))
                .isEqualTo(administrator.id().toString());
    }

    @Test
    void whoever_is_unblocked_signs_in_anew() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        administrator.client().post(path(person) + "/block");

        administrator.client().post(path(person) + "/unblock");

        assertThat(person.client().get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(new PlazaClient()
                        .post("/api/accounts/sessions", credentials(person.userName(), PASSWORD))
                        .status())
                .isEqualTo(201);
        assertThat(audited("account.unblocked", person))
                .isEqualTo(administrator.id().toString());
    }

    @Test
    void whoever_is_removed_is_gone() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();

        assertThat(administrator.client().delete(path(person)).status()).isEqualTo(204);

        assertThat(administrator.client().get(path(person)).status()).isEqualTo(404);
        assertThat(administrator.client().delete(path(person)).status()).isEqualTo(404);
        assertThat(person.client().get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(audited("account.removed", person))
                .isEqualTo(administrator.id().toString());
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "GET,/ID", "POST,/ID/block", "POST,/ID/unblock", "DELETE,/ID"})
    void all_of_it_is_the_administrators(String method, String path) {
        var person = AccountsFixture.neighbour();
        var address = PATH + path.replace("ID", person.id().toString());
        var nothing = HttpRequest.BodyPublishers.noBody();

        assertThat(new PlazaClient().send(method, address, nothing).status()).isEqualTo(401);
        assertThat(person.client().send(method, address, nothing).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void no_other_role_gives_roles(Role role) {
        var person = AccountsFixture.withRole(role);

        assertThat(person.client()
                        .put(path(person) + "/roles", roles(Role.ADMIN))
                        .status())
                .isEqualTo(403);
    }
}
