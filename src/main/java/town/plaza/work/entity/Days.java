package town.plaza.work.entity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Whole days in a row, both ends inclusive. A day that is missing is left to validation.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Days(@NotNull LocalDate from, @NotNull LocalDate to) {

    /** How far ahead anything is planned. */
    public static final Period HORIZON = Period.ofYears(3);

    public Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(ProblemType.PERIOD_REVERSED);
        }
    }

    /** @throws Problem {@code period-past} or {@code period-too-far} where it does not lie between today and {@link #HORIZON} */
    public void requireAhead(LocalDate today) {
        if (from.isBefore(today)) {
            throw new Problem(ProblemType.PERIOD_PAST);
        }
        requireWithinHorizon(today);
    }

    /** @throws Problem {@code period-too-far} where it does not end within {@link #HORIZON}, or began as long ago */
    public void requireWithinHorizon(LocalDate today) {
        if (to.isAfter(today.plus(HORIZON)) || from.isBefore(today.minus(HORIZON))) {
            throw new Problem(ProblemType.PERIOD_TOO_FAR);
        }
    }

    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    /** As PostgreSQL reads a {@code daterange}. */
    public String range() {
        return "[" + from + "," + to.plusDays(1) + ")";
    }

    /** @param range as PostgreSQL writes a {@code daterange} that is neither empty nor without end */
    public static Days ofRange(String range) {
        var comma = range.indexOf(',');
        return new Days(
                LocalDate.parse(range.substring(1, comma)),
                LocalDate.parse(range.substring(comma + 1, range.length() - 1)).minusDays(1));
    }
}
