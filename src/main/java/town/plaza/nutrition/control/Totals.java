package town.plaza.nutrition.control;

import java.math.BigDecimal;
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

    private static String column(String name) {
        return ", coalesce(sum(e.%1$s), 0) AS %1$s, coalesce(sum(e.kcal) FILTER (WHERE e.%1$s IS NOT NULL), 0) AS %1$s_of, count(e.id) > count(e.%1$s) AS %1$s_missing"
                .formatted(name);
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
