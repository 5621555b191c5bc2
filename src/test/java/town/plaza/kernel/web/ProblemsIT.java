package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.WorkFixture;

@OnPlaza
class ProblemsIT {

    private final PlazaClient client = new PlazaClient();

    @Test
    void an_unknown_address_of_the_api_is_a_problem() {
        var answer = client.get("/api/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json())
                .containsEntry("type", Json.createValue("/problems/not-found"))
                .containsEntry("title", Json.createValue("There is nothing here"))
                .containsEntry("instance", Json.createValue("/api/nothing-here"))
                .containsKey("requestId");
    }

    @Test
    void a_problem_is_told_in_the_callers_language() {
        assertThat(client.with("Accept-Language", "es")
                        .get("/api/nothing-here")
                        .json()
                        .getString("title"))
                .isEqualTo("Aquí no hay nada");
    }

    @Test
    void a_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes() {
        var answer = client.delete("/api/plaza");

        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.response().headers().allValues("Allow")).contains("GET");
    }

    @Test
    void what_is_written_at_the_commit_is_refused_like_what_is_written_before_it() {
        var work = new WorkFixture();
        var draft = work.offer(work.terms(0, 10, 20).add("draft", true)).getString("id");

        var answer = whileRefusing(
                "TRIGGER refuse BEFORE DELETE ON work.offer FOR EACH ROW WHEN (OLD.id = '" + draft + "')",
                () -> work.farmer().client().post("/api/work/offers/" + draft + "/withdraw"));

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("409 vacancies-taken");
    }

    @Test
    void what_the_database_refuses_at_the_commit_itself_is_an_error_that_can_be_looked_up() {
        var person = AccountsFixture.neighbour();
        var profile = Json.createObjectBuilder()
                .add("displayName", person.userName())
                .add("contact", Json.createObjectBuilder().add("note", "x"));

        var answer = whileRefusing(
                "CONSTRAINT TRIGGER refuse AFTER INSERT ON accounts.contact DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW WHEN (NEW.account = '" + person.id() + "')",
                () -> person.client().put("/api/accounts/me", profile.build()));

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("500 internal-error");
        assertThat(answer.json().getString("detail")).contains(answer.header("X-Request-Id"));
    }

    private static PlazaClient.Answer whileRefusing(String trigger, Supplier<PlazaClient.Answer> asking) {
        AccountsFixture.update("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " RAISE check_violation USING CONSTRAINT = 'offer_filled_within_vacancies'; END $$");
        try {
            AccountsFixture.update("CREATE " + trigger + " EXECUTE FUNCTION refuse()");
            return asking.get();
        } finally {
            AccountsFixture.update("DROP FUNCTION refuse CASCADE");
        }
    }
}
