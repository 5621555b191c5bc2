package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import town.plaza.nutrition.entity.Total;

/** Each nutrient of what was eaten, with how much of the energy it is known of. */
public record Totals(
        Total kcal,
        Total kj,
        Total protein,
        Total fat,
        Total carbohydrate,
        Total sugar,
        Total fibre,
        Total salt,
        Total alcohol,
        Total polyols) {

    /** Of the entries {@code e}, for each nutrient: the sum, what it covers, and whether anything is missing. */
    static final String COLUMNS = "coalesce(sum(e.kcal), 0) AS kcal"
            + column("kj")
            + column("protein")
            + column("fat")
            + column("carbohydrate")
            + column("sugar")
            + column("fibre")
            + column("salt")
            + column("alcohol")
            + column("polyols")
            + " ";

    /** Of days {@code d} with {@link #COLUMNS} each, the same of all of them. */
    static final String SUMS = "coalesce(sum(d.kcal), 0) AS kcal"
            + sum("kj")
            + sum("protein")
            + sum("fat")
            + sum("carbohydrate")
            + sum("sugar")
            + sum("fibre")
            + sum("salt")
            + sum("alcohol")
            + sum("polyols")
            + " ";

    private static final int DECIMALS = 8;

    private static String sum(String name) {
        return ", coalesce(sum(d.%1$s), 0) AS %1$s, coalesce(sum(d.%1$s_of), 0) AS %1$s_of, coalesce(bool_or(d.%1$s_missing), false) AS %1$s_missing"
                .formatted(name);
    }

    private static String column(String name) {
        return ", coalesce(sum(e.%1$s), 0) AS %1$s, coalesce(sum(e.kcal) FILTER (WHERE e.%1$s IS NOT NULL), 0) AS %1$s_of, count(e.id) > count(e.%1$s) AS %1$s_missing"
                .formatted(name);
    }

    /** Of one of so many days; what is known of all of them together is known of one. */
    Totals mean(int days) {
        return new Totals(
                mean(kcal, days),
                mean(kj, days),
                mean(protein, days),
                mean(fat, days),
                mean(carbohydrate, days),
                mean(sugar, days),
                mean(fibre, days),
                mean(salt, days),
                mean(alcohol, days),
                mean(polyols, days));
    }

    private static Total mean(Total total, int days) {
        return new Total(mean(total.amount(), days), total.covered());
    }

    static BigDecimal mean(BigDecimal amount, int days) {
        return NutrientValues.plain(amount.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP));
    }

    static Totals of(ResultSet row) throws SQLException {
        var kcal = row.getBigDecimal("kcal");
        return new Totals(
                new Total(NutrientValues.plain(kcal), Total.ALL),
                total(row, "kj", kcal),
                total(row, "protein", kcal),
                total(row, "fat", kcal),
                total(row, "carbohydrate", kcal),
                total(row, "sugar", kcal),
                total(row, "fibre", kcal),
                total(row, "salt", kcal),
                total(row, "alcohol", kcal),
                total(row, "polyols", kcal));
    }

    private static Total total(ResultSet row, String name, BigDecimal energy) throws SQLException {
        return Total.of(
                NutrientValues.plain(row.getBigDecimal(name)),
                row.getBoolean(name + "_missing"),
                row.getBigDecimal(name + "_of"),
                energy);
    }
}
