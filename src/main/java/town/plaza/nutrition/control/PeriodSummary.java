package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A week, a month or another period against its goals. Only days count on which something eaten was written down: of the
 * others it is unknown, which is not zero.
 *
 * @param to inclusive
 * @param days of the period
 * @param loggedDays how many of them count
 * @param total of those together
 * @param mean of one of them; absent where there is none
 */
public record PeriodSummary(LocalDate from, LocalDate to, int days, int loggedDays, Sums total, Sums mean) {

    /**
     * @param goal each day's of its time
     * @param grossKcal what workouts took, all of it
     * @param netKcal what they took beyond rest
     * @param budget the kcal that might be eaten: the goals, and {@code netKcal} where a goal adds workouts
     * @param remaining of the budget; below zero where more was eaten
     */
    public record Sums(
            Goal goal,
            Totals eaten,
            BigDecimal grossKcal,
            BigDecimal netKcal,
            BigDecimal budget,
            BigDecimal remaining) {

        Sums mean(int days) {
            return new Sums(
                    new Goal(
                            Totals.mean(goal.kcal, days),
                            Totals.mean(goal.protein, days),
                            Totals.mean(goal.fat, days),
                            Totals.mean(goal.carbohydrate, days)),
                    eaten.mean(days),
                    Totals.mean(grossKcal, days),
                    Totals.mean(netKcal, days),
                    Totals.mean(budget, days),
                    Totals.mean(remaining, days));
        }
    }

    /** What was aimed for. */
    public record Goal(BigDecimal kcal, BigDecimal protein, BigDecimal fat, BigDecimal carbohydrate) {}
}
