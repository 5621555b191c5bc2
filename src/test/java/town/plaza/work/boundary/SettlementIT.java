package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.HIRES;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.assertFreeIsDeclaredWithoutHired;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.filled;
import static town.plaza.work.HiringFixture.free;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.proposed;
import static town.plaza.work.HiringFixture.told;
import static town.plaza.work.HiringFixture.worked;
import static town.plaza.work.HiringFixture.worker;
import static town.plaza.work.WorkFixture.items;

import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;

/** What hangs on something that is removed is settled, and nothing dangles. */
@OnPlaza
class SettlementIT {

    private final Person administrator = AccountsFixture.administrator();
    private final Person farmer = farmer();
    private final Person hired = worker(days(10, 40));
    private final Person waiting = worker(days(10, 40));
    private final UUID offer = offer(farmer, 3, days(15, 20));

    private static String state(String interest) {
        return AccountsFixture.find(
                "SELECT state || coalesce(' ' || reason, '') FROM work.interest WHERE id = ?::uuid", interest);
    }

    /** Where the newest of what somebody was told leads to. */
    private static String leads(Person person) {
        return items(person.client().get("/api/notifications?limit=1").json())
                .get(0)
                .getString("link");
    }

    private static void assertNothingDangles(UUID offer) {
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM work.interest WHERE offer = ? AND state = 'PENDING'", offer))
                .isEqualTo("0");
        assertThat(liveHires(offer)).isZero();
        assertThat(filled(offer)).isZero();
    }

    @Test
    void an_administrator_removes_an_offer_and_everybody_is_told() {
        var hire = hired(farmer, offer, hired);
        var pending = applied(waiting, offer);

        var answer = administrator.client().delete("/api/work/offers/" + offer);

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertNothingDangles(offer);
        assertThat(state(pending)).isEqualTo("ENDED OFFER_REMOVED");
        assertThat(told(waiting)).contains("work.offer-removed");
        assertThat(told(hired)).first().isEqualTo("work.hire-cancelled-by-plaza");
        assertThat(told(farmer)).containsOnlyOnce("work.offer-removed");
        assertThat(leads(farmer)).isEqualTo("/work/matches.html?as=farmer");
        for (var worker : List.of(waiting, hired)) {
            assertThat(leads(worker)).as("the offer has no page any more").isEqualTo("/work/matches.html?as=worker");
        }
        assertThat(hired.client().get(HIRES + "/" + hire).json().getString("cancelledBy"))
                .isEqualTo("PLAZA");
        assertThat(hired.client().get(HIRES + "/" + hire + "/contact").problem())
                .isEqualTo("not-found");
        assertFreeIsDeclaredWithoutHired(hired);
    }

    @Test
    void a_farmer_withdraws_an_offer_pending_interests_end_and_who_is_hired_stays_so() {
        hired(farmer, offer, hired);
        var pending = applied(waiting, offer);

        var answer = farmer.client().post("/api/work/offers/" + offer + "/withdraw");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(state(pending)).isEqualTo("ENDED OFFER_WITHDRAWN");
        assertThat(told(waiting)).containsExactly("work.offer-withdrawn");
        assertThat(liveHires(offer)).isEqualTo(1);
        assertThat(filled(offer)).isEqualTo(1);
        assertThat(told(hired)).containsExactly("work.application-accepted");
        for (var worker : List.of(waiting, hired)) {
            assertThat(leads(worker)).isEqualTo("/work/?offer=" + offer);
        }
    }

    @Test
    void an_administrator_removes_a_worker_and_the_vacancies_open_again() {
        hired(farmer, offer, hired);
        var pending = proposed(farmer, offer(farmer, 1, days(30, 31)), hired);

        var answer = administrator.client().delete("/api/work/workers/" + hired.id());

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(state(pending)).isEqualTo("ENDED PROFILE_REMOVED");
        assertNothingDangles(offer);
        assertThat(told(farmer)).contains("work.hire-cancelled-by-plaza", "work.worker-gone");
        assertThat(leads(farmer)).isEqualTo("/work/matches.html?as=farmer");
    }

    private static String cancelledBy(Person reader, String hire) {
        return reader.client().get(HIRES + "/" + hire).json().getString("cancelledBy");
    }

    @Test
    void a_worker_who_stops_is_found_no_more_and_the_vacancies_open_again() {
        var hire = hired(farmer, offer, hired);
        var pending = proposed(farmer, offer(farmer, 1, days(30, 31)), hired);

        var answer = hired.client().delete("/api/accounts/me/roles/WORKER");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(state(pending)).isEqualTo("ENDED PROFILE_REMOVED");
        assertNothingDangles(offer);
        assertThat(told(farmer))
                .contains("work.hire-cancelled", "work.worker-gone")
                .doesNotContain("work.hire-cancelled-by-plaza");
        assertThat(cancelledBy(farmer, hire)).isEqualTo("WORKER");
        assertThat(free(hired)).as("nobody finds").isNull();
        assertThat(free(waiting)).isNotNull();

        hired.client()
                .put("/api/accounts/me/roles/WORKER", Json.createObjectBuilder().build());
        assertThat(hired.client().get("/api/work/worker").json().getJsonObject("place"))
                .isNotNull();
    }

    @Test
    void a_farmer_who_stops_has_called_the_jobs_off() {
        var hire = hired(farmer, offer, hired);
        var pending = applied(waiting, offer);

        assertThat(farmer.client().delete("/api/accounts/me/roles/FARMER").status())
                .isEqualTo(200);

        assertNothingDangles(offer);
        assertThat(state(pending)).isEqualTo("ENDED PROFILE_REMOVED");
        assertThat(told(waiting)).containsExactly("work.farmer-gone");
        assertThat(told(hired)).first().isEqualTo("work.hire-cancelled");
        assertThat(cancelledBy(hired, hire)).isEqualTo("FARMER");
    }

    @Test
    void an_account_that_an_administrator_removes_has_called_nothing_off() {
        var hire = hired(farmer, offer, hired);

        assertThat(administrator
                        .client()
                        .delete("/api/accounts/people/" + hired.id())
                        .status())
                .isEqualTo(204);

        assertNothingDangles(offer);
        assertThat(told(farmer)).first().isEqualTo("work.hire-cancelled-by-plaza");
        assertThat(cancelledBy(farmer, hire)).isEqualTo("PLAZA");
    }

    @Test
    void the_offers_of_a_farmer_whose_role_is_taken_away_are_withdrawn() {
        hired(farmer, offer, hired);
        var pending = applied(waiting, offer);

        var answer = administrator
                .client()
                .put(
                        "/api/accounts/people/" + farmer.id() + "/roles",
                        Json.createObjectBuilder()
                                .add("roles", Json.createArrayBuilder())
                                .build());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertNothingDangles(offer);
        assertThat(AccountsFixture.find("SELECT status FROM work.offer WHERE id = ?", offer))
                .isEqualTo("WITHDRAWN");
        assertThat(state(pending)).isEqualTo("ENDED PROFILE_REMOVED");
        assertThat(told(waiting)).containsExactly("work.farmer-gone");
        assertThat(told(hired)).first().isEqualTo("work.hire-cancelled-by-plaza");
        assertFreeIsDeclaredWithoutHired(hired);
    }

    @Test
    void an_administrator_removes_a_farmer_with_all_offers() {
        hired(farmer, offer, hired);
        var pending = applied(waiting, offer);

        var answer = administrator.client().delete("/api/work/farmers/" + farmer.id());

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertNothingDangles(offer);
        assertThat(state(pending)).isEqualTo("ENDED PROFILE_REMOVED");
        assertThat(told(waiting)).containsExactly("work.farmer-gone");
        assertThat(told(hired)).first().isEqualTo("work.hire-cancelled-by-plaza");
        assertFreeIsDeclaredWithoutHired(hired);
    }

    @Test
    void each_offer_that_goes_with_its_farmer_is_in_the_audit_log_and_each_job_is_called_off_once() {
        var other = offer(farmer, 2, days(30, 35));
        hired(farmer, offer, hired);
        hired(farmer, other, hired);
        hired(farmer, other, waiting);

        var answer = administrator.client().delete("/api/work/farmers/" + farmer.id());

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertNothingDangles(offer);
        assertNothingDangles(other);
        assertThat(told(hired).stream().filter("work.hire-cancelled-by-plaza"::equals))
                .hasSize(2);
        assertThat(told(waiting).stream().filter("work.hire-cancelled-by-plaza"::equals))
                .hasSize(1);
        assertThat(AccountsFixture.find(
                        """
                        SELECT string_agg(kind || ' ' || n, ', ' ORDER BY kind) FROM (
                            SELECT kind, count(*) AS n FROM kernel.ledger_entry
                            WHERE kind = 'offer.removed' AND subject IN ('work/offers/' || ?, 'work/offers/' || ?)
                               OR kind = 'work.hire-cancelled' AND actor = ?
                            GROUP BY kind) AS kinds""",
                        offer.toString(),
                        other.toString(),
                        administrator.id()))
                .isEqualTo("offer.removed 2, work.hire-cancelled 3");
    }

    private static String texts(Person person) {
        return person.client().get("/api/notifications?limit=100").text();
    }

    private static void erase(Person person) {
        var answer = person.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void the_name_of_who_erases_the_account_goes_from_what_others_were_told() {
        applied(waiting, offer);
        hired(farmer, offer, hired);
        assertThat(texts(farmer)).contains("\"" + hired.userName() + " applies");

        erase(hired);

        assertThat(texts(farmer))
                .doesNotContain(hired.userName() + " ")
                .contains("– applies", "– cancelled the job", waiting.userName() + " applies");
        assertThat(AccountsFixture.find("SELECT count(*) FROM kernel.notification WHERE about = ?", hired.id()))
                .isEqualTo("0");

        erase(farmer);

        assertThat(texts(waiting)).doesNotContain(farmer.userName() + " ");
    }

    @Test
    void what_a_farmer_wrote_in_offers_goes_with_the_account() {
        AccountsFixture.update(
                "UPDATE work.offer SET description = 'Llamar al 600 123 456' WHERE farmer = ?", farmer.id());
        worked(farmer, hired);

        erase(farmer);

        assertThat(AccountsFixture.find(
                        "SELECT string_agg(description, '') FROM work.offer WHERE farmer = ?", farmer.id()))
                .isEmpty();
    }

    @Test
    void who_erases_the_account_leaves_the_jobs_and_no_notification_behind() {
        hired(farmer, offer, hired);
        var past = worked(farmer, hired);

        erase(hired);

        assertNothingDangles(offer);
        assertThat(told(farmer)).contains("work.hire-cancelled").doesNotContain("work.hire-cancelled-by-plaza");
        assertThat(AccountsFixture.find("SELECT count(*) FROM kernel.notification WHERE recipient = ?", hired.id()))
                .isEqualTo("0");
        assertThat(farmer.client().get(HIRES + "/" + past).json().containsKey("workerName"))
                .as("what was worked stays, without the name")
                .isFalse();
    }
}
