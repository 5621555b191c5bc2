package town.plaza.nutrition.entity;

import java.time.LocalDate;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** A day of the log, by its owner's calendar: given by them, never worked out from a clock. */
public final class LogDay {

    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** Meals are planned ahead, for this long. */
    static final int DAYS_AHEAD = 366;

    private LogDay() {}

    /**
     * @param today anywhere near; what is planned may lie {@value #DAYS_AHEAD} days ahead
     * @throws Problem {@code day-too-far}
     */
    public static LocalDate require(LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new Problem(ProblemType.DAY_TOO_FAR);
        }
        return day;
    }
}
