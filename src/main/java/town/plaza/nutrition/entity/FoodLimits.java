package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;

/** What no food can hold: more energy than pure fat, or more than 100 g in 100. */
public final class FoodLimits {

    static final BigDecimal MOST_KCAL = BigDecimal.valueOf(900);
    static final BigDecimal MOST_KJ = BigDecimal.valueOf(3800);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private FoodLimits() {}

    /**
     * @param of100 of which the energy in kcal must be known
     * @throws Problem {@code invalid-values} naming each nutrient that cannot be; {@code macros-above-100}
     */
    public static void require(Nutrients of100) {
        var violations = new ArrayList<Violation>();
        for (var nutrient : Nutrient.values()) {
            of100.of(nutrient).ifPresent(amount -> check(nutrient, amount, violations));
        }
        if (!of100.knows(Nutrient.KCAL)) {
            violations.add(violation(Nutrient.KCAL, "nutrition.kcal.missing"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUES, violations);
        }
        if (macros(of100).compareTo(ALL) > 0) {
            throw new Problem(ProblemType.MACROS_ABOVE_100);
        }
    }

    private static void check(Nutrient nutrient, BigDecimal amount, List<Violation> violations) {
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            violations.add(violation(nutrient, "nutrition.decimals"));
        }
        switch (nutrient) {
            case KCAL -> checkMost(nutrient, amount, MOST_KCAL, "nutrition.kcal.most", violations);
            case KJ -> checkMost(nutrient, amount, MOST_KJ, "nutrition.kj.most", violations);
            default -> checkMost(nutrient, amount, ALL, "nutrition.grams.most", violations);
        }
    }

    private static void checkMost(
            Nutrient nutrient, BigDecimal amount, BigDecimal most, String message, List<Violation> violations) {
        if (amount.compareTo(most) > 0) {
            violations.add(violation(nutrient, message));
        }
    }

    private static Violation violation(Nutrient nutrient, String message) {
        return new Violation("nutrients." + nutrient.name().toLowerCase(Locale.ROOT), "body", message);
    }

    private static BigDecimal macros(Nutrients of100) {
        return List.of(Nutrient.PROTEIN, Nutrient.FAT, Nutrient.CARBOHYDRATE, Nutrient.ALCOHOL).stream()
                .map(each -> of100.of(each).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
