package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.cancel;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.propose;
import static town.plaza.work.HiringFixture.proposed;
import static town.plaza.work.WorkFixture.items;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** The wage floor holds for whoever is hired, though it was raised after the offer was published. */
@OnPlaza
class RaisedFloorIT {

    /** Days that no other test offers work on, for everybody sees the floor. */
    private static final int FIRST = 900;

    private static final LocalDate DAY = WorkFixture.TODAY.plusDays(FIRST);

    private final WorkFixture work = new WorkFixture();
    private final Person administrator = AccountsFixture.administrator();
    private final Person farmer = work.farmer();
    private final Person worker = work.freeWorker(1, FIRST - 10, FIRST + 20);

    private static UUID id(JsonObject offer) {
        return UUID.fromString(offer.getString("id"));
    }

    private UUID offer(int from, double pay) {
        return id(work.offer(work.terms(0, from, from + 2).add("hourlyPay", pay)));
    }

    private void raiseTo(LocalDate day, double euros) {
        var answer = administrator
                .client()
                .post(
                        "/api/work/wage-floors",
                        Json.createObjectBuilder()
                                .add("validFrom", day.toString())
                                .add("eurosPerHour", euros)
                                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @AfterEach
    void takeBack() {
        AccountsFixture.update("DELETE FROM work.wage_floor WHERE valid_from BETWEEN ? AND ?", DAY, DAY.plusDays(20));
    }

    @Test
    void nobody_asks_or_is_hired_below_the_floor_of_the_first_day() {
        var offer = offer(FIRST, 9.5);
        var other = work.freeWorker(2, FIRST, FIRST + 20);
        var application = applied(worker, offer);
        var proposal = proposed(farmer, offer, other);

        raiseTo(DAY, 9.51);

        assertThat(answer(farmer, application, "accept").problem()).isEqualTo("below-wage-floor");
        assertThat(answer(other, proposal, "accept").problem()).isEqualTo("below-wage-floor");
        var third = work.freeWorker(2, FIRST, FIRST + 20);
        assertThat(apply(third, offer).problem()).isEqualTo("below-wage-floor");
        assertThat(propose(farmer, offer, third).problem()).isEqualTo("below-wage-floor");
        assertThat(liveHires(offer)).isZero();
        assertThat(AccountsFixture.refusedBy("UPDATE work.offer SET filled = filled + 1 WHERE id = ?", offer))
                .isEqualTo("offer_wage_floor");
    }

    @Test
    void who_is_hired_already_may_still_cancel() {
        var offer = offer(FIRST, 9.5);
        var hire = hired(farmer, offer, worker);

        raiseTo(DAY, 12);

        assertThat(cancel(worker, hire).status()).isEqualTo(204);
        assertThat(liveHires(offer)).isZero();
    }

    @Test
    void an_offer_that_is_partly_filled_pays_more_and_the_other_vacancies_are_filled() {
        var offer = offer(FIRST, 9.5);
        var hire = hired(farmer, offer, worker);
        var other = work.freeWorker(2, FIRST, FIRST + 20);
        var pending = applied(other, offer);
        raiseTo(DAY, 10);

        var answer = farmer.client()
                .put(
                        WorkFixture.OFFERS + "/" + offer,
                        work.terms(0, FIRST, FIRST + 2).add("hourlyPay", 10).build());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer(farmer, pending, "accept").problem())
                .as("it was another offer")
                .isEqualTo("interest-not-pending");
        assertThat(worker.client()
                        .get(HiringFixture.HIRES + "/" + hire)
                        .json()
                        .getJsonNumber("hourlyPay")
                        .bigDecimalValue())
                .isEqualByComparingTo("10");
        hired(farmer, offer, other);
        assertThat(liveHires(offer)).isEqualTo(2);
    }

    @Test
    void farmers_are_told_of_their_open_offers_that_pay_less_and_of_no_others() {
        var below = offer(FIRST, 9.5);
        offer(FIRST, 10);
        hired(farmer, id(work.offer(work.terms(0, FIRST, FIRST).add("vacancies", 1))), worker);
        offer(FIRST - 1, 9.5);
        raiseTo(DAY.plusDays(10), 9.2);
        offer(FIRST + 10, 9.5);
        var withdrawn = work.offer(work.terms(0, FIRST, FIRST + 2));
        farmer.client().post(WorkFixture.path(withdrawn) + "/withdraw");
        work.offer(work.terms(0, FIRST, FIRST + 2).add("draft", true));

        raiseTo(DAY, 10);

        var told = items(farmer.client().get("/api/notifications").json()).stream()
                .filter(each -> !each.getString("kind").equals("work.applied"))
                .toList();
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.getString("kind")).isEqualTo("work.offer-below-floor");
            assertThat(each.getString("link")).isEqualTo("/work/edit.html?id=" + below);
            assertThat(each.getString("text")).contains("10.00 euros");
        });
    }
}
