package town.plaza.nutrition.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import town.plaza.kernel.text.OneLine;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.Meal;

/**
 * A line of the log's CSV. A food is called {@code own:} and something where it is one's own, else by its source, as in
 * {@code USDA_SR:18069}.
 */
public interface LogLine {

    /** What the equations need besides weight and height. */
    record Described(@NotNull BodyView body) implements LogLine {}

    record Measured(@NotNull LocalDate day, @Valid MeasurementView measured) implements LogLine {}

    record Aimed(@NotNull LocalDate day, @Valid GoalView goal) implements LogLine {}

    /** @param cookedWeight of a recipe, in grams */
    record OwnFood(
            @NotNull @Pattern(regexp = "own:.{1,40}", message = "{nutrition.import.own}") String food,
            @Valid FoodDraft draft,
            @DecimalMin("0.01") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal cookedWeight)
            implements LogLine {}

    record OwnPortion(
            @NotBlank @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String food,
            @Valid PortionView portion)
            implements LogLine {}

    record OwnIngredient(
            @NotBlank @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String recipe,
            @NotBlank @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String food,
            @NotNull @DecimalMin("0.01") @DecimalMax("20000") @Digits(integer = 5, fraction = 2) BigDecimal amount)
            implements LogLine {}

    /** @param nutrients of all that was eaten, copied when it was written down */
    record Eaten(
            @NotNull LocalDate day,
            @NotNull Meal meal,
            @NotBlank @Size(max = 160) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String food,
            @DecimalMin("0.01") @DecimalMax("20000") @Digits(integer = 5, fraction = 2) BigDecimal amount,
            Basis basis,
            @NotNull @Valid NutrientValues nutrients)
            implements LogLine {}

    /** With the MET and the weight that it was computed with, where it was. */
    record Moved(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
            @Pattern(regexp = "[0-9]{5}") String activity,
            @Min(1) @Max(1440) Integer minutes,
            @DecimalMin("0.9") @DecimalMax("25") @Digits(integer = 2, fraction = 2) BigDecimal met,
            @DecimalMin("2") @DecimalMax("500") @Digits(integer = 3, fraction = 2) BigDecimal kg,
            @NotNull @DecimalMin("0") @DecimalMax("20000") @Digits(integer = 5, fraction = 4) BigDecimal grossKcal,
            @NotNull @DecimalMin("0") @DecimalMax("20000") @Digits(integer = 5, fraction = 4) BigDecimal netKcal)
            implements LogLine {}
}
