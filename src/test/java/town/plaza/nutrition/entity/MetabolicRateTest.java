package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.nutrition.entity.MetabolicRate.Body;
import town.plaza.nutrition.entity.MetabolicRate.Equation;

/** The suggested energy of a day is that of the published equations. */
class MetabolicRateTest {

    @ParameterizedTest
    @CsvSource({
        "MALE, 1.80, 81, VERY_ACTIVE, 3720",
        "MALE, 1.50, 41.6, SEDENTARY, 1848",
        "MALE, 1.50, 41.6, LOW_ACTIVE, 2009",
        "FEMALE, 1.50, 41.6, SEDENTARY, 1625",
        "FEMALE, 1.80, 81, ACTIVE, 2769"
    })
    void the_iom_s_table_at_30_years(Sex sex, BigDecimal metres, BigDecimal kg, ActivityLevel level, BigDecimal kcal) {
        var body = new Body(sex, kg, metres.movePointRight(2), 30);
        assertThat(MetabolicRate.need(Equation.IOM_EER, body, level)).isCloseTo(kcal, within(BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource({"MALE, 80, 180, 40, 1730", "FEMALE, 60, 165, 35, 1295.25"})
    void resting_energy_by_mifflin_and_st_jeor(Sex sex, BigDecimal kg, BigDecimal cm, int years, BigDecimal kcal) {
        assertThat(MetabolicRate.resting(new Body(sex, kg, cm, years))).isEqualByComparingTo(kcal);
    }

    @ParameterizedTest
    @CsvSource({"SEDENTARY, 2422", "LOW_ACTIVE, 2768", "ACTIVE, 3114", "VERY_ACTIVE, 3460"})
    void the_activity_level_multiplies_all_of_the_resting_energy(ActivityLevel level, BigDecimal kcal) {
        var body = new Body(Sex.MALE, new BigDecimal("80"), new BigDecimal("180"), 40);
        assertThat(MetabolicRate.need(Equation.MIFFLIN_ST_JEOR, body, level)).isEqualByComparingTo(kcal);
    }

    @Test
    void the_iom_s_coefficient_multiplies_weight_and_height_but_not_age() {
        var body = new Body(Sex.MALE, new BigDecimal("81"), new BigDecimal("180"), 30);
        // 662 - 9.53 x 30 + 1.48 x (15.91 x 81 + 539.6 x 1.80); the weight alone multiplied would give 3254
        assertThat(MetabolicRate.need(Equation.IOM_EER, body, ActivityLevel.VERY_ACTIVE))
                .isEqualByComparingTo("3721");
    }

    @Test
    void they_are_for_adults() {
        assertThatThrownBy(() -> new Body(Sex.FEMALE, new BigDecimal("50"), new BigDecimal("160"), 18))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
