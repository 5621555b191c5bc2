package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.assertFreeIsDeclaredWithoutHired;
import static town.plaza.work.HiringFixture.cancel;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.filled;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.worker;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.work.HiringFixture;

/** Many who want the same at the same time: each promise is given once, and whoever comes too late is told so. */
@OnPlaza
class HiringRacesIT {

    @Test
    void of_200_simultaneous_acceptances_for_one_vacancy_one_hires_and_199_are_refused_clearly() {
        var farmer = farmer();
        var offer = offer(farmer, 1, days(15, 20));
        var interests = applicants(offer, 200);

        // each from an address of its own, or the limit of requests per address would answer
        var answers = Race.atOnce(IntStream.range(0, interests.size())
                .mapToObj(number -> (Callable<Answer>) () -> farmer.client()
                        .with("X-Forwarded-For", "10.253.0." + number)
                        .post(HiringFixture.INTERESTS + "/" + interests.get(number) + "/accept"))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(199)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.problem()).isEqualTo("vacancies-taken");
                });
        assertThat(filled(offer)).isEqualTo(1);
        assertThat(liveHires(offer)).isEqualTo(1);
    }

    /** 200 accounts by the API would take minutes of hashing passwords. */
    private static List<String> applicants(UUID offer, int count) {
        var period = days(10, 40).range();
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var account = UUID.randomUUID();
                    var interest = UUID.randomUUID();
                    AccountsFixture.update(
                            """
                            INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                            VALUES (?, ?, 'Jornalera', 'none', now(), 1)""",
                            account,
                            "race" + account.toString().substring(0, 8) + "." + number);
                    AccountsFixture.update(
                            """
                            WITH w AS (INSERT INTO work.worker (account, place_name, latitude, longitude, version)
                                       VALUES (?, 'Motril', 36.75, -3.52, 1) RETURNING account)
                            INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)
                            SELECT ?, 1, ?, account, 'WORKER', 'PENDING', now() FROM w""",
                            account,
                            interest,
                            offer);
                    AccountsFixture.update(
                            "INSERT INTO work.availability (worker, period) VALUES (?, ?::daterange)", account, period);
                    return interest.toString();
                })
                .toList();
    }

    @RepeatedTest(5)
    void two_farmers_who_hire_one_worker_for_overlapping_days_at_once_get_one_hire() {
        var worker = worker(days(10, 40));
        var one = farmer();
        var other = farmer();
        var first = offer(one, 1, days(15, 20));
        var second = offer(other, 1, days(20, 25));
        var toFirst = applied(worker, first);
        var toSecond = applied(worker, second);

        var answers =
                Race.atOnce(List.of(() -> answer(one, toFirst, "accept"), () -> answer(other, toSecond, "accept")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allMatch(answer -> List.of(
                        "interest-not-pending", "worker-not-free")
                .contains(answer.problem()));
        assertThat(filled(first) + filled(second)).isEqualTo(1);
        assertThat(liveHires(first) + liveHires(second)).isEqualTo(1);
        assertFreeIsDeclaredWithoutHired(worker);
    }

    @RepeatedTest(5)
    void accepting_and_withdrawing_at_once_ends_as_one_of_the_two() {
        var worker = worker(days(10, 40));
        var farmer = farmer();
        var offer = offer(farmer, 1, days(15, 20));
        var interest = applied(worker, offer);

        var answers = Race.atOnce(
                List.of(() -> answer(farmer, interest, "accept"), () -> answer(worker, interest, "withdraw")));

        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() >= 300).allMatch(answer -> answer.problem()
                .equals("interest-not-pending"));
        assertThat(filled(offer)).isEqualTo(answers.get(0).status() == 200 ? 1 : 0);
        assertFreeIsDeclaredWithoutHired(worker);
    }

    @RepeatedTest(5)
    void accepting_while_another_hire_is_cancelled_never_fills_more_than_there_is() {
        var farmer = farmer();
        var offer = offer(farmer, 1, days(15, 20));
        var leaving = worker(days(10, 40));
        var coming = worker(days(10, 40));
        var waiting = applied(coming, offer);
        var hire = hired(farmer, offer, leaving);

        var answers = Race.atOnce(List.of(() -> answer(farmer, waiting, "accept"), () -> cancel(leaving, hire)));

        assertThat(answers.get(1).status()).isEqualTo(204);
        assertThat(answers.get(0).status() == 200 || answers.get(0).problem().equals("vacancies-taken"))
                .isTrue();
        assertThat(filled(offer))
                .isEqualTo(liveHires(offer))
                .isEqualTo(answers.get(0).status() == 200 ? 1 : 0);
        assertFreeIsDeclaredWithoutHired(leaving);
        assertFreeIsDeclaredWithoutHired(coming);
    }

    @RepeatedTest(5)
    void both_sides_who_cancel_at_once_reopen_one_vacancy() {
        var farmer = farmer();
        var offer = offer(farmer, 2, days(15, 20));
        var staying = worker(days(10, 40));
        var worker = worker(days(10, 40));
        hired(farmer, offer, staying);
        var hire = hired(farmer, offer, worker);

        var answers = Race.atOnce(List.of(() -> cancel(farmer, hire), () -> cancel(worker, hire)));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allMatch(answer -> answer.problem()
                .equals("hire-not-live"));
        assertThat(filled(offer)).isEqualTo(liveHires(offer)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void twenty_who_apply_twice_at_once_apply_once() {
        var offer = offer(farmer(), 5, days(15, 20));
        var worker = worker(days(10, 40));
        var calls = IntStream.range(0, 20)
                .mapToObj(each -> (Callable<Answer>) () -> apply(worker, offer))
                .toList();

        var answers = Race.atOnce(calls);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allMatch(answer -> answer.problem()
                .equals("already-asked"));
    }

    @Test
    void a_person_with_both_roles_may_be_hired_and_hire_at_once() {
        var both = AccountsFixture.withRole(Role.FARMER, Role.WORKER);
        HiringFixture.makeFarmer(both);
        HiringFixture.makeWorker(both, days(10, 40));
        var farmer = farmer();
        var worker = worker(days(10, 40));
        var theirs = offer(farmer, 1, days(15, 20));
        var own = offer(both, 1, days(15, 20));
        var outgoing = applied(both, theirs);
        var incoming = applied(worker, own);

        var answers =
                Race.atOnce(List.of(() -> answer(farmer, outgoing, "accept"), () -> answer(both, incoming, "accept")));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(filled(theirs) + filled(own)).isEqualTo(2);
    }
}
