package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.INTERESTS;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.propose;
import static town.plaza.work.HiringFixture.proposed;
import static town.plaza.work.HiringFixture.told;
import static town.plaza.work.HiringFixture.worker;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture;

@OnPlaza
class InterestsIT {

    private final Person farmer = farmer();
    private final Person worker = worker(days(10, 40));
    private final UUID offer = offer(farmer, 2, days(15, 20));

    private static List<JsonObject> list(Person person, String query) {
        var answer = person.client().get(INTERESTS + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Test
    void a_worker_applies_and_the_farmer_is_told() {
        var answer = apply(worker, offer);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var interest = answer.json();
        assertThat(answer.header("Location")).endsWith("/api/work/interests/" + interest.getString("id"));
        assertThat(interest.getString("side")).isEqualTo("WORKER");
        assertThat(interest.getString("state")).isEqualTo("PENDING");
        assertThat(interest.getJsonObject("period").getString("from"))
                .isEqualTo(days(15, 20).first().toString());
        assertThat(told(farmer)).containsExactly("work.applied");
        assertThat(told(worker)).isEmpty();
        assertThat(list(farmer, "?startedBy=worker&offer=" + offer)).hasSize(1);
        assertThat(list(farmer, "?startedBy=farmer")).isEmpty();
        assertThat(list(worker, "?state=pending")).hasSize(1);
        assertThat(list(worker, "?state=rejected")).isEmpty();
    }

    @Test
    void a_farmer_proposes_and_the_worker_is_told() {
        var interest = propose(farmer, offer, worker).json();

        assertThat(interest.getString("side")).isEqualTo("FARMER");
        assertThat(told(worker)).containsExactly("work.proposed");
        assertThat(list(worker, "?startedBy=farmer").get(0).getString("id")).isEqualTo(interest.getString("id"));
    }

    @Test
    void one_interest_per_worker_and_offer_whoever_starts() {
        proposed(farmer, offer, worker);

        assertThat(apply(worker, offer).problem()).isEqualTo("already-asked");
        assertThat(propose(farmer, offer, worker).problem()).isEqualTo("already-asked");
        assertThat(told(farmer)).isEmpty();
    }

    @Test
    void who_is_not_free_on_every_one_of_the_days_is_not_asked() {
        var almost = worker(days(10, 19));
        var split = worker(days(10, 17), days(19, 30));

        for (var person : List.of(almost, split)) {
            assertThat(apply(person, offer).problem()).isEqualTo("worker-not-free");
            assertThat(propose(farmer, offer, person).problem()).isEqualTo("worker-not-free");
        }
        assertThat(propose(farmer, offer, worker(days(15, 20))).status()).isEqualTo(201);
    }

    @Test
    void an_offer_that_is_closed_begun_or_filled_takes_nobody() {
        var begun = offer(farmer, 1, days(-1, 20));
        var full = offer(farmer, 1, days(12, 13));
        AccountsFixture.update("UPDATE work.offer SET filled = 1 WHERE id = ?", full);
        var withdrawn = offer(farmer, 1, days(12, 13));
        AccountsFixture.update("UPDATE work.offer SET status = 'WITHDRAWN', closed_at = now() WHERE id = ?", withdrawn);
        var draft = offer(farmer, 1, days(12, 13));
        AccountsFixture.update("UPDATE work.offer SET status = 'DRAFT', published_at = NULL WHERE id = ?", draft);

        assertThat(apply(worker(days(-5, 40)), begun).problem()).isEqualTo("period-past");
        assertThat(apply(worker, full).problem()).isEqualTo("vacancies-taken");
        assertThat(apply(worker, withdrawn).problem()).isEqualTo("offer-not-open");
        assertThat(apply(worker, draft).problem()).isEqualTo("not-found");
        assertThat(apply(worker, UUID.randomUUID()).problem()).isEqualTo("not-found");
    }

    @Test
    void nobody_proposes_anothers_offer() {
        var other = farmer();

        assertThat(propose(other, offer, worker).problem()).isEqualTo("not-found");
        assertThat(told(worker)).isEmpty();
    }

    @Test
    void nobody_is_asked_who_has_no_profile_or_lost_it() {
        var without = AccountsFixture.withRole(Role.WORKER);
        var removed = worker(days(10, 40));
        AccountsFixture.update(
                "UPDATE work.worker SET place_name = NULL, latitude = NULL, longitude = NULL, removed_at = now() WHERE account = ?",
                removed.id());

        assertThat(apply(without, offer).problem()).isEqualTo("profile-missing");
        assertThat(propose(farmer, offer, without).problem()).isEqualTo("not-found");
        assertThat(apply(removed, offer).problem()).isEqualTo("profile-removed");
        assertThat(propose(farmer, offer, removed).problem()).isEqualTo("not-found");
    }

    private static void block(Person person) {
        AccountsFixture.update("UPDATE accounts.account SET blocked_at = now() WHERE id = ?", person.id());
    }

    @Test
    void nobody_is_hired_by_a_farmer_whose_account_is_blocked() {
        var proposal = proposed(farmer, offer, worker);
        block(farmer);

        assertThat(answer(worker, proposal, "accept").problem()).isEqualTo("offer-not-open");
        assertThat(apply(worker(days(10, 40)), offer).problem()).isEqualTo("offer-not-open");
        assertThat(told(worker)).containsExactly("work.proposed");
    }

    @Test
    void nobody_hires_a_worker_whose_account_is_blocked() {
        var other = offer(farmer, 1, days(30, 31));
        var application = applied(worker, offer);
        block(worker);

        assertThat(answer(farmer, application, "accept").problem()).isEqualTo("worker-not-free");
        assertThat(propose(farmer, other, worker).problem()).isEqualTo("worker-not-free");
    }

    @Test
    void nobody_works_for_themselves() {
        var both = AccountsFixture.withRole(Role.FARMER, Role.WORKER);
        HiringFixture.makeFarmer(both);
        HiringFixture.makeWorker(both, days(10, 40));
        var own = offer(both, 1, days(15, 20));

        assertThat(apply(both, own).problem()).isEqualTo("own-offer");
        assertThat(propose(both, own, both).problem()).isEqualTo("own-offer");
    }

    @Test
    void who_started_takes_it_back_and_the_other_side_is_told() {
        var interest = applied(worker, offer);

        assertThat(answer(farmer, interest, "withdraw").problem()).isEqualTo("forbidden");
        assertThat(answer(worker, interest, "withdraw").status()).isEqualTo(204);
        assertThat(answer(worker, interest, "withdraw").problem()).isEqualTo("interest-not-pending");
        assertThat(told(farmer)).containsExactly("work.application-withdrawn", "work.applied");

        var proposal = proposed(farmer, offer(farmer, 1, days(30, 31)), worker);
        assertThat(answer(farmer, proposal, "withdraw").status()).isEqualTo(204);
        assertThat(told(worker)).containsExactly("work.proposal-withdrawn", "work.proposed");
    }

    @Test
    void the_other_side_declines_and_who_started_is_told() {
        var interest = applied(worker, offer);

        assertThat(answer(worker, interest, "reject").problem()).isEqualTo("own-interest");
        assertThat(answer(farmer, interest, "reject").status()).isEqualTo(204);
        assertThat(answer(farmer, interest, "accept").problem()).isEqualTo("interest-not-pending");
        assertThat(told(worker)).containsExactly("work.application-rejected");
    }

    @Test
    void nobody_else_sees_or_answers_it() {
        var interest = applied(worker, offer);
        var strangers = List.of(farmer(), worker(days(10, 40)));

        for (var stranger : strangers) {
            assertThat(stranger.client().get(INTERESTS + "/" + interest).problem())
                    .isEqualTo("not-found");
            for (var what : List.of("accept", "reject", "withdraw")) {
                assertThat(answer(stranger, interest, what).problem()).isEqualTo("not-found");
            }
            assertThat(list(stranger, "")).isEmpty();
        }
        assertThat(AccountsFixture.neighbour().client().get(INTERESTS).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void who_is_both_lists_each_side_apart() {
        var both = AccountsFixture.withRole(Role.FARMER, Role.WORKER);
        HiringFixture.makeFarmer(both);
        HiringFixture.makeWorker(both, days(10, 40));
        applied(both, offer);
        var own = offer(both, 1, days(15, 20));
        applied(worker, own);

        assertThat(list(both, "?as=worker")).hasSize(1);
        assertThat(list(both, "?as=farmer")).hasSize(1).allMatch(each -> each.getString("offer")
                .equals(own.toString()));
        assertThat(both.client().get(INTERESTS + "?as=nobody").problem()).isEqualTo("invalid-values");
        assertThat(both.client().get(INTERESTS + "?state=maybe").problem()).isEqualTo("invalid-values");
    }
}
