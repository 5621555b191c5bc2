package town.plaza.care.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * How long a schedule runs: to the earliest of its last day, its number of doses, and the moment it is closed.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive; null for no end
 * @param number how many doses there are, counted from {@code opened}; null for any
 * @param opened nothing before it; null where the first day alone begins it
 * @param closed nothing from it on; null while it goes on
 */
public record Course(LocalDate firstDay, LocalDate lastDay, Integer number, Instant opened, Instant closed) {

    public Course {
        Objects.requireNonNull(firstDay);
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new Problem(ProblemType.PERIOD_REVERSED);
        }
        if (number != null && number < 1) {
            throw Problem.invalid("doses", "care.doses.none");
        }
    }

    /** Both days inclusive. */
    public static Course of(LocalDate firstDay, LocalDate lastDay) {
        return new Course(firstDay, lastDay, null, null, null);
    }

    public Course of(int number) {
        return new Course(firstDay, lastDay, number, opened, closed);
    }

    public Course between(Instant opened, Instant closed) {
        return new Course(firstDay, lastDay, number, opened, closed);
    }

    Instant begin(Instant from) {
        return opened == null || opened.isBefore(from) ? from : opened;
    }

    Instant end(Instant to) {
        return closed == null || closed.isAfter(to) ? to : closed;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
