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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** All of a log as one CSV, which {@link LogImport} takes back without losing anything. */
@ApplicationScoped
public class LogExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
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

    /** How numbers are written. */
    public enum Decimal {
        /** With a point, and commas between values. */
        POINT,
        /** With a comma, semicolons between values and a byte order mark: what spreadsheets in Spanish open. */
        COMMA
    }

    /** As it is at one moment. Rows are read as they are written, so that a long log takes no more memory than a short one. */
    public void write(UUID account, Decimal decimal, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (decimal == Decimal.COMMA) {
            writer.write(BYTE_ORDER_MARK);
        }
        var printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(decimal == Decimal.COMMA ? ';' : ',')
                        .get());
        printer.printRecord(LogColumns.ALL);
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            for (var part : PARTS) {
                write(handle, part, account, decimal, printer);
            }
        });
        printer.flush();
    }

    private static void write(Handle handle, String part, UUID account, Decimal decimal, CSVPrinter printer)
            throws IOException {
        try (var rows = handle
                .createQuery(part)
                .bind("account", account)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> line(row, decimal))
                .stream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                printer.printRecord(each.next());
            }
        }
    }

    private static List<String> line(ResultSet row, Decimal decimal) throws SQLException {
        var meta = row.getMetaData();
        var there = new HashSet<String>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            there.add(meta.getColumnLabel(i));
        }
        var values = new ArrayList<String>(LogColumns.ALL.size());
        for (var column : LogColumns.ALL) {
            values.add(there.contains(column) ? text(row.getObject(column), decimal) : null);
        }
        return values;
    }

    private static String text(Object value, Decimal decimal) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            var text = NutrientValues.plain(number).toPlainString();
            return decimal == Decimal.COMMA ? text.replace('.', ',') : text;
        }
        return value instanceof String text ? LogColumns.shielded(text) : value.toString();
    }
}
