package town.plaza.trails.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * That somebody is at a place: proven by the code on the spot, or else by a position.
 *
 * @param code what the code on the spot says; then no position is needed
 * @param accuracy in metres, how far the position may be off
 * @param secondsAgo how long ago that was, by the clock of the device against itself; absent for now, at most a week, and
 *     never before the player joined or was anywhere else
 * @param key made by whoever sends it: the same one sent again is answered as before and counts once
 */
public record CheckIn(
        @NotNull UUID key,
        @NotNull UUID place,
        @Size(max = 100) String code,
        @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 30) BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 30) BigDecimal longitude,
        @DecimalMin("0") @DecimalMax("100000000") @Digits(integer = 9, fraction = 30) BigDecimal accuracy,
        @Min(0) @Max(604800) Long secondsAgo) {}
