package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;

/** What was given is taken from what was counted; what runs low or out is told, and nothing is kept from being recorded. */
@OnPlaza
class StocksIT {

    private final RoundFixture round = new RoundFixture();
    private final JsonObject prescription = round.prescription(daily(0));
    private final String path =
            CareFixture.path(round.resident()) + "/medication/stock/" + prescription.getString("medication");

    private JsonObject counted(String body) {
        var answer = round.carer().client().put(path, json(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonObject stock() {
        return CareFixture.items(round.carer()
                        .client()
                        .get(CareFixture.path(round.resident()) + "/medication/stock")
                        .json())
                .get(0);
    }

    private long told(String kind) {
        return Long.parseLong(AccountsFixture.find(
                "SELECT count(*) FROM kernel.notification WHERE recipient = ? AND kind = ?",
                round.carer().id(),
                kind));
    }

    @Test
    void a_given_dose_is_taken_and_a_correction_gives_it_back() {
        counted("{'amount':30,'low':5}");
        var wrong = round.recorded(given(prescription, dose(0)));
        assertThat(stock().getJsonNumber("amount").intValue()).isEqualTo(29);

        var correction = json("{'outcome':'REFUSED','reason':'No quiso','key':'" + UUID.randomUUID() + "'}");
        round.carer().client().post(RoundFixture.OUTCOMES + "/" + wrong.getString("id") + "/correction", correction);

        assertThat(stock().getJsonNumber("amount").intValue()).isEqualTo(30);
        assertThat(AccountsFixture.find(
                        "SELECT string_agg(kind || trim_scale(change) || '=' || trim_scale(balance), ' ' ORDER BY id)"
                                + " FROM care.stock_movement WHERE resident = ?",
                        CareFixture.id(round.resident())))
                .isEqualTo("COUNTED30=30 GIVEN-1=29 CORRECTED1=30");
    }

    @Test
    void a_correction_to_another_amount_takes_or_gives_back_the_difference() {
        counted("{'amount':30}");
        var wrong = round.recorded(given(prescription, dose(0)));

        var correction = json("{'outcome':'GIVEN','amount':2.5,'key':'" + UUID.randomUUID() + "'}");
        var answer = round.carer()
                .client()
                .post(RoundFixture.OUTCOMES + "/" + wrong.getString("id") + "/correction", correction);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(stock().getJsonNumber("amount").bigDecimalValue()).isEqualByComparingTo("27.5");
    }

    @Test
    void what_is_given_as_needed_is_taken_too() {
        counted("{'amount':30}");
        var needed = round.prescription(RoundFixture.terms(
                json("{'id':'" + prescription.getString("medication") + "'}"),
                "{'kind':'AS_NEEDED','minimum':'PT6H','most':4}"));

        round.recorded(given(needed, null));

        assertThat(stock().getJsonNumber("amount").intValue()).isEqualTo(29);
    }

    @Test
    void a_stock_that_becomes_low_is_told_once() {
        counted("{'amount':2,'low':1}");
        round.recorded(given(prescription, dose(0)));
        round.recorded(given(prescription, dose(-24)));

        assertThat(stock().getString("state")).isEqualTo("LOW");
        assertThat(told("care.stock-low")).isEqualTo(1);
        assertThat(told("care.stock-below-zero")).isZero();
    }

    @Test
    void below_zero_is_recorded_and_told_and_shown_until_somebody_counts_again() {
        counted("{'amount':0.5}");
        round.recorded(given(prescription, dose(0)));

        assertThat(stock().getString("state")).isEqualTo("COUNT_AGAIN");
        assertThat(told("care.stock-below-zero")).isEqualTo(1);
        assertThat(counted("{'amount':20}").getString("state")).isEqualTo("ENOUGH");
    }

    @Test
    void a_delivery_is_added_and_needs_a_count_before() {
        var client = round.carer().client();
        assertThat(client.post(path + "/deliveries", json("{'amount':60}")).problem())
                .isEqualTo("not-found");
        counted("{'amount':3}");

        assertThat(client.post(path + "/deliveries", json("{'amount':60}"))
                        .json()
                        .getJsonNumber("amount")
                        .intValue())
                .isEqualTo(63);
        assertThat(client.post(path + "/deliveries", json("{'amount':0}")).problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void a_delivery_that_is_sent_again_under_its_key_is_added_once() {
        var client = round.carer().client();
        var key = UUID.randomUUID();
        var delivery = "{'amount':%s,'key':'" + key + "'}";
        counted("{'amount':3}");
        client.post(path + "/deliveries", json(delivery.formatted("60")));

        assertThat(client.post(path + "/deliveries", json(delivery.formatted("60.0")))
                        .json()
                        .getJsonNumber("amount")
                        .intValue())
                .isEqualTo(63);
        assertThat(client.post(path + "/deliveries", json(delivery.formatted("30")))
                        .problem())
                .isEqualTo("key-reused");
        assertThat(stock().getJsonNumber("amount").intValue()).isEqualTo(63);
        assertThat(AccountsFixture.refusedBy(
                        "INSERT INTO care.stock_movement (id, resident, medication, kind, change, balance, moved_at, moved_by,"
                                + " key) SELECT gen_random_uuid(), resident, medication, kind, change, balance, moved_at,"
                                + " moved_by, key FROM care.stock_movement WHERE key = ?",
                        key))
                .isEqualTo("stock_movement_key");
    }

    @Test
    void a_count_by_who_has_seen_another_is_refused() {
        counted("{'amount':3}");
        round.recorded(given(prescription, dose(0)));

        assertThat(round.carer()
                        .client()
                        .with("If-Match", "\"v0\"")
                        .put(path, json("{'amount':3}"))
                        .problem())
                .isEqualTo("stale");
        assertThat(round.carer().client().put(path, json("{'amount':-1}")).problem())
                .isEqualTo("invalid-values");
    }
}
