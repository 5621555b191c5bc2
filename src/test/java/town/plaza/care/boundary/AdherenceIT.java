package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.outcome;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;

/** Adherence counts what is settled: given, refused, held, omitted, and what was missed, the last dose too. */
@OnPlaza
class AdherenceIT {

    private final RoundFixture round = new RoundFixture();

    private JsonObject adherence(LocalDate from, LocalDate to) {
        return round.adherence(from, to).get(0);
    }

    @Test
    void each_outcome_and_each_missed_dose_is_counted_once_and_what_is_still_open_not_yet() {
        var today = CareFixture.TODAY;
        var prescription = round.prescription(
                round.terms(daily(0)).add("from", today.minusDays(5).toString()));
        round.recorded(given(prescription, dose(-24)));
        round.recorded(given(prescription, dose(-48)));
        round.recorded(outcome(prescription, dose(-72), "REFUSED").add("reason", "No quiere"));

        var figures = adherence(today.minusDays(4), today);

        assertThat(figures.getInt("given")).isEqualTo(2);
        assertThat(figures.getInt("refused")).isEqualTo(1);
        assertThat(figures.getInt("missed")).isEqualTo(1);
        assertThat(figures.getInt("due")).isEqualTo(4);
        assertThat(figures.getJsonNumber("percent").toString()).isEqualTo("50.0");
        assertThat(figures.getJsonArray("days")).hasSize(4);
    }

    @Test
    void what_is_given_as_needed_is_neither_due_nor_missed() {
        var prescription = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        round.recorded(given(prescription, null));

        var figures = adherence(CareFixture.TODAY.minusDays(1), CareFixture.TODAY);

        assertThat(figures.getInt("asNeeded")).isEqualTo(1);
        assertThat(figures.getInt("due")).isZero();
        assertThat(figures.containsKey("percent")).isFalse();
    }

    @Test
    void a_dose_that_was_late_already_when_its_prescription_was_entered_is_not_missed() {
        var today = CareFixture.TODAY;
        var entered = round.prescribing(
                round.terms(daily(0)).add("from", today.minusDays(3).toString()));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        round.recorded(given(entered.json(), dose(-48)));

        var figures = adherence(today.minusDays(3), today);

        assertThat(figures.getInt("missed")).isZero();
        assertThat(figures.getInt("given")).isEqualTo(1);
        assertThat(figures.getInt("due")).isEqualTo(1);
    }

    @Test
    void a_period_longer_than_a_year_or_reversed_is_refused() {
        var path = CareFixture.path(round.resident()) + "/medication/adherence?from=2026-01-01&to=";

        var tooLong = round.carer().client().get(path + "2027-01-03");
        assertThat(tooLong.problem()).isEqualTo("period-too-long");
        assertThat(tooLong.json().getString("detail")).contains("367 days");
        assertThat(round.carer().client().get(path + "2027-01-02").status()).isEqualTo(200);
        assertThat(round.carer().client().get(path + "2025-12-31").problem()).isEqualTo("period-reversed");
        assertThat(round.carer().client().get(path + "2026-02-30").problem()).isEqualTo("invalid-values");
    }
}
