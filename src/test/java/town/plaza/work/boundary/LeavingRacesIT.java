package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.filled;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.propose;
import static town.plaza.work.HiringFixture.worker;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.Race;
import town.plaza.work.WorkFixture;

/** Somebody goes, or an offer does, while somebody else asks or accepts: nothing dangles, and nobody waits for ever. */
@OnPlaza
class LeavingRacesIT {

    private final Person administrator = AccountsFixture.administrator();
    private final Person farmer = farmer();
    private final UUID offer = offer(farmer, 2, days(15, 20));
    private final Person worker = worker(days(10, 40));

    private static String pending(UUID offer) {
        return AccountsFixture.find("SELECT count(*) FROM work.interest WHERE offer = ? AND state = 'PENDING'", offer);
    }

    @Test
    void nobody_asks_for_an_offer_that_is_being_withdrawn() throws SQLException {
        var withdrawing = "UPDATE work.offer SET status = 'WITHDRAWN', closed_at = now() WHERE id = ?";

        assertThat(Race.during(withdrawing, offer, () -> apply(worker, offer)).problem())
                .isEqualTo("offer-not-open");
        var other = offer(farmer, 1, days(15, 20));
        assertThat(Race.during(withdrawing, other, () -> propose(farmer, other, worker))
                        .problem())
                .isEqualTo("offer-not-open");
    }

    @Test
    void nobody_asks_a_worker_who_is_being_removed() throws SQLException {
        var removing = "UPDATE work.worker SET place_name = NULL, latitude = NULL, longitude = NULL, removed_at = now()"
                + " WHERE account = ?";

        assertThat(Race.during(removing, worker.id(), () -> propose(farmer, offer, worker))
                        .problem())
                .isEqualTo("not-found");
        var other = worker(days(10, 40));
        assertThat(Race.during(removing, other.id(), () -> apply(other, offer)).problem())
                .isEqualTo("profile-removed");
    }

    @Test
    void a_farmer_who_is_being_removed_publishes_nothing() throws SQLException {
        var work = new WorkFixture();
        var removing = "UPDATE work.farmer SET place_name = NULL, latitude = NULL, longitude = NULL, removed_at = now()"
                + " WHERE account = ?";

        assertThat(Race.during(removing, farmer.id(), () -> farmer.client()
                                .post(WorkFixture.OFFERS, work.terms(0, 15, 20).build()))
                        .problem())
                .isEqualTo("profile-removed");
    }

    @RepeatedTest(10)
    void asking_and_hiring_for_the_same_days_at_once_leaves_nothing_pending() {
        var other = farmer();
        var overlapping = offer(other, 1, days(18, 22));
        var application = applied(worker, offer);

        var answers = Race.atOnce(
                List.of(() -> answer(farmer, application, "accept"), () -> propose(other, overlapping, worker)));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(answers.get(1).status() == 201 || answers.get(1).problem().equals("worker-not-free"))
                .as(answers.get(1).text())
                .isTrue();
        assertThat(pending(overlapping)).isEqualTo("0");
    }

    @RepeatedTest(20)
    void accepting_while_the_worker_is_removed_waits_its_turn() {
        var other = farmer();
        var second = offer(other, 1, days(25, 30));
        hired(farmer, offer, worker);
        var application = applied(worker, second);

        var answers = Race.atOnce(List.of(
                () -> answer(other, application, "accept"),
                () -> administrator.client().delete("/api/work/workers/" + worker.id())));

        assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(204);
        assertThat(answers.get(0).status() == 200 || answers.get(0).problem().equals("interest-not-pending"))
                .as(answers.get(0).text())
                .isTrue();
        for (var each : List.of(offer, second)) {
            assertThat(liveHires(each)).isZero();
            assertThat(filled(each)).isZero();
            assertThat(pending(each)).isEqualTo("0");
        }
    }

    @RepeatedTest(10)
    void accepting_cancelling_and_two_who_go_at_once_wait_their_turns() {
        var other = farmer();
        var second = offer(other, 2, days(25, 30));
        var colleague = worker(days(10, 40));
        var hire = hired(farmer, offer, worker);
        hired(other, second, colleague);
        var applications = List.of(applied(worker, second), applied(colleague, offer));

        var answers = Race.atOnce(List.of(
                () -> answer(other, applications.get(0), "accept"),
                () -> answer(farmer, applications.get(1), "accept"),
                () -> farmer.client().post("/api/work/hires/" + hire + "/cancel"),
                () -> worker.client().delete("/api/accounts/me/roles/WORKER"),
                () -> administrator.client().delete("/api/work/farmers/" + other.id())));

        assertThat(answers).allSatisfy(each -> assertThat(each.status() < 300
                        || List.of("interest-not-pending", "offer-not-open", "worker-not-free", "hire-not-live")
                                .contains(each.problem()))
                .as(each.text())
                .isTrue());
        assertThat(liveHires(second)).isZero();
        assertThat(filled(second)).isZero();
        assertThat(liveHires(offer)).isEqualTo(filled(offer));
        assertThat(pending(second)).isEqualTo("0");
    }
}
