package town.plaza.care.control;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * How much came from the pharmacy.
 *
 * @param key made by whoever sends it: the same one sent again is answered as before and added once; absent for what is
 *     never sent again
 */
public record Delivery(
        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 6, fraction = 4) BigDecimal amount,
        UUID key) {}
