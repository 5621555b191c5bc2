package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import town.plaza.kernel.csv.CsvDecimal;
import town.plaza.kernel.csv.CsvWriter;

/** All of a log as one CSV, which {@link LogImport} takes back without losing anything. */
@ApplicationScoped
public class LogExport {

    private static final int ROWS_AT_ONCE = 500;

    /** Own foods are called by their place, those of the catalogue by their source: neither depends on this Plaza. */
    private static final String OWN = "WITH own AS (SELECT id, 'own:' || row_number() OVER (ORDER BY id) AS ref"
            + " FROM nutrition.food WHERE owner = :account) ";

    private static final String FOOD = "coalesce(o.ref, f.source || ':' || f.source_ref) AS food";

    /** In an order in which no line refers to one below it. */
    private static final List<String> PARTS = List.of(
            "SELECT 'BODY' AS kind, born, sex, activity_level AS activitylevel FROM nutrition.body WHERE account = :account",
            "SELECT 'MEASUREMENT' AS kind, day, kg, cm FROM nutrition.measurement WHERE account = :account ORDER BY day",
            "SELECT 'GOAL' AS kind, valid_from AS day, kcal, protein, fat, carbohydrate, workouts, equation"
                    + " FROM nutrition.goal WHERE account = :account ORDER BY valid_from",
            OWN
                    + "SELECT 'FOOD' AS kind, o.ref AS food, f.name, f.brand, f.barcode, f.basis,"
                    + " f.cooked_weight AS cookedweight, " + NutrientValues.COLUMNS.formatted("f")
                    + "FROM own o JOIN nutrition.food f ON f.id = o.id ORDER BY f.id",
            OWN
                    + "SELECT 'PORTION' AS kind, o.ref AS food, p.name, p.amount"
                    + " FROM own o JOIN nutrition.portion p ON p.food = o.id ORDER BY o.id, p.position",
            OWN
                    + "SELECT 'INGREDIENT' AS kind, r.ref AS recipe, i.amount, " + FOOD
                    + " FROM own r JOIN nutrition.ingredient i ON i.recipe = r.id LEFT JOIN own o ON o.id = i.food"
                    + " JOIN nutrition.food f ON f.id = i.food ORDER BY r.id, i.position",
            OWN
                    + "SELECT 'ENTRY' AS kind, e.day, e.meal, e.name, e.amount, e.basis, " + FOOD + ", "
                    + NutrientValues.COLUMNS.formatted("e")
                    + "FROM nutrition.entry e LEFT JOIN own o ON o.id = e.food LEFT JOIN nutrition.food f ON f.id = e.food"
                    + " WHERE e.account = :account ORDER BY e.day, e.id",
            "SELECT 'WORKOUT' AS kind, day, name, activity, minutes, met, kg, gross_kcal AS grosskcal,"
                    + " net_kcal AS netkcal FROM nutrition.workout WHERE account = :account ORDER BY day, id");

    @Inject
    Jdbi jdbi;

    /** As it is at one moment. Rows are read as they are written, so that a long log takes no more memory than a short one. */
    public void write(UUID account, CsvDecimal decimal, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (decimal == CsvDecimal.COMMA) {
            writer.write(CsvWriter.BYTE_ORDER_MARK);
        }
        var csv = new CsvWriter(writer, decimal, LogColumns.ALL);
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            for (var part : PARTS) {
                write(handle, part, account, csv);
            }
        });
        csv.flush();
    }

    private static void write(Handle handle, String part, UUID account, CsvWriter csv) throws IOException {
        try (var rows = handle
                .createQuery(part)
                .bind("account", account)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> line(row))
                .stream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                csv.write(each.next());
            }
        }
    }

    private static List<Object> line(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var there = new HashSet<String>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            there.add(meta.getColumnLabel(i));
        }
        var values = new ArrayList<Object>(LogColumns.ALL.size());
        for (var column : LogColumns.ALL) {
            var value = there.contains(column) ? row.getObject(column) : null;
            values.add(value instanceof BigDecimal number ? NutrientValues.plain(number) : value);
        }
        return values;
    }
}
