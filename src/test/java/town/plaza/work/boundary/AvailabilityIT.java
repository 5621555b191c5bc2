package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.WorkFixture.TODAY;
import static town.plaza.work.WorkFixture.days;
import static town.plaza.work.WorkFixture.declare;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.WorkFixture;

@OnPlaza
class AvailabilityIT {

    private static final String AVAILABILITY = "/api/work/availability";

    private final WorkFixture work = new WorkFixture();

    private static List<JsonObject> part(JsonObject calendar, String name) {
        return calendar.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static PlazaClient.Answer remove(Person worker, int from, int to) {
        return worker.client().delete(AVAILABILITY + "?from=" + TODAY.plusDays(from) + "&to=" + TODAY.plusDays(to));
    }

    @Test
    void adjacent_and_overlapping_periods_become_one() {
        var worker = work.worker();
        declare(worker, 10, 19);
        declare(worker, 20, 29);
        assertThat(part(declare(worker, 25, 40), "declared")).containsExactly(days(10, 40));
        declare(worker, 50, 60);
        var calendar = declare(worker, 41, 49);

        assertThat(part(calendar, "declared")).containsExactly(days(10, 60));
        assertThat(part(calendar, "free")).containsExactly(days(10, 60));
        assertThat(part(calendar, "hired")).isEmpty();
    }

    @Test
    void a_day_between_keeps_periods_apart() {
        var worker = work.worker();
        declare(worker, 10, 19);

        assertThat(part(declare(worker, 21, 29), "declared")).containsExactly(days(10, 19), days(21, 29));
    }

    @Test
    void removing_from_the_middle_splits() {
        var worker = work.freeWorker(0, 10, 40);

        var calendar = remove(worker, 20, 20);
        assertThat(calendar.status()).as(calendar.text()).isEqualTo(200);
        assertThat(part(calendar.json(), "declared")).containsExactly(days(10, 19), days(21, 40));
        assertThat(part(remove(worker, 5, 25).json(), "declared")).containsExactly(days(26, 40));
        assertThat(part(remove(worker, 0, 100).json(), "declared")).isEmpty();
        assertThat(part(remove(worker, 0, 100).json(), "free")).isEmpty();
    }

    @Test
    void days_that_are_hired_stay() {
        var worker = work.freeWorker(0, 10, 40);
        WorkFixture.hire(work.offer(0, 20, 25), worker);

        assertThat(remove(worker, 24, 30).problem()).isEqualTo("days-hired");
        assertThat(remove(worker, 0, 100).problem()).isEqualTo("days-hired");
        var calendar = worker.client().get(AVAILABILITY).json();
        assertThat(part(calendar, "declared")).containsExactly(days(10, 40));
        assertThat(part(calendar, "free")).containsExactly(days(10, 19), days(26, 40));
        var hired = part(calendar, "hired").get(0);
        assertThat(hired.getJsonObject("days")).isEqualTo(days(20, 25));
        assertThat(hired.getString("place")).isEqualTo("Pago");
        assertThat(part(remove(worker, 26, 30).json(), "declared")).containsExactly(days(10, 25), days(31, 40));
    }

    @Test
    void cancelled_days_come_back_exactly() {
        var worker = work.freeWorker(0, 10, 40);
        var hire = WorkFixture.hire(work.offer(0, 20, 25), worker);
        AccountsFixture.update("UPDATE work.hire SET cancelled_at = now(), cancelled_by = 'WORKER' WHERE id = ?", hire);

        assertThat(part(worker.client().get(AVAILABILITY).json(), "free")).containsExactly(days(10, 40));
    }

    @ParameterizedTest
    @CsvSource({"20, 10, period-reversed", "-1, 10, period-past", "10, 1200, period-too-far"})
    void impossible_periods_are_refused(int from, int to, String problem) {
        var worker = work.freeWorker(0, 100, 110);
        var answer = worker.client().post(AVAILABILITY, days(from, to));

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(part(worker.client().get(AVAILABILITY).json(), "declared")).containsExactly(days(100, 110));
    }

    @Test
    void a_reversed_removal_is_refused() {
        var worker = work.freeWorker(0, 10, 20);

        assertThat(remove(worker, 15, 12).problem()).isEqualTo("period-reversed");
        assertThat(worker.client().delete(AVAILABILITY + "?from=today").status())
                .isEqualTo(400);
        assertThat(worker.client().delete(AVAILABILITY).problem()).isEqualTo("invalid-values");
    }

    @Test
    void a_calendar_needs_a_place_and_the_role() {
        assertThat(AccountsFixture.withRole(Role.WORKER)
                        .client()
                        .post(AVAILABILITY, days(1, 2))
                        .problem())
                .isEqualTo("profile-missing");
        assertThat(work.farmer().client().post(AVAILABILITY, days(1, 2)).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void a_calendar_has_a_limited_number_of_periods() {
        var worker = work.worker();
        AccountsFixture.update(
                "INSERT INTO work.availability (worker, period) SELECT ?, daterange(current_date + 10 + 2 * n, current_date + 11 + 2 * n)"
                        + " FROM generate_series(1, 200) AS n",
                worker.id());

        assertThat(worker.client().post(AVAILABILITY, days(2, 3)).problem()).isEqualTo("too-many-periods");
        assertThat(worker.client().get(AVAILABILITY).json().getJsonArray("declared"))
                .hasSize(200);
        assertThat(worker.client().post(AVAILABILITY, days(13, 14)).status()).isEqualTo(200);
    }

    @Test
    void periods_that_are_over_do_not_fill_the_calendar() {
        var worker = work.worker();
        AccountsFixture.update(
                "INSERT INTO work.availability (worker, period) SELECT ?, daterange(current_date - 2 - 2 * n, current_date - 1 - 2 * n)"
                        + " FROM generate_series(1, 250) AS n",
                worker.id());

        assertThat(part(declare(worker, 2, 3), "free")).contains(days(2, 3));
        assertThat(remove(worker, 2, 2).status()).isEqualTo(200);
    }

    @Test
    void the_application_may_not_write_free_days() {
        assertThat(AccountsFixture.find(
                        "SELECT string_agg(privilege_type, ',') FROM information_schema.role_table_grants"
                                + " WHERE grantee = 'plaza_app' AND table_schema = 'work' AND table_name = 'free_run'"))
                .isEqualTo("SELECT");
    }
}
