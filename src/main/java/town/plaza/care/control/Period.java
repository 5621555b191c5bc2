package town.plaza.care.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;

/**
 * Days of the home's in a row, both ends included, as a request asks for them.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    /** Two years, so that nobody reads a whole life at once. */
    public static final int MOST_DAYS = 731;

    public Period {
        if (to.isBefore(from)) {
            throw refused("to", "care.period.reversed");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw refused("from", "care.period.long");
        }
    }

    /**
     * @param from and {@code to}: where either is null, {@code otherwise} has it
     * @throws Problem {@code invalid-values} for a period that is reversed or too long
     */
    public static Period of(LocalDate from, LocalDate to, Period otherwise) {
        return new Period(from == null ? otherwise.from() : from, to == null ? otherwise.to() : to);
    }

    private static Problem refused(String field, String message) {
        return new Problem(ProblemType.INVALID_VALUES, List.of(new Violation(field, "query", message)));
    }
}
