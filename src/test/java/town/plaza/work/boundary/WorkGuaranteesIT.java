package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.accounts.AccountsFixture.refusedBy;
import static town.plaza.work.HiringFixture.days;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** What must never break holds in the database too, for whoever writes to it. */
@OnPlaza
class WorkGuaranteesIT {

    private final WorkFixture work = new WorkFixture();
    private final Person farmer = HiringFixture.farmer();
    private final Person worker = HiringFixture.worker(days(10, 20));

    private String declaring(int from, int to) {
        return refusedBy(
                "INSERT INTO work.availability (worker, period) VALUES (?, ?::daterange)",
                worker.id(),
                days(from, to).range());
    }

    private String hiring(UUID offer, Person person) {
        return refusedBy(
                """
                WITH asked AS (
                    INSERT INTO work.interest (id, version, offer, worker, side, state, created_at, answered_at)
                    SELECT gen_random_uuid(), 0, id, ?, 'WORKER', 'ACCEPTED', now(), now() FROM work.offer WHERE id = ?
                    RETURNING id, offer, worker)
                INSERT INTO work.hire (id, version, interest, offer, worker, period, hired_at)
                SELECT gen_random_uuid(), 0, a.id, a.offer, a.worker, o.period, now()
                FROM asked a, work.offer o WHERE o.id = ?""",
                person.id(),
                offer,
                offer);
    }

    @Test
    void periods_of_one_worker_neither_overlap_nor_touch() {
        assertThat(declaring(20, 25)).isEqualTo("availability_pk");
        assertThat(declaring(21, 25)).isEqualTo("availability_not_adjacent");
        assertThat(declaring(5, 9)).isEqualTo("availability_not_adjacent");
        HiringFixture.declare(worker, days(22, 25));
    }

    @Test
    void nobody_is_hired_twice_for_a_day_nor_on_days_not_declared() {
        var offer = work.offer(0, 12, 15);
        WorkFixture.hire(offer, worker);

        assertThat(hiring(HiringFixture.offer(farmer, 1, days(15, 18)), worker)).isEqualTo("hire_one_a_day");
        assertThat(hiring(HiringFixture.offer(farmer, 1, days(19, 21)), worker)).isEqualTo("hire_on_free_days");
        WorkFixture.hire(work.offer(0, 16, 20), worker);
    }

    @Test
    void hired_days_are_not_taken_back() {
        WorkFixture.hire(work.offer(0, 12, 15), worker);

        assertThat(refusedBy("DELETE FROM work.availability WHERE worker = ?", worker.id()))
                .isEqualTo("availability_keeps_hires");
    }

    @Test
    void no_more_vacancies_are_filled_than_there_are() {
        var offer = HiringFixture.offer(farmer, 2, days(12, 15));

        assertThat(refusedBy("UPDATE work.offer SET filled = 3 WHERE id = ?", offer))
                .isEqualTo("offer_filled_within_vacancies");
        assertThat(refusedBy("UPDATE work.offer SET filled = -1 WHERE id = ?", offer))
                .isEqualTo("offer_filled_within_vacancies");
    }

    @Test
    void a_worker_and_an_offer_have_one_interest() {
        var offer = HiringFixture.offer(farmer, 2, days(12, 15));
        HiringFixture.applied(worker, offer);

        assertThat(hiring(offer, worker)).isEqualTo("interest_once");
    }

    @Test
    void an_offer_does_not_promise_something_else_while_somebody_waits() {
        var offer = HiringFixture.offer(farmer, 2, days(12, 15));
        HiringFixture.applied(worker, offer);

        for (var change : List.of(
                "period = daterange(lower(period), upper(period) + 1)",
                "hourly_pay = hourly_pay - 1",
                "category = 'poda'",
                "place_name = 'Otro'",
                "latitude = latitude + 1")) {
            assertThat(refusedBy("UPDATE work.offer SET " + change + " WHERE id = ?", offer))
                    .as(change)
                    .isEqualTo("offer_changed_ends_pending");
        }
        AccountsFixture.update("UPDATE work.offer SET description = 'Con casa', vacancies = 3 WHERE id = ?", offer);
    }

    @Test
    void where_a_worker_lives_is_kept_roughly() {
        for (var exact : List.of("latitude = 36.921", "longitude = -3.479")) {
            assertThat(refusedBy("UPDATE work.worker SET " + exact + " WHERE account = ?", worker.id()))
                    .as(exact)
                    .isEqualTo("worker_place_is_rough");
        }
    }

    @Test
    void an_open_offer_pays_the_floor() {
        var offer = HiringFixture.offer(farmer, 2, days(12, 15));

        assertThat(refusedBy("UPDATE work.offer SET hourly_pay = 8.99 WHERE id = ?", offer))
                .isEqualTo("offer_wage_floor");
    }

    @Test
    void each_side_rates_once_from_one_to_five() {
        var hire = UUID.fromString(HiringFixture.worked(farmer, worker));
        var rating =
                """
                INSERT INTO work.rating (id, hire, side, stars, rated_at, visible_at, version)
                VALUES (gen_random_uuid(), ?, 'WORKER', ?, now(), now(), 0)""";
        assertThat(refusedBy(rating, hire, 6)).isEqualTo("rating_stars");
        AccountsFixture.update(rating, hire, 5);

        assertThat(refusedBy(rating, hire, 4)).isEqualTo("rating_once");
    }
}
