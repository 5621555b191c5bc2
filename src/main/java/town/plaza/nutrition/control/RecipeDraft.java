package town.plaza.nutrition.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import town.plaza.kernel.text.OneLine;

/**
 * A food made of foods.
 *
 * @param cookedWeight what all of it weighs when it is ready, in grams; absent, as much as the ingredients
 * @param portions household measures of it
 */
public record RecipeDraft(
        @NotBlank @Size(max = 160) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid IngredientDraft> ingredients,
        @DecimalMin("1") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal cookedWeight,
        @Size(max = 20) List<@NotNull @Valid PortionView> portions) {}
