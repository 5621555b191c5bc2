package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/**
 * How somebody moved.
 *
 * @param met absent for a free line
 * @param kg the weight that it was computed with; absent for a free line
 * @param grossKcal all that was spent in that time
 * @param netKcal what was spent more than at rest, which is what a day's budget gets
 */
public record WorkoutView(
        UUID id,
        LocalDate day,
        String name,
        String activity,
        Integer minutes,
        BigDecimal met,
        BigDecimal kg,
        BigDecimal grossKcal,
        BigDecimal netKcal,
        int version)
        implements Versioned {}
