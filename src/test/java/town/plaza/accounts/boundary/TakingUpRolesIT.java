package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;

/** Who looks for work or for hands begins alone, unless an administrator took that away. */
@OnPlaza
class TakingUpRolesIT {

    private final Person neighbour = AccountsFixture.neighbour();
    private final Person administrator = AccountsFixture.administrator();

    private static Answer takeUp(Person person, String role) {
        return person.client()
                .put(
                        "/api/accounts/me/roles/" + role,
                        Json.createObjectBuilder().build());
    }

    private Answer give(Set<Role> roles) {
        var names = Json.createArrayBuilder();
        roles.forEach(role -> names.add(role.name()));
        return administrator
                .client()
                .put(
                        "/api/accounts/people/" + neighbour.id() + "/roles",
                        Json.createObjectBuilder().add("roles", names).build());
    }

    private static List<String> roles(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("roles").getValuesAs(JsonString::getString);
    }

    private static String history(Person person) {
        return AccountsFixture.find(
                """
                SELECT string_agg(kind || CASE WHEN actor = ? THEN ' by oneself' ELSE '' END, ', ' ORDER BY id)
                FROM kernel.ledger_entry WHERE subject = ?""",
                person.id(),
                "accounts/" + person.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "FARMER"})
    void a_neighbour_begins_alone_it_counts_at_once_and_stands_in_the_audit_log(Role role) {
        var page = role == Role.WORKER ? "/api/work/availability" : "/api/work/offers/own";
        assertThat(neighbour.client().get(page).status()).isEqualTo(403);

        assertThat(roles(takeUp(neighbour, role.name()))).containsExactly(role.name());

        assertThat(neighbour.client().get(page).status()).isEqualTo(200);
        assertThat(roles(takeUp(neighbour, role.name()))).containsExactly(role.name());
        assertThat(history(neighbour)).isEqualTo("account.role-given by oneself");
    }

    @Test
    void one_account_may_be_both() {
        takeUp(neighbour, "WORKER");

        assertThat(roles(takeUp(neighbour, "FARMER"))).containsExactly("FARMER", "WORKER");
    }

    private static Answer layDown(Person person, String role) {
        return person.client().delete("/api/accounts/me/roles/" + role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "FARMER"})
    void what_was_taken_up_alone_is_laid_down_alone_and_taken_up_again(Role role) {
        var page = role == Role.WORKER ? "/api/work/availability" : "/api/work/offers/own";
        takeUp(neighbour, role.name());

        assertThat(roles(layDown(neighbour, role.name()))).isEmpty();
        assertThat(neighbour.client().get(page).status()).isEqualTo(403);
        assertThat(roles(layDown(neighbour, role.name()))).isEmpty();
        assertThat(history(neighbour)).isEqualTo("account.role-given by oneself, account.role-taken by oneself");

        assertThat(roles(takeUp(neighbour, role.name()))).containsExactly(role.name());
    }

    @Test
    void nobody_lays_down_what_an_administrator_gave_and_others_rely_on() {
        give(Set.of(Role.CARER));

        assertThat(layDown(neighbour, "CARER").problem()).isEqualTo("forbidden");
        assertThat(roles(neighbour.client().get("/api/accounts/me"))).containsExactly("CARER");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WORKER", "FARMER"})
    void all_other_roles_are_the_administrators_to_give(Role role) {
        assertThat(takeUp(neighbour, role.name()).problem()).isEqualTo("forbidden");
        assertThat(roles(neighbour.client().get("/api/accounts/me"))).isEmpty();
    }

    @Test
    void a_role_that_there_is_not_is_not_found() {
        assertThat(takeUp(neighbour, "MAYOR").status()).isEqualTo(404);
        assertThat(takeUp(neighbour, "worker").status()).isEqualTo(404);
    }

    @Test
    void what_an_administrator_took_away_stays_away_until_given_back() {
        takeUp(neighbour, "WORKER");
        assertThat(give(Set.of()).status()).isEqualTo(200);

        assertThat(takeUp(neighbour, "WORKER").problem()).isEqualTo("role-taken-away");
        assertThat(neighbour.client().get("/api/work/availability").status()).isEqualTo(403);
        assertThat(roles(takeUp(neighbour, "FARMER"))).containsExactly("FARMER");

        assertThat(give(Set.of(Role.WORKER)).status()).isEqualTo(200);
        assertThat(neighbour.client().get("/api/work/availability").status()).isEqualTo(200);
        assertThat(takeUp(neighbour, "FARMER").problem()).isEqualTo("role-taken-away");
    }

    @Test
    void the_database_holds_everybody_to_it() {
        give(Set.of(Role.WORKER));
        give(Set.of());

        assertThatThrownBy(() -> AccountsFixture.update(
                        "INSERT INTO accounts.account_role (account, role) VALUES (?, 'WORKER')", neighbour.id()))
                .hasStackTraceContaining("An administrator took this role away");
    }

    @Test
    void nobody_tries_for_ever() {
        for (var i = 0; i < 10; i++) {
            assertThat(takeUp(neighbour, "WORKER").status()).isEqualTo(200);
        }

        assertThat(takeUp(neighbour, "WORKER").problem()).isEqualTo("too-many-requests");
    }

    @Test
    void a_version_from_before_is_stale_afterwards() {
        var before = administrator.client().get("/api/accounts/people/" + neighbour.id());
        takeUp(neighbour, "WORKER");
        var after = administrator.client().get("/api/accounts/people/" + neighbour.id());

        assertThat(after.json().getInt("version")).isGreaterThan(before.json().getInt("version"));
    }
}
