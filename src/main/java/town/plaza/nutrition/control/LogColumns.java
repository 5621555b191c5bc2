package town.plaza.nutrition.control;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of the log's CSV, for export and import alike; each kind of line fills those that it needs. */
final class LogColumns {

    /** What begins like this is a formula to a spreadsheet, unless an apostrophe stands before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\-\\t\\r].*", Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("''*[=+@\\-\\t\\r].*", Pattern.DOTALL);

    static final List<String> ALL = List.of(
            "kind",
            "day",
            "meal",
            "name",
            "food",
            "recipe",
            "amount",
            "basis",
            "kcal",
            "kj",
            "protein",
            "fat",
            "carbohydrate",
            "sugar",
            "fibre",
            "salt",
            "alcohol",
            "polyols",
            "brand",
            "barcode",
            "cookedweight",
            "activity",
            "minutes",
            "met",
            "kg",
            "cm",
            "grosskcal",
            "netkcal",
            "workouts",
            "equation",
            "born",
            "sex",
            "activitylevel");

    /** Without these no line of food can be read. */
    static final Set<String> REQUIRED = Set.of("day", "meal", "name", "kcal");

    private LogColumns() {}

    static String shielded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String bare(String text) {
        return text != null && ESCAPED.matcher(text).matches() ? text.substring(1) : text;
    }
}
