package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is unknown is not zero, and nothing is rounded on the way. */
class NutrientsTest {

    private static Nutrients food(String kcal, String fibre) {
        var known = Nutrients.of(Map.of(Nutrient.KCAL, new BigDecimal(kcal)));
        return fibre == null ? known : known.with(Nutrient.FIBRE, new BigDecimal(fibre));
    }

    @Test
    void seventy_five_times_100_grams_of_a_lean_food_are_what_75_of_them_are() {
        // once known as 26,325 kcal: the amount was counted twice
        assertThat(food("351", null).in(new BigDecimal("75")).orNull(Nutrient.KCAL))
                .isEqualByComparingTo("263.25");
    }

    @Test
    void what_is_unknown_of_the_food_is_unknown_of_any_amount() {
        assertThat(food("100", null).in(new BigDecimal("250")).of(Nutrient.FIBRE))
                .isEmpty();
    }

    @Test
    void a_total_with_something_unknown_says_what_share_of_the_energy_it_covers() {
        var total = Nutrients.total(Nutrient.FIBRE, List.of(food("300", "4.5"), food("100", null)));
        assertThat(total.amount()).isEqualByComparingTo("4.5");
        assertThat(total.covered()).isEqualTo(75);
        assertThat(total.complete()).isFalse();
    }

    @Test
    void almost_everything_is_not_everything() {
        var total = Nutrients.total(Nutrient.FIBRE, List.of(food("10000", "4.5"), food("1", null)));
        assertThat(total.covered()).isEqualTo(99);
    }

    @Test
    void something_unknown_without_energy_leaves_it_incomplete() {
        assertThat(Nutrients.total(Nutrient.SALT, List.of(food("0", null))).covered())
                .isZero();
        assertThat(Nutrients.total(Nutrient.FIBRE, List.of(food("100", "1"), food("0", null)))
                        .covered())
                .isEqualTo(99);
    }

    @Test
    void zero_is_known() {
        assertThat(Nutrients.total(Nutrient.FIBRE, List.of(food("100", "0"))))
                .isEqualTo(new Total(new BigDecimal("0"), 100));
    }

    @Test
    void nothing_eaten_is_complete() {
        assertThat(Nutrients.total(Nutrient.KCAL, List.of()).complete()).isTrue();
    }

    @Test
    void there_is_no_negative_amount() {
        assertThatThrownBy(() -> food("-1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void parts_hold_together_what_the_whole_holds(
            @ForAll @BigRange(min = "0", max = "900") @Scale(3) BigDecimal of100,
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0", max = "2000") @Scale(2) BigDecimal> parts) {
        var food = Nutrients.of(Map.of(Nutrient.KCAL, of100));
        var whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = Nutrients.total(Nutrient.KCAL, parts.stream().map(food::in).toList());
        assertThat(total.amount()).isEqualByComparingTo(food.in(whole).orNull(Nutrient.KCAL));
        assertThat(total.complete()).isTrue();
    }
}
