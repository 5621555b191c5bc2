package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day against its goal.
 *
 * @param grossKcal what workouts took, all of it
 * @param netKcal what they took beyond rest
 * @param budget the kcal that may be eaten: the goal, and {@code netKcal} where the goal adds workouts
 * @param remaining of the budget; below zero where more was eaten
 * @param kg the weight measured that day, if it was
 */
public record DaySummary(
        LocalDate day,
        GoalView goal,
        Totals eaten,
        BigDecimal grossKcal,
        BigDecimal netKcal,
        BigDecimal budget,
        BigDecimal remaining,
        BigDecimal kg) {}
