package town.plaza.care.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.text.OneLine;

/**
 * A prescription of a list.
 *
 * @param resident by id or name
 * @param medication by id, or by name with its strength
 * @param terms of which the values before it are a part; absent where those could not be read, which is a fault already
 */
public record PrescriptionLine(
        @NotNull String resident,
        @NotNull String medication,
        @NotNull BigDecimal amount,
        @NotNull LocalDate from,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String prescriber,
        @Size(max = 2000) String notes,
        Terms terms,
        @Size(max = 500) String allergyReason) {}
