package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What moving takes, in kcal. One MET is what a body takes at rest, 1 kcal for each kilogram and hour; that is spent
 * anyway, so only what goes beyond it adds to a day's budget.
 *
 * @param gross all that was spent in that time
 * @param net what was spent more than at rest
 */
public record WorkoutEnergy(BigDecimal gross, BigDecimal net) {

    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final int DECIMALS = 4;

    /**
     * @param met the metabolic equivalent of the activity, above zero
     * @param kg the weight of that day
     */
    public static WorkoutEnergy of(BigDecimal met, BigDecimal kg, int minutes) {
        return new WorkoutEnergy(kcal(met, kg, minutes), kcal(met.subtract(BigDecimal.ONE), kg, minutes));
    }

    private static BigDecimal kcal(BigDecimal met, BigDecimal kg, int minutes) {
        return met.max(BigDecimal.ZERO)
                .multiply(kg)
                .multiply(BigDecimal.valueOf(minutes))
                .divide(MINUTES_OF_HOUR, DECIMALS, RoundingMode.HALF_UP);
    }
}
