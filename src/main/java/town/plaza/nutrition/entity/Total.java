package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A nutrient of several things together.
 *
 * @param amount what is known; where something is unknown it is at least this much
 * @param covered of what share of the energy the nutrient is known, in whole percent, rounded down, so that only what
 *     is complete has 100
 */
public record Total(BigDecimal amount, int covered) {

    public static final int ALL = 100;

    /**
     * @param missing whether it is unknown of anything
     * @param covered the energy of what it is known of
     * @param energy the energy of everything
     */
    public static Total of(BigDecimal amount, boolean missing, BigDecimal covered, BigDecimal energy) {
        if (!missing) {
            return new Total(amount, ALL);
        }
        if (energy.signum() == 0) {
            return new Total(amount, 0);
        }
        var percent =
                covered.movePointRight(2).divide(energy, 0, RoundingMode.DOWN).intValue();
        return new Total(amount, Math.min(percent, ALL - 1));
    }

    public boolean complete() {
        return covered == ALL;
    }
}
