package town.plaza.nutrition.control;

import java.util.List;
import java.util.Set;

/** The columns of the log's CSV, for export and import alike; each kind of line fills those that it needs. */
final class LogColumns {

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
}
