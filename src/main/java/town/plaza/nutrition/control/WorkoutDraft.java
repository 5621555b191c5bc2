package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import town.plaza.kernel.text.OneLine;

/**
 * How somebody moved: either an activity of the catalogue and its minutes, or a free line with a name and its kcal.
 *
 * @param kcal of a free line: net, that is beyond what rest takes
 */
public record WorkoutDraft(
        @NotNull LocalDate day,
        @Pattern(regexp = "[0-9]{5}") String activity,
        @Min(1) @Max(1440) Integer minutes,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @DecimalMin("0") @DecimalMax("20000") @Digits(integer = 5, fraction = 4) BigDecimal kcal) {}
