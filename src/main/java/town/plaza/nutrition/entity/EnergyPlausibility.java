package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether the energy that a label declares fits what it says the food is made of. A difference is a doubt, not an error:
 * labels round, and some carbohydrate is no energy.
 */
public final class EnergyPlausibility {

    /** Up to here, in kcal of 100 g, rounding alone explains any difference. */
    static final BigDecimal TOO_LITTLE = BigDecimal.valueOf(13);

    private static final BigDecimal SHARE = new BigDecimal("0.30");
    private static final BigDecimal MARGIN = BigDecimal.valueOf(5);
    private static final BigDecimal KJ_OF_KCAL = new BigDecimal("4.184");

    private EnergyPlausibility() {}

    /** Why the two may differ. */
    public enum Cause {
        KJ_AS_KCAL,
        FIBRE_IN_CARBOHYDRATE,
        UNCLEAR
    }

    /**
     * @param declared kcal of 100, as entered
     * @param computed kcal of 100, from the nutrients
     */
    public record Doubt(Cause cause, BigDecimal declared, BigDecimal computed) {}

    /** @param of100 the nutrients of 100 g or 100 ml */
    public static Optional<Doubt> doubt(Nutrients of100) {
        var declared = of100.orNull(Nutrient.KCAL);
        var energy = Energy.of(of100);
        if (declared == null || energy.isEmpty() || declared.compareTo(TOO_LITTLE) <= 0) {
            return Optional.empty();
        }
        var computed = energy.get().kcal();
        return fits(declared, computed)
                ? Optional.empty()
                : Optional.of(new Doubt(cause(of100, declared, computed), declared, computed));
    }

    private static Cause cause(Nutrients of100, BigDecimal declared, BigDecimal computed) {
        if (fits(declared, computed.multiply(KJ_OF_KCAL))) {
            return Cause.KJ_AS_KCAL;
        }
        var fibre = of100.of(Nutrient.FIBRE).orElse(BigDecimal.ZERO);
        if (fibre.signum() > 0 && fits(declared, withoutFibre(of100, fibre))) {
            return Cause.FIBRE_IN_CARBOHYDRATE;
        }
        return Cause.UNCLEAR;
    }

    private static BigDecimal withoutFibre(Nutrients of100, BigDecimal fibre) {
        var carbohydrate = of100.orNull(Nutrient.CARBOHYDRATE).subtract(fibre).max(BigDecimal.ZERO);
        return Energy.of(of100.with(Nutrient.CARBOHYDRATE, carbohydrate))
                .orElseThrow()
                .kcal();
    }

    private static boolean fits(BigDecimal declared, BigDecimal computed) {
        var tolerance = computed.multiply(SHARE).add(MARGIN);
        return declared.subtract(computed).abs().compareTo(tolerance) <= 0;
    }
}
