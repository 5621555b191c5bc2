package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import town.plaza.nutrition.entity.Nutrient;
import town.plaza.nutrition.entity.Nutrients;

/** Energy in kcal and kJ, all else in grams. What is absent is unknown, which is not zero. */
public record NutrientValues(
        @DecimalMin("0") @DecimalMax("180000") @Digits(integer = 6, fraction = 8) BigDecimal kcal,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal kj,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal protein,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal fat,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal carbohydrate,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal sugar,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal fibre,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal salt,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal alcohol,
        @DecimalMin("0") @Digits(integer = 6, fraction = 8) BigDecimal polyols) {

    /** The columns of a food or an entry. */
    static final String COLUMNS =
            "%1$s.kcal, %1$s.kj, %1$s.protein, %1$s.fat, %1$s.carbohydrate, %1$s.sugar, %1$s.fibre, %1$s.salt,"
                    + " %1$s.alcohol, %1$s.polyols ";

    static NutrientValues of(Nutrients nutrients) {
        return new NutrientValues(
                nutrients.orNull(Nutrient.KCAL),
                nutrients.orNull(Nutrient.KJ),
                nutrients.orNull(Nutrient.PROTEIN),
                nutrients.orNull(Nutrient.FAT),
                nutrients.orNull(Nutrient.CARBOHYDRATE),
                nutrients.orNull(Nutrient.SUGAR),
                nutrients.orNull(Nutrient.FIBRE),
                nutrients.orNull(Nutrient.SALT),
                nutrients.orNull(Nutrient.ALCOHOL),
                nutrients.orNull(Nutrient.POLYOLS));
    }

    static NutrientValues of(ResultSet row) throws SQLException {
        return new NutrientValues(
                plain(row.getBigDecimal("kcal")),
                plain(row.getBigDecimal("kj")),
                plain(row.getBigDecimal("protein")),
                plain(row.getBigDecimal("fat")),
                plain(row.getBigDecimal("carbohydrate")),
                plain(row.getBigDecimal("sugar")),
                plain(row.getBigDecimal("fibre")),
                plain(row.getBigDecimal("salt")),
                plain(row.getBigDecimal("alcohol")),
                plain(row.getBigDecimal("polyols")));
    }

    /** Without the zeros that a column adds at the end. */
    static BigDecimal plain(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Nutrients toNutrients() {
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
