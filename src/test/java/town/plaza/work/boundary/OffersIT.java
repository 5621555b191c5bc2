package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.work.WorkFixture.OFFERS;
import static town.plaza.work.WorkFixture.items;
import static town.plaza.work.WorkFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.WorkFixture;

@OnPlaza
class OffersIT {

    private final WorkFixture work = new WorkFixture();
    private final PlazaClient reader = new PlazaClient();

    @Test
    void a_farmer_publishes_edits_and_withdraws_an_offer() {
        var farmer = work.farmer().client();
        var answer = farmer.post(OFFERS, work.terms(0, 10, 20).build());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var offer = answer.json();
        assertThat(answer.header("Location")).endsWith(path(offer));
        assertThat(offer.getString("status")).isEqualTo("OPEN");
        assertThat(offer.getJsonObject("period")).isEqualTo(WorkFixture.days(10, 20));
        assertThat(offer.getJsonNumber("hourlyPay").bigDecimalValue()).isEqualByComparingTo("9.5");
        assertThat(reader.get(path(offer)).json().getInt("vacancies")).isEqualTo(2);
        assertThat(AccountsFixture.find("SELECT period FROM work.offer WHERE id::text = ?", offer.getString("id")))
                .isEqualTo("[" + WorkFixture.TODAY.plusDays(10) + "," + WorkFixture.TODAY.plusDays(21) + ")");

        var edited = farmer.put(
                path(offer), work.terms(0, 11, 25).add("hourlyPay", 10).build());
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(reader.get(path(offer)).json().getJsonObject("period")).isEqualTo(WorkFixture.days(11, 25));

        assertThat(farmer.post(path(offer) + "/withdraw").status()).isEqualTo(204);
        assertThat(reader.get(path(offer)).json().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(farmer.post(path(offer) + "/withdraw").problem()).isEqualTo("offer-not-open");
    }

    @Test
    void bad_offers_are_refused_each_for_its_own_reason() {
        assertRefused(work.terms(0, 20, 10).build(), "period-reversed", 422);
        assertRefused(work.terms(0, -1, 10).build(), "period-past", 422);
        assertRefused(work.terms(0, 10, 1200).build(), "period-too-far", 422);
        assertRefused(work.terms(0, 10, 20).add("hourlyPay", 8.99).build(), "below-wage-floor", 422);
        for (var bad :
                new Object[][] {{"vacancies", 0}, {"vacancies", 10_000}, {"hourlyPay", 9.505}, {"hourlyPay", 10_000}}) {
            var value = bad[1] instanceof Integer number ? Json.createValue(number) : Json.createValue((double) bad[1]);
            var refused = assertRefused(
                    work.terms(0, 10, 20).add((String) bad[0], value).build(), "invalid-values", 400);
            assertThat(refused.getJsonArray("violations").getJsonObject(0).getString("field"))
                    .isEqualTo(bad[0]);
        }
        assertRefused(work.terms(0, 10, 20).add("vacancies", 1.5).build(), "malformed-json", 400);
        assertRefused(work.terms(0, 10, 20).add("category", "none-such").build(), "invalid-values", 400);
        assertRefused(work.terms(0, 10, 20).add("period", JsonValue.NULL).build(), "invalid-values", 400);
        assertRefused(
                work.terms(0, 10, 20)
                        .add(
                                "period",
                                Json.createObjectBuilder()
                                        .add("from", "2027-02-30")
                                        .add("to", "2027-03-01"))
                        .build(),
                "malformed-json",
                400);
        assertRefused(
                work.terms(0, 10, 20)
                        .add("period", Json.createObjectBuilder().add("from", "2027-02-03"))
                        .build(),
                "invalid-values",
                400);
        assertThat(items(work.farmer().client().get(OFFERS + "/own").json())).isEmpty();
    }

    private JsonObject assertRefused(JsonObject terms, String problem, int status) {
        var answer = work.farmer().client().post(OFFERS, terms);
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        return answer.json();
    }

    @Test
    void the_floor_in_force_on_the_first_day_counts_also_when_editing() {
        var day = WorkFixture.TODAY.plusDays(1000);
        var administrator = AccountsFixture.administrator().client();
        var floor = Json.createObjectBuilder()
                .add("validFrom", day.toString())
                .add("eurosPerHour", 11.5)
                .build();
        assertThat(administrator.post("/api/work/wage-floors", floor).status()).isEqualTo(201);
        try {
            work.offer(0, 999, 1005);
            assertRefused(work.terms(0, 1000, 1005).build(), "below-wage-floor", 422);
            assertRefused(work.terms(0, 1000, 1005).add("hourlyPay", 11.49).build(), "below-wage-floor", 422);
            var offer = work.offer(work.terms(0, 1000, 1005).add("hourlyPay", 11.5));
            assertThat(work.farmer()
                            .client()
                            .put(path(offer), work.terms(0, 1000, 1005).build())
                            .problem())
                    .isEqualTo("below-wage-floor");
            assertThat(reader.get(path(offer)).json().getJsonNumber("hourlyPay").bigDecimalValue())
                    .isEqualByComparingTo(new BigDecimal("11.5"));
        } finally {
            assertThat(administrator.delete("/api/work/wage-floors/" + day).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void the_database_itself_refuses_pay_below_the_floor() {
        var offer = work.offer(0, 10, 20);

        assertThatThrownBy(() -> AccountsFixture.update(
                        "UPDATE work.offer SET hourly_pay = 8.99 WHERE id::text = ?", offer.getString("id")))
                .hasMessageContaining("below the wage floor");
    }

    @Test
    void a_draft_exists_for_its_farmer_only_until_published() {
        var farmer = work.farmer().client();
        var draft = work.offer(work.terms(0, 10, 20).add("hourlyPay", 5).add("draft", true));
        var rival = work.newFarmer().client();

        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        for (var other : new PlazaClient[] {
            reader, rival, AccountsFixture.administrator().client()
        }) {
            assertThat(other.get(path(draft)).problem()).isEqualTo("not-found");
        }
        assertThat(rival.post(path(draft) + "/publish").problem()).isEqualTo("not-found");
        assertThat(rival.put(path(draft), work.terms(0, 10, 20).build()).problem())
                .isEqualTo("not-found");
        assertThat(rival.post(path(draft) + "/withdraw").problem()).isEqualTo("not-found");
        assertThat(rival.get(path(draft) + "/candidates").problem()).isEqualTo("not-found");
        assertThat(farmer.post(path(draft) + "/publish").problem()).isEqualTo("below-wage-floor");
        assertThat(farmer.put(path(draft), work.terms(0, 10, 20).build()).status())
                .isEqualTo(200);
        assertThat(farmer.post(path(draft) + "/publish").json().getString("status"))
                .isEqualTo("OPEN");
        assertThat(farmer.post(path(draft) + "/publish").problem()).isEqualTo("offer-not-draft");
        assertThat(reader.get(path(draft)).status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_draft_leaves_nothing() {
        var draft = work.offer(work.terms(0, 10, 20).add("draft", true));

        assertThat(work.farmer().client().post(path(draft) + "/withdraw").status())
                .isEqualTo(204);
        assertThat(work.farmer().client().get(path(draft)).problem()).isEqualTo("not-found");
    }

    @Test
    void somebody_elses_offer_cannot_be_changed() {
        var offer = work.offer(0, 10, 20);
        var rival = work.newFarmer().client();

        assertThat(rival.put(path(offer), work.terms(0, 10, 21).build()).problem())
                .isEqualTo("not-found");
        assertThat(rival.post(path(offer) + "/withdraw").problem()).isEqualTo("not-found");
        assertThat(AccountsFixture.withRole(Role.WORKER)
                        .client()
                        .post(path(offer) + "/withdraw")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(reader.get(path(offer)).json().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void a_stale_edit_is_refused() {
        var farmer = work.farmer().client();
        var offer = work.offer(0, 10, 20);
        var tag = farmer.get(path(offer)).header("ETag");

        assertThat(farmer.with("If-Match", tag)
                        .put(path(offer), work.terms(0, 10, 21).build())
                        .status())
                .isEqualTo(200);
        var stale = farmer.with("If-Match", tag)
                .put(path(offer), work.terms(0, 10, 22).build());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(reader.get(path(offer)).json().getJsonObject("period")).isEqualTo(WorkFixture.days(10, 21));
    }

    @Test
    void what_a_hired_person_was_promised_stays() {
        var farmer = work.farmer().client();
        var offer = work.offer(0, 10, 20);
        WorkFixture.hire(offer, work.freeWorker(1, 10, 20));

        assertThat(farmer.put(path(offer), work.terms(0, 10, 21).build()).problem())
                .isEqualTo("offer-has-hires");
        assertThat(farmer.put(
                                path(offer),
                                work.terms(0, 10, 20)
                                        .add("vacancies", 9)
                                        .add("description", "Con casa")
                                        .build())
                        .json()
                        .getInt("filled"))
                .isEqualTo(1);
    }

    @Test
    void an_offer_needs_a_farmer_with_a_place() {
        assertThat(WorkFixture.farmerWithoutProfile()
                        .client()
                        .post(OFFERS, work.terms(0, 10, 20).build())
                        .problem())
                .isEqualTo("profile-missing");
        assertThat(AccountsFixture.withRole(Role.WORKER)
                        .client()
                        .post(OFFERS, work.terms(0, 10, 20).build())
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void an_administrator_removes_an_offer_and_it_is_gone_for_everybody() {
        var offer = work.offer(0, 10, 20);
        var administrator = AccountsFixture.administrator().client();

        assertThat(administrator.delete(path(offer)).status()).isEqualTo(204);
        assertThat(reader.get(path(offer)).problem()).isEqualTo("not-found");
        assertThat(work.farmer().client().get(path(offer)).problem()).isEqualTo("not-found");
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM kernel.ledger_entry WHERE kind = 'offer.removed' AND subject = ?",
                        "work/offers/" + offer.getString("id")))
                .isEqualTo("1");
    }

    /** Where an offer stands in the list that everybody sees. */
    private static String cursor(JsonObject offer) {
        return offer.getJsonObject("period").getString("from") + "~" + offer.getString("id");
    }

    @Test
    void who_reads_on_misses_nothing_though_the_last_offer_moved_meanwhile() {
        var first = work.offer(0, 800, 805);
        var second = work.offer(0, 801, 805).getString("id");
        var before = WorkFixture.TODAY.plusDays(800) + "~" + new UUID(0, 0);
        var page = reader.get(OFFERS + "?limit=1&after=" + before).json();
        assertThat(items(page)).extracting(each -> each.getString("id")).containsExactly(first.getString("id"));
        assertThat(page.getString("next")).isEqualTo(cursor(first));

        work.farmer().client().put(path(first), work.terms(0, 802, 805).build());

        var rest =
                reader.get(OFFERS + "?limit=2&after=" + page.getString("next")).json();
        assertThat(items(rest)).extracting(each -> each.getString("id")).containsExactly(second, first.getString("id"));
        assertThat(reader.get(OFFERS + "?after=" + second).problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void lists_page_by_key() {
        var first = work.offer(0, 10, 20);
        var second = work.offer(0, 12, 20);
        var farmer = work.farmer().client();

        var page = farmer.get(OFFERS + "/own?limit=1").json();
        assertThat(items(page)).extracting(each -> each.getString("id")).containsExactly(second.getString("id"));
        var next = farmer.get(OFFERS + "/own?limit=1&after=" + page.getString("next"))
                .json();
        assertThat(items(next)).extracting(each -> each.getString("id")).containsExactly(first.getString("id"));
        assertThat(next).doesNotContainKey("next");

        var after = reader.get(OFFERS + "?limit=100&after=" + cursor(first)).json();
        assertThat(items(after))
                .extracting(each -> each.getString("id"))
                .contains(second.getString("id"))
                .doesNotContain(first.getString("id"));
        assertThat(items(after)).isSortedAccordingTo(Comparator.comparing(each -> each.getJsonObject("period")
                .getString("from")));
    }
}
