package town.plaza.care.control;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** How much somebody counted, and at how much to tell that it runs low; absent for never. */
public record StockCount(
        @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 4) BigDecimal amount,
        @DecimalMin("0") @Digits(integer = 6, fraction = 4) BigDecimal low) {}
