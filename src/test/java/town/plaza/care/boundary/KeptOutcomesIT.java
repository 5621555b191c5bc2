package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.path;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;

/** What was recorded is shown and counted, also where its prescription has no such dose any more. */
@OnPlaza
class KeptOutcomesIT {

    private static final LocalDate DAY = LocalDate.ofInstant(dose(1), CareFixture.ZONE);

    private final RoundFixture round = new RoundFixture();
    private final JsonObject prescription = round.prescription(daily(1));

    @BeforeEach
    void give_a_dose_before_its_moment() {
        round.recorded(given(prescription, dose(1)));
    }

    private void stop() {
        var stopped = round.carer().client().post(path(prescription) + "/stop", json("{'reason':'Alta'}"));
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
    }

    @Test
    void the_round_has_it_after_a_stop() {
        assertThat(round.state(prescription, dose(1))).isEqualTo("RECORDED");

        stop();

        assertThat(round.state(prescription, dose(1))).isEqualTo("RECORDED");
        assertThat(round.doses()).noneMatch(each -> each.getString("state").equals("UPCOMING"));
    }

    @Test
    void the_round_has_it_as_it_was_prescribed_beside_what_a_change_made_due() {
        round.change(prescription, 2, daily(3));

        assertThat(round.state(prescription, dose(1))).isEqualTo("RECORDED");
        assertThat(round.state(prescription, dose(3))).isEqualTo("UPCOMING");
        assertThat(round.doses())
                .filteredOn(each -> each.getString("state").equals("RECORDED"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getJsonNumber("amount").intValue()).isEqualTo(1);
                    assertThat(each.getString("medicationName")).isEqualTo(prescription.getString("medicationName"));
                });
    }

    @Test
    void adherence_and_report_count_it() {
        stop();

        assertThat(round.adherence(DAY, DAY)).singleElement().satisfies(figures -> {
            assertThat(figures.getInt("given")).isEqualTo(1);
            assertThat(figures.getInt("due")).isEqualTo(1);
        });
        assertThat(round.carer()
                        .client()
                        .get(CareFixture.path(round.resident()) + "/report?from=" + DAY + "&to=" + DAY)
                        .json()
                        .getJsonObject("doses")
                        .getInt("given"))
                .isEqualTo(1);
    }

    @Test
    void the_doses_of_the_day_have_it_from_its_recording_on() {
        var written = Instant.parse(prescription.getString("knownFrom"));
        stop();

        assertThat(dosesAsKnown("")).contains(dose(1).toString());
        assertThat(dosesAsKnown("&known=" + written.minusSeconds(1))).isEqualTo("[]");
    }

    private String dosesAsKnown(String known) {
        var answer = round.carer()
                .client()
                .get(CareFixture.path(round.resident()) + "/medication/doses?from=" + dose(1) + "&to="
                        + dose(1).plusSeconds(60) + known);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
