package town.plaza.care.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.Outcome;

/**
 * What happened to a dose.
 *
 * @param due which dose; absent for one given as needed
 * @param amount what was given, in the medication's unit; only with GIVEN
 * @param reason why it was not; absent with GIVEN, or a remark
 * @param at when it happened; absent for now, or for {@code secondsAgo}
 * @param secondsAgo how long ago it happened, by the clock of the device against itself, which need not be right; at most
 *     31 days, and not beside {@code at}
 * @param key made by whoever sends it: the same one sent again is answered as before and recorded once
 */
public record Recording(
        @NotNull UUID prescription,
        Instant due,
        @NotNull Outcome outcome,
        BigDecimal amount,
        @Size(max = 500) String reason,
        Instant at,
        @Min(0) @Max(2678400) Long secondsAgo,
        @NotNull UUID key) {}
