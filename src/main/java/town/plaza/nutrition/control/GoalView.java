package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import town.plaza.nutrition.entity.MetabolicRate.Equation;

/**
 * What somebody aims for each day.
 *
 * @param validFrom the first day that is judged by it; in the address of a request, absent for the goal before any was set
 * @param workouts whether what workouts take is added to the kcal
 * @param equation that the kcal were suggested by; such a goal includes the day's movement already
 * @param version counts the changes, in the answer to who reads or changes it; not read from a request
 */
public record GoalView(
        LocalDate validFrom,
        @NotNull @DecimalMin("500") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal kcal,
        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal protein,
        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal fat,
        @NotNull @DecimalMin("0") @DecimalMax("2000") @Digits(integer = 4, fraction = 2) BigDecimal carbohydrate,
        @NotNull WorkoutsCount workouts,
        Equation equation,
        Integer version) {

    /** How workouts count. */
    public enum WorkoutsCount {
        /** The goal is for a day of rest: what workouts take beyond rest may be eaten on top. */
        ADDED,
        /** The goal is for days as they are: what workouts take is part of it. */
        INCLUDED
    }

    /** Before anybody has set a goal. */
    static final GoalView DEFAULT = new GoalView(
            null,
            BigDecimal.valueOf(2000),
            BigDecimal.valueOf(150),
            BigDecimal.valueOf(70),
            BigDecimal.valueOf(250),
            WorkoutsCount.ADDED,
            null,
            null);
}
