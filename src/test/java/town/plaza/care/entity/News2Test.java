package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class News2Test {

    private static final SignValues WELL =
            new SignValues(16, 97, 1, false, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"));

    private static int score(SignValues signs) {
        return News2.of(signs).orElseThrow().total();
    }

    @ParameterizedTest
    @CsvSource({"1,3", "8,3", "9,1", "11,1", "12,0", "20,0", "21,2", "24,2", "25,3", "60,3"})
    void breaths(int breaths, int expected) {
        assertThat(score(new SignValues(breaths, 97, 1, false, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"70,3", "91,3", "92,2", "93,2", "94,1", "95,1", "96,0", "100,0"})
    void saturation_on_scale_1(int percent, int expected) {
        assertThat(score(new SignValues(16, percent, 1, false, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"96,2", "91,5"})
    void oxygen_itself_counts_two(int percent, int expected) {
        assertThat(score(new SignValues(16, percent, 1, true, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"70,3", "83,3", "84,2", "85,2", "86,1", "87,1", "88,0", "92,0", "93,0", "96,0", "97,0", "100,0"})
    void saturation_on_scale_2_on_air(int percent, int expected) {
        assertThat(score(new SignValues(16, percent, 2, false, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"83,3", "84,2", "85,2", "86,1", "87,1", "88,0", "92,0", "93,1", "94,1", "95,2", "96,2", "97,3", "100,3"
    })
    void saturation_on_scale_2_on_oxygen(int percent, int expected) {
        assertThat(score(new SignValues(16, percent, 2, true, 120, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected + 2);
    }

    @ParameterizedTest
    @CsvSource({"60,3", "90,3", "91,2", "100,2", "101,1", "110,1", "111,0", "219,0", "220,3", "280,3"})
    void systolic(int mmHg, int expected) {
        assertThat(score(new SignValues(16, 97, 1, false, mmHg, 70, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30,3", "40,3", "41,1", "50,1", "51,0", "90,0", "91,1", "110,1", "111,2", "130,2", "131,3", "200,3"})
    void pulse(int aMinute, int expected) {
        assertThat(score(new SignValues(16, 97, 1, false, 120, aMinute, Consciousness.ALERT, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ALERT,0", "CONFUSION,3", "VOICE,3", "PAIN,3", "UNRESPONSIVE,3"})
    void consciousness(Consciousness consciousness, int expected) {
        assertThat(score(new SignValues(16, 97, 1, false, 120, 70, consciousness, new BigDecimal("36.8"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30.0,3", "35.0,3", "35.1,1", "36.0,1", "36.1,0", "38.0,0", "38.1,1", "39.0,1", "39.1,2", "41.0,2"})
    void temperature(BigDecimal celsius, int expected) {
        assertThat(score(new SignValues(16, 97, 1, false, 120, 70, Consciousness.ALERT, celsius)))
                .isEqualTo(expected);
    }

    @Test
    void somebody_well_scores_nothing() {
        assertThat(News2.of(WELL)).contains(new News2(0, Risk.LOW));
    }

    @Test
    void without_one_of_the_seven_inputs_there_is_no_score() {
        var celsius = new BigDecimal("36.8");
        assertThat(News2.of(new SignValues(null, 97, 1, false, 120, 70, Consciousness.ALERT, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, null, 1, false, 120, 70, Consciousness.ALERT, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, 97, 1, null, 120, 70, Consciousness.ALERT, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, 97, 1, false, null, 70, Consciousness.ALERT, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, 97, 1, false, 120, null, Consciousness.ALERT, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, 97, 1, false, 120, 70, null, celsius)))
                .isEmpty();
        assertThat(News2.of(new SignValues(16, 97, 1, false, 120, 70, Consciousness.ALERT, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // breaths, saturation, oxygen, pulse, total, risk
        "16, 97, false, 70, 0, LOW",
        "21, 95, false, 91, 4, LOW",
        "25, 97, false, 70, 3, LOW_MEDIUM",
        "25, 95, false, 70, 4, LOW_MEDIUM",
        "21, 93, false, 91, 5, MEDIUM",
        "25, 95, true, 70, 6, MEDIUM",
        "21, 93, true, 91, 7, HIGH",
        "25, 91, true, 131, 11, HIGH"
    })
    void the_total_or_a_single_three_makes_the_risk(
            int breaths, int saturation, boolean oxygen, int pulse, int total, Risk risk) {
        assertThat(News2.of(new SignValues(
                        breaths, saturation, 1, oxygen, 120, pulse, Consciousness.ALERT, new BigDecimal("36.8"))))
                .contains(new News2(total, risk));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_worst_is_twenty(boolean oxygen) {
        assertThat(score(new SignValues(30, 80, 1, oxygen, 60, 150, Consciousness.PAIN, new BigDecimal("34.0"))))
                .isEqualTo(oxygen ? 20 : 18);
    }
}
