package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's weight, height or both.
 *
 * @param day in the address of a request, not in its body
 * @param version counts the changes, in the answer to who reads or changes it; not read from a request
 */
public record MeasurementView(
        LocalDate day,
        @DecimalMin("2") @DecimalMax("500") @Digits(integer = 3, fraction = 2) BigDecimal kg,
        @DecimalMin("40") @DecimalMax("260") @Digits(integer = 3, fraction = 1) BigDecimal cm,
        Integer version) {}
