package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import town.plaza.kernel.text.OneLine;

/**
 * A household measure of a food.
 *
 * @param name such as "1 slice"
 * @param amount grams or millilitres
 */
public record PortionView(
        @NotBlank @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotNull @DecimalMin("0.01") @DecimalMax("20000") @Digits(integer = 5, fraction = 2) BigDecimal amount) {}
