package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Energy is computed by the factors of Regulation (EU) 1169/2011, those of kilojoules apart. */
class EnergyFactorsTest {

    private static BigDecimal grams(String amount) {
        return new BigDecimal(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "CARBOHYDRATE, 4, 17",
        "POLYOLS, 2.4, 10",
        "PROTEIN, 4, 17",
        "FAT, 9, 37",
        "SALATRIMS, 6, 25",
        "ALCOHOL, 7, 29",
        "ORGANIC_ACIDS, 3, 13",
        "FIBRE, 2, 8",
        "ERYTHRITOL, 0, 0"
    })
    void each_component_has_both_factors(Component component, BigDecimal kcal, BigDecimal kj) {
        var energy = Energy.of(Map.of(component, BigDecimal.ONE));
        assertThat(energy.kcal()).isEqualByComparingTo(kcal);
        assertThat(energy.kj()).isEqualByComparingTo(kj);
    }

    @Test
    void ten_grams_of_each_macronutrient_are_170_kcal_and_710_kj() {
        var energy = Energy.of(Map.of(
                Component.PROTEIN, grams("10"), Component.FAT, grams("10"), Component.CARBOHYDRATE, grams("10")));
        assertThat(energy.kcal()).isEqualByComparingTo("170");
        assertThat(energy.kj()).isEqualByComparingTo("710");
    }

    @Test
    void polyols_are_a_part_of_the_carbohydrate_and_fibre_is_not() {
        var chewingGum = Nutrients.of(Map.of(
                Nutrient.PROTEIN, grams("0"),
                Nutrient.FAT, grams("0"),
                Nutrient.CARBOHYDRATE, grams("60"),
                Nutrient.POLYOLS, grams("50"),
                Nutrient.FIBRE, grams("5")));
        assertThat(Energy.of(chewingGum).orElseThrow().kcal()).isEqualByComparingTo("170");
    }

    @Test
    void without_a_macronutrient_there_is_no_energy_to_compute() {
        var known = Nutrients.of(Map.of(Nutrient.PROTEIN, grams("10"), Nutrient.FAT, grams("10")));
        assertThat(Energy.of(known)).isEmpty();
    }

    @Property(tries = 200)
    void twice_as_much_of_everything_is_twice_the_energy(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal protein,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal alcohol) {
        var once = new EnumMap<Component, BigDecimal>(Map.of(Component.PROTEIN, protein, Component.ALCOHOL, alcohol));
        var twice = new EnumMap<Component, BigDecimal>(Component.class);
        once.forEach((component, amount) -> twice.put(component, amount.add(amount)));
        assertThat(Energy.of(twice).kcal())
                .isEqualByComparingTo(Energy.of(once).kcal().multiply(BigDecimal.valueOf(2)));
        assertThat(Energy.of(twice).kj())
                .isEqualByComparingTo(Energy.of(once).kj().multiply(BigDecimal.valueOf(2)));
    }
}
