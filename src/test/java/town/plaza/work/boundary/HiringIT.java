package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.HIRES;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.assertFreeIsDeclaredWithoutHired;
import static town.plaza.work.HiringFixture.cancel;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.filled;
import static town.plaza.work.HiringFixture.free;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.propose;
import static town.plaza.work.HiringFixture.proposed;
import static town.plaza.work.HiringFixture.told;
import static town.plaza.work.HiringFixture.worked;
import static town.plaza.work.HiringFixture.worker;

import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;

@OnPlaza
class HiringIT {

    private final Person farmer = farmer();
    private final Person worker = worker(days(10, 40));
    private final UUID offer = offer(farmer, 1, days(15, 20));

    private static String state(String interest) {
        return AccountsFixture.find(
                "SELECT state || coalesce(' ' || reason, '') FROM work.interest WHERE id = ?::uuid", interest);
    }

    @Test
    void only_the_side_that_was_asked_accepts() {
        var application = applied(worker, offer);
        assertThat(answer(worker, application, "accept").problem()).isEqualTo("own-interest");

        var proposal = proposed(farmer, offer(farmer, 1, days(30, 31)), worker);
        assertThat(answer(farmer, proposal, "accept").problem()).isEqualTo("own-interest");

        assertThat(filled(offer)).isZero();
        assertThat(liveHires(offer)).isZero();
    }

    @Test
    void accepting_an_application_takes_a_vacancy_and_the_days_and_tells_the_worker() {
        var answer = answer(farmer, applied(worker, offer), "accept");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().getBoolean("live")).isTrue();
        assertThat(filled(offer)).isEqualTo(1);
        assertThat(free(worker))
                .isEqualTo("{[" + days(10, 0).first() + "," + days(15, 0).first() + "),["
                        + days(21, 0).first() + "," + days(41, 0).first() + ")}");
        assertThat(told(worker)).containsExactly("work.application-accepted");
        assertFreeIsDeclaredWithoutHired(worker);
    }

    @Test
    void accepting_a_proposal_tells_the_farmer() {
        var answer = answer(worker, proposed(farmer, offer, worker), "accept");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(filled(offer)).isEqualTo(1);
        assertThat(told(farmer)).containsExactly("work.proposal-accepted");
    }

    @Test
    void accepting_twice_hires_once() {
        var interest = applied(worker, offer);
        answer(farmer, interest, "accept");

        assertThat(answer(farmer, interest, "accept").problem()).isEqualTo("interest-not-pending");
        assertThat(liveHires(offer)).isEqualTo(1);
    }

    @Test
    void the_last_vacancy_is_given_once() {
        var first = applied(worker, offer);
        var late = worker(days(10, 40));
        var second = applied(late, offer);
        answer(farmer, first, "accept");

        assertThat(answer(farmer, second, "accept").problem()).isEqualTo("vacancies-taken");
        assertThat(filled(offer)).isEqualTo(1);
        assertThat(state(second)).isEqualTo("PENDING");
        assertThat(told(late)).isEmpty();
    }

    @Test
    void days_that_the_worker_took_back_meanwhile_are_not_taken() {
        var interest = applied(worker, offer);
        AccountsFixture.update("DELETE FROM work.availability WHERE worker = ?", worker.id());

        assertThat(answer(farmer, interest, "accept").problem()).isEqualTo("worker-not-free");
        assertThat(filled(offer)).isZero();
        assertThat(state(interest)).isEqualTo("PENDING");
    }

    @Test
    void what_else_is_pending_in_those_days_ends_and_both_sides_are_told_why() {
        var rival = farmer();
        var overlapping = applied(worker, offer(rival, 1, days(20, 25)));
        var proposing = farmer();
        var overlappingProposal = proposed(proposing, offer(proposing, 1, days(12, 15)), worker);
        var backToBack = applied(worker, offer(rival, 1, days(21, 25)));
        var others = applied(worker(days(10, 40)), offer(rival, 1, days(15, 20)));

        hired(farmer, offer, worker);

        assertThat(state(overlapping)).isEqualTo("ENDED HIRED_ELSEWHERE");
        assertThat(state(overlappingProposal)).isEqualTo("ENDED HIRED_ELSEWHERE");
        assertThat(state(backToBack)).as("days that only touch do not clash").isEqualTo("PENDING");
        assertThat(state(others)).as("another's").isEqualTo("PENDING");
        assertThat(told(rival)).filteredOn("work.ended-hired-elsewhere"::equals).hasSize(1);
        assertThat(told(proposing)).containsExactly("work.ended-hired-elsewhere");
        assertThat(told(worker)).filteredOn("work.ended-for-hired"::equals).hasSize(2);
    }

    @Test
    void back_to_back_jobs_are_no_clash() {
        hired(farmer, offer, worker);
        var next = farmer();

        hired(next, offer(next, 1, days(21, 25)), worker);
        hired(next, offer(next, 1, days(10, 14)), worker);

        assertThat(free(worker))
                .isEqualTo("{[" + days(26, 0).first() + "," + days(41, 0).first() + ")}");
        assertThat(apply(worker, offer(next, 1, days(25, 26))).problem()).isEqualTo("worker-not-free");
        assertFreeIsDeclaredWithoutHired(worker);
    }

    @Test
    void either_side_cancels_and_everything_is_exactly_as_before() {
        for (var who : List.of(farmer, worker)) {
            var freeBefore = free(worker);
            var again = offer(farmer, 1, days(15, 20));
            var hire = hired(farmer, again, worker);

            assertThat(cancel(who, hire).status()).isEqualTo(204);

            assertThat(free(worker)).isEqualTo(freeBefore);
            assertThat(filled(again)).isZero();
            assertThat(liveHires(again)).isZero();
            assertThat(who.client().get(HIRES + "/" + hire).json().getString("cancelledBy"))
                    .isEqualTo(who == farmer ? "FARMER" : "WORKER");
            assertThat(told(who == farmer ? worker : farmer)).first().isEqualTo("work.hire-cancelled");
            assertThat(cancel(who, hire).problem()).isEqualTo("hire-not-live");
            assertThat(filled(again)).isZero();
        }
        assertFreeIsDeclaredWithoutHired(worker);
    }

    @Test
    void the_reopened_vacancy_can_be_given_to_another() {
        var hire = hired(farmer, offer, worker);
        cancel(worker, hire);
        assertThat(apply(worker, offer).problem())
                .as("one interest per worker and offer")
                .isEqualTo("already-asked");

        hired(farmer, offer, worker(days(15, 20)));

        assertThat(filled(offer)).isEqualTo(1);
    }

    @Test
    void nothing_is_cancelled_after_the_last_day() {
        var hire = worked(farmer, worker);

        assertThat(cancel(farmer, hire).problem()).isEqualTo("hire-over");
        assertThat(cancel(worker, hire).problem()).isEqualTo("hire-over");
    }

    @Test
    void nobody_else_sees_or_cancels_a_hire() {
        var hire = hired(farmer, offer, worker);

        for (var stranger : List.of(farmer(), worker(days(10, 40)), AccountsFixture.administrator())) {
            assertThat(stranger.client().get(HIRES + "/" + hire).problem()).isEqualTo("not-found");
            assertThat(cancel(stranger, hire).problem()).isEqualTo("not-found");
            assertThat(stranger.client().get(HIRES).json().getJsonArray("items"))
                    .isEmpty();
        }
        assertThat(farmer.client().get(HIRES + "?as=farmer").json().getJsonArray("items"))
                .hasSize(1);
        assertThat(worker.client().get(HIRES).json().getJsonArray("items")).hasSize(1);
    }

    @Test
    void contact_details_are_the_two_sides_while_the_hire_lives_and_nobodys_before_or_after() {
        setPhone(farmer, "958 111 222");
        setPhone(worker, "600 333 444");
        var interest = applied(worker, offer);
        assertThat(farmer.client().get("/api/work/interests/" + interest).text())
                .doesNotContain("600 333 444");

        var answer = answer(farmer, interest, "accept");
        var hire = answer.json().getString("id");
        var contact = HIRES + "/" + hire + "/contact";
        assertThat(answer.text()).doesNotContain("600 333 444");
        assertThat(farmer.client().get(contact).json().getString("phone")).isEqualTo("600 333 444");
        assertThat(worker.client().get(contact).json().getString("phone")).isEqualTo("958 111 222");
        assertThat(farmer.client().get(contact).header("Cache-Control")).contains("no-store");
        for (var stranger : List.of(farmer(), worker(days(10, 40)), AccountsFixture.administrator())) {
            assertThat(stranger.client().get(contact).problem()).isEqualTo("not-found");
        }

        cancel(worker, hire);
        assertThat(farmer.client().get(contact).problem()).isEqualTo("not-found");
        assertThat(worker.client().get(contact).problem()).isEqualTo("not-found");
    }

    @Test
    void contact_details_are_nobodys_once_the_last_day_is_over() {
        var contact = HIRES + "/" + worked(farmer, worker) + "/contact";

        assertThat(farmer.client().get(contact).problem()).isEqualTo("not-found");
        assertThat(worker.client().get(contact).problem()).isEqualTo("not-found");
    }

    @Test
    void what_was_agreed_and_called_off_stands_in_the_audit_log_by_ids_alone() {
        var hire = hired(farmer, offer, worker);
        cancel(farmer, hire);

        var kinds = AccountsFixture.find(
                "SELECT string_agg(kind, ' ' ORDER BY id) FROM kernel.ledger_entry WHERE log = 'audit' AND subject = ?",
                "work/hires/" + hire);
        assertThat(kinds).isEqualTo("work.hired work.hire-cancelled");
        assertThat(AccountsFixture.find(
                        "SELECT convert_from(body, 'UTF8') FROM kernel.ledger_entry WHERE kind = 'work.hired' AND subject = ?",
                        "work/hires/" + hire))
                .contains(farmer.id().toString(), worker.id().toString())
                .doesNotContain(farmer.userName(), worker.userName());
    }

    @Test
    void a_hire_that_another_hire_rules_out_is_refused_by_the_database_too() {
        hired(farmer, offer, worker);
        var second = offer(farmer, 1, days(20, 22));
        var interest = UUID.randomUUID();
        AccountsFixture.update(
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at) VALUES (?, 1, ?, ?, 'WORKER', 'PENDING', now())",
                interest,
                second,
                worker.id());

        assertThat(answer(farmer, interest.toString(), "accept").problem()).isEqualTo("worker-not-free");
        assertThat(filled(second)).isZero();
        assertThat(propose(farmer, offer(farmer, 1, days(14, 16)), worker).problem())
                .isEqualTo("worker-not-free");
    }

    private static void setPhone(Person person, String phone) {
        var profile = Json.createObjectBuilder()
                .add("displayName", person.userName())
                .add("contact", Json.createObjectBuilder().add("phone", phone))
                .build();
        assertThat(person.client().put("/api/accounts/me", profile).status()).isEqualTo(200);
    }
}
