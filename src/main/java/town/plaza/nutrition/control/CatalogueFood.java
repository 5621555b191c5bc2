package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.EnergyPlausibility;
import town.plaza.nutrition.entity.EnergyPlausibility.Cause;
import town.plaza.nutrition.entity.FoodLimits;
import town.plaza.nutrition.entity.Nutrient;
import town.plaza.nutrition.entity.Nutrients;

/**
 * A food of a catalogue, as good as one that somebody enters.
 *
 * @param ref what its source calls it
 * @param name in Spanish, where the source has one
 */
record CatalogueFood(
        String ref,
        String name,
        String nameEn,
        String brand,
        String barcode,
        Basis basis,
        Nutrients of100,
        List<PortionView> portions) {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_BRAND = 80;
    private static final int LONGEST_PORTION = 60;
    private static final int MOST_PORTIONS = 20;
    private static final BigDecimal LARGEST_PORTION = BigDecimal.valueOf(20_000);
    private static final BigDecimal SMALLEST_PORTION = new BigDecimal("0.01");

    /** On one line, and cut where it is longer than a name may be. */
    static CatalogueFood of(
            String ref,
            String name,
            String nameEn,
            String brand,
            String barcode,
            Basis basis,
            Nutrients of100,
            List<PortionView> portions) {
        var shown = oneLine(name, LONGEST_NAME);
        if (shown == null) {
            throw new BadLine(ImportReason.NO_NAME, ref);
        }
        return new CatalogueFood(
                ref,
                shown,
                oneLine(nameEn, LONGEST_NAME),
                oneLine(brand, LONGEST_BRAND),
                barcode,
                basis,
                of100,
                portions.stream()
                        .filter(each -> each.amount().compareTo(SMALLEST_PORTION) >= 0
                                && each.amount().compareTo(LARGEST_PORTION) <= 0)
                        .map(each -> new PortionView(
                                oneLine(each.name(), LONGEST_PORTION),
                                each.amount().setScale(2, RoundingMode.HALF_UP)))
                        .filter(each -> each.name() != null && each.amount().signum() > 0)
                        .limit(MOST_PORTIONS)
                        .toList());
    }

    /** @return null where nothing is left */
    static String oneLine(String text, int longest) {
        if (text == null) {
            return null;
        }
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return null;
        }
        var length = line.codePointCount(0, line.length());
        return length <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).strip();
    }

    /**
     * By the rules for foods that people enter, except that energy that is plainly in kJ is refused: nobody is there to be
     * asked.
     *
     * @throws BadLine with the likely cause
     */
    static Nutrients nutrients(Map<Nutrient, BigDecimal> known) {
        known.forEach((nutrient, amount) -> {
            if (amount.signum() < 0) {
                throw new BadLine(ImportReason.NEGATIVE, nutrient.name());
            }
        });
        var nutrients = Nutrients.of(known);
        if (!nutrients.knows(Nutrient.KCAL)) {
            throw new BadLine(ImportReason.NO_ENERGY, null);
        }
        EnergyPlausibility.doubt(nutrients)
                .filter(doubt -> doubt.cause() == Cause.KJ_AS_KCAL)
                .ifPresent(doubt -> {
                    throw new BadLine(
                            ImportReason.KJ_AS_KCAL,
                            plain(doubt.declared()) + " / " + plain(doubt.computed()) + " kcal");
                });
        try {
            FoodLimits.require(nutrients);
        } catch (Problem refused) {
            throw refused.type() == ProblemType.MACROS_ABOVE_100
                    ? new BadLine(ImportReason.MACROS_ABOVE_100, null)
                    : new BadLine(
                            ImportReason.TOO_MUCH,
                            refused.violations().get(0).field().replace("nutrients.", ""));
        }
        return nutrients;
    }

    private static String plain(BigDecimal number) {
        return NutrientValues.plain(number).toPlainString();
    }
}
