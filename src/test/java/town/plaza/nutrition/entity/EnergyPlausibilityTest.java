package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.nutrition.entity.EnergyPlausibility.Cause;

/** A declared energy that does not fit the food's own nutrients is doubted, with the likely cause. */
class EnergyPlausibilityTest {

    private static Nutrients food(String kcal, String protein, String fat, String carbohydrate, String fibre) {
        var food = Nutrients.of(Map.of(
                Nutrient.KCAL, new BigDecimal(kcal),
                Nutrient.PROTEIN, new BigDecimal(protein),
                Nutrient.FAT, new BigDecimal(fat),
                Nutrient.CARBOHYDRATE, new BigDecimal(carbohydrate)));
        return fibre == null ? food : food.with(Nutrient.FIBRE, new BigDecimal(fibre));
    }

    @ParameterizedTest(name = "10 g of fat, 10 of protein, 10 of carbohydrate: {0} kcal is doubted: {1}")
    @CsvSource({"226, false", "226.1, true", "114, false", "113.9, true", "170, false"})
    void thirty_percent_and_5_kcal_are_the_limit(String declared, boolean doubted) {
        // 170 kcal by the factors, so 56 more or less
        assertThat(EnergyPlausibility.doubt(food(declared, "10", "10", "10", null)))
                .matches(doubt -> doubt.isPresent() == doubted);
    }

    @Test
    void kilojoules_typed_as_kilocalories_are_named() {
        var doubt =
                EnergyPlausibility.doubt(food("1130", "8", "1.5", "56", null)).orElseThrow();
        assertThat(doubt.cause()).isEqualTo(Cause.KJ_AS_KCAL);
        assertThat(doubt.computed()).isEqualByComparingTo("269.5");
    }

    @Test
    void carbohydrate_that_includes_fibre_is_named() {
        // bran as an American label has it
        var doubt = EnergyPlausibility.doubt(food("216", "15.6", "4.3", "64.5", "42.8"));
        assertThat(doubt.orElseThrow().cause()).isEqualTo(Cause.FIBRE_IN_CARBOHYDRATE);
    }

    @Test
    void anything_else_is_unclear() {
        assertThat(EnergyPlausibility.doubt(food("20", "10", "10", "10", null))
                        .orElseThrow()
                        .cause())
                .isEqualTo(Cause.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({"13, false", "13.1, true"})
    void what_has_hardly_any_energy_is_not_looked_at(String declared, boolean doubted) {
        assertThat(EnergyPlausibility.doubt(food(declared, "10", "10", "10", null)))
                .matches(doubt -> doubt.isPresent() == doubted);
    }

    @Test
    void what_is_unknown_gives_no_doubt() {
        var food = Nutrients.of(Map.of(Nutrient.KCAL, new BigDecimal("500"), Nutrient.FAT, BigDecimal.ONE));
        assertThat(EnergyPlausibility.doubt(food)).isEmpty();
    }

    @Test
    void wine_fits_by_its_alcohol() {
        var wine = food("85", "0.1", "0", "2.6", null);
        assertThat(EnergyPlausibility.doubt(wine)).isPresent();
        assertThat(EnergyPlausibility.doubt(wine.with(Nutrient.ALCOHOL, new BigDecimal("10.6"))))
                .isEmpty();
    }
}
