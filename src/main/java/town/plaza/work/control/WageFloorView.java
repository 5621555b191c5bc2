package town.plaza.work.control;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The least that an hour is paid, from a day on until the next one.
 *
 * @param validFrom the first day it is in force
 */
public record WageFloorView(
        @NotNull LocalDate validFrom,
        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal eurosPerHour) {}
