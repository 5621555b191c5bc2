package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Only what a workout takes beyond rest adds to a day's budget. */
class WorkoutEnergyTest {

    @Test
    void an_hour_of_walking_at_3_5_met_with_70_kg() {
        var energy = WorkoutEnergy.of(new BigDecimal("3.5"), new BigDecimal("70"), 60);
        assertThat(energy.gross()).isEqualByComparingTo("245");
        assertThat(energy.net()).isEqualByComparingTo("175");
    }

    @Test
    void a_third_of_an_hour_is_not_rounded_to_whole_calories() {
        var energy = WorkoutEnergy.of(new BigDecimal("8.0"), new BigDecimal("61.3"), 20);
        assertThat(energy.gross()).isEqualByComparingTo("163.4667");
    }

    @Test
    void what_takes_less_than_rest_adds_nothing() {
        assertThat(WorkoutEnergy.of(new BigDecimal("0.9"), new BigDecimal("70"), 60)
                        .net())
                .isEqualByComparingTo("0");
    }

    @Property(tries = 300)
    void gross_is_net_and_what_rest_takes(
            @ForAll @BigRange(min = "1", max = "23") @Scale(1) BigDecimal met,
            @ForAll @BigRange(min = "2", max = "400") @Scale(1) BigDecimal kg,
            @ForAll @IntRange(min = 1, max = 1440) int minutes) {
        var energy = WorkoutEnergy.of(met, kg, minutes);
        var resting = WorkoutEnergy.of(BigDecimal.ONE, kg, minutes).gross();
        assertThat(energy.gross().subtract(energy.net()).subtract(resting).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0002"));
    }
}
