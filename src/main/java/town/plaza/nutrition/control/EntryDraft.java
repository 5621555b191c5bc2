package town.plaza.nutrition.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import town.plaza.kernel.text.OneLine;
import town.plaza.nutrition.entity.Meal;

/**
 * Something eaten: either a food and how much of it, or a free line with a name and its own numbers. To correct what was
 * eaten of a food that is gone, what changes is enough.
 *
 * @param day by the eater's calendar
 * @param amount grams or millilitres, as the food is measured
 * @param nutrients of all that was eaten; of a free line only, which must know its kcal
 */
public record EntryDraft(
        @NotNull LocalDate day,
        @NotNull Meal meal,
        UUID food,
        @DecimalMin("0.01") @DecimalMax("20000") @Digits(integer = 5, fraction = 2) BigDecimal amount,
        @Size(max = 160) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @Valid NutrientValues nutrients) {}
