package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The energy of what a food is made of. Kilojoules have factors of their own and are not converted from kilocalories:
 * 10 g each of protein, fat and carbohydrate are 170 kcal and 710 kJ.
 */
public record Energy(BigDecimal kcal, BigDecimal kj) {

    /** @param grams of each component */
    public static Energy of(Map<Component, BigDecimal> grams) {
        var kcal = BigDecimal.ZERO;
        var kj = BigDecimal.ZERO;
        for (var each : grams.entrySet()) {
            kcal = kcal.add(each.getKey().kcal().multiply(each.getValue()));
            kj = kj.add(each.getKey().kj().multiply(each.getValue()));
        }
        return new Energy(kcal, kj);
    }

    /**
     * What a food's nutrients give. Polyols are part of its carbohydrate, as on European labels; fibre is not.
     *
     * @return nothing where protein, fat or carbohydrate is unknown; fibre, alcohol and polyols count where they are known
     */
    public static Optional<Energy> of(Nutrients nutrients) {
        if (!nutrients.knows(Nutrient.PROTEIN, Nutrient.FAT, Nutrient.CARBOHYDRATE)) {
            return Optional.empty();
        }
        var polyols = nutrients.of(Nutrient.POLYOLS).orElse(BigDecimal.ZERO);
        var grams = new EnumMap<Component, BigDecimal>(Component.class);
        grams.put(Component.PROTEIN, nutrients.orNull(Nutrient.PROTEIN));
        grams.put(Component.FAT, nutrients.orNull(Nutrient.FAT));
        grams.put(
                Component.CARBOHYDRATE,
                nutrients.orNull(Nutrient.CARBOHYDRATE).subtract(polyols).max(BigDecimal.ZERO));
        grams.put(Component.POLYOLS, polyols);
        grams.put(Component.FIBRE, nutrients.of(Nutrient.FIBRE).orElse(BigDecimal.ZERO));
        grams.put(Component.ALCOHOL, nutrients.of(Nutrient.ALCOHOL).orElse(BigDecimal.ZERO));
        return Optional.of(of(grams));
    }
}
