package town.plaza.nutrition.entity;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.EnumMap;

/** {@link Nutrients} as the columns of a table. */
@Embeddable
public class NutrientColumns {

    private BigDecimal kcal;
    private BigDecimal kj;
    private BigDecimal protein;
    private BigDecimal fat;
    private BigDecimal carbohydrate;
    private BigDecimal sugar;
    private BigDecimal fibre;
    private BigDecimal salt;
    private BigDecimal alcohol;
    private BigDecimal polyols;

    protected NutrientColumns() {}

    NutrientColumns(Nutrients nutrients) {
        kcal = nutrients.orNull(Nutrient.KCAL);
        kj = nutrients.orNull(Nutrient.KJ);
        protein = nutrients.orNull(Nutrient.PROTEIN);
        fat = nutrients.orNull(Nutrient.FAT);
        carbohydrate = nutrients.orNull(Nutrient.CARBOHYDRATE);
        sugar = nutrients.orNull(Nutrient.SUGAR);
        fibre = nutrients.orNull(Nutrient.FIBRE);
        salt = nutrients.orNull(Nutrient.SALT);
        alcohol = nutrients.orNull(Nutrient.ALCOHOL);
        polyols = nutrients.orNull(Nutrient.POLYOLS);
    }

    Nutrients value() {
        var known = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        put(known, Nutrient.KCAL, kcal);
        put(known, Nutrient.KJ, kj);
        put(known, Nutrient.PROTEIN, protein);
        put(known, Nutrient.FAT, fat);
        put(known, Nutrient.CARBOHYDRATE, carbohydrate);
        put(known, Nutrient.SUGAR, sugar);
        put(known, Nutrient.FIBRE, fibre);
        put(known, Nutrient.SALT, salt);
        put(known, Nutrient.ALCOHOL, alcohol);
        put(known, Nutrient.POLYOLS, polyols);
        return Nutrients.of(known);
    }

    private static void put(EnumMap<Nutrient, BigDecimal> known, Nutrient nutrient, BigDecimal amount) {
        if (amount != null) {
            known.put(nutrient, amount);
        }
    }
}
