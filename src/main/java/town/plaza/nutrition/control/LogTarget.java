package town.plaza.nutrition.control;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.csv.CsvTarget;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.nutrition.control.GoalView.WorkoutsCount;
import town.plaza.nutrition.control.LogLine.Aimed;
import town.plaza.nutrition.control.LogLine.Described;
import town.plaza.nutrition.control.LogLine.Eaten;
import town.plaza.nutrition.control.LogLine.Measured;
import town.plaza.nutrition.control.LogLine.Moved;
import town.plaza.nutrition.control.LogLine.OwnFood;
import town.plaza.nutrition.control.LogLine.OwnIngredient;
import town.plaza.nutrition.control.LogLine.OwnPortion;
import town.plaza.nutrition.entity.ActivityLevel;
import town.plaza.nutrition.entity.Barcode;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.FoodLimits;
import town.plaza.nutrition.entity.LogDay;
import town.plaza.nutrition.entity.Meal;
import town.plaza.nutrition.entity.MetabolicRate.Equation;
import town.plaza.nutrition.entity.Nutrient;
import town.plaza.nutrition.entity.Sex;

/** One file on its way into one log. */
final class LogTarget implements CsvTarget<LogLine> {

    private static final String OWN = "own:";

    private final Handle handle;
    private final UUID account;
    private final LocalDate today;
    private final Map<String, UUID> ownFoods = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<LogLine, Integer> met = new HashMap<>();
    private final Set<Object> once = new HashSet<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private int there;

    LogTarget(Handle handle, UUID account, LocalDate today) {
        this.handle = handle;
        this.account = account;
        this.today = today;
    }

    @Override
    public List<CsvColumn> columns() {
        return LogColumns.ALL.stream()
                .map(name -> new CsvColumn(name, LogColumns.REQUIRED.contains(name)))
                .toList();
    }

    @Override
    public String columnOf(String property) {
        return property.substring(property.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String fieldOf(ProblemType type) {
        return switch (type) {
            case DAY_TOO_FAR -> "day";
            case SUGGESTION_INCLUDES_WORKOUTS -> "workouts";
            default -> null;
        };
    }

    /** A line without a kind is something eaten: that is what people have in their own spreadsheets. */
    @Override
    public LogLine read(CsvLine line) {
        var said = line.text("kind") == null ? LogKind.ENTRY : line.oneOf("kind", LogKind.class);
        if (said == null) {
            return new Described(new BodyView(null, null, null, null));
        }
        return switch (said) {
            case BODY -> described(line);
            case MEASUREMENT -> measured(line);
            case GOAL -> aimed(line);
            case FOOD -> ownFood(line);
            case PORTION -> new OwnPortion(line.text("food"), new PortionView(name(line), decimal(line, "amount")));
            case INGREDIENT -> new OwnIngredient(line.text("recipe"), line.text("food"), decimal(line, "amount"));
            case ENTRY -> eaten(line);
            case WORKOUT -> moved(line);
        };
    }

    private static String name(CsvLine line) {
        return line.text("name");
    }

    /** Without zeros at the end, so that lines that say the same are the same. */
    private static BigDecimal decimal(CsvLine line, String column) {
        var value = line.decimalOfFile(column);
        return value == null ? null : value.stripTrailingZeros();
    }

    private LocalDate day(CsvLine line) {
        var day = line.day("day");
        return day == null ? null : LogDay.require(day, today);
    }

    private Described described(CsvLine line) {
        var born = line.day("born");
        if (born != null && (born.isAfter(today) || born.isBefore(Bodies.OLDEST))) {
            throw Problem.invalid("born", "nutrition.born.early");
        }
        return new Described(new BodyView(
                born, line.oneOf("sex", Sex.class), line.oneOf("activitylevel", ActivityLevel.class), null));
    }

    private Measured measured(CsvLine line) {
        var value = new MeasurementView(day(line), decimal(line, "kg"), decimal(line, "cm"), null);
        if (value.kg() == null && value.cm() == null) {
            throw Problem.invalid("kg", "nutrition.measurement.missing");
        }
        if (value.day() != null && value.day().isAfter(today.plusDays(1))) {
            throw new Problem(ProblemType.DAY_IN_FUTURE);
        }
        return new Measured(value.day(), value);
    }

    private Aimed aimed(CsvLine line) {
        var goal = new GoalView(
                day(line),
                decimal(line, "kcal"),
                decimal(line, "protein"),
                decimal(line, "fat"),
                decimal(line, "carbohydrate"),
                line.oneOf("workouts", WorkoutsCount.class),
                line.oneOf("equation", Equation.class),
                null);
        Goals.requireNoWorkoutsOnTop(goal);
        return new Aimed(goal.validFrom(), goal);
    }

    private static OwnFood ownFood(CsvLine line) {
        var nutrients = nutrients(line);
        var barcode = line.text("barcode");
        if (barcode != null && Barcode.read(barcode).isEmpty()) {
            throw Problem.invalid("barcode", "nutrition.barcode");
        }
        FoodLimits.require(nutrients.toNutrients());
        return new OwnFood(
                line.text("food"),
                new FoodDraft(
                        name(line),
                        line.text("brand"),
                        barcode == null
                                ? null
                                : Barcode.read(barcode).orElseThrow().digits(),
                        line.oneOf("basis", Basis.class),
                        nutrients,
                        null),
                decimal(line, "cookedweight"));
    }

    private Eaten eaten(CsvLine line) {
        var eaten = new Eaten(
                day(line),
                line.oneOf("meal", Meal.class),
                name(line),
                line.text("food"),
                decimal(line, "amount"),
                line.oneOf("basis", Basis.class),
                nutrients(line));
        if (eaten.nutrients().kcal() == null && line.text("kcal") == null) {
            throw Problem.invalid("kcal", "nutrition.kcal.missing");
        }
        if (line.text("amount") == null != (line.text("basis") == null)) {
            throw Problem.invalid("basis", "nutrition.import.basis");
        }
        if (eaten.food() != null && line.text("amount") == null) {
            throw Problem.invalid("amount", "nutrition.amount.missing");
        }
        return eaten;
    }

    private Moved moved(CsvLine line) {
        var moved = new Moved(
                day(line),
                name(line),
                line.text("activity"),
                line.number("minutes"),
                decimal(line, "met"),
                decimal(line, "kg"),
                decimal(line, "grosskcal"),
                decimal(line, "netkcal"));
        var computed = line.text("activity") != null;
        if (computed != (line.text("met") != null)
                || computed != (line.text("kg") != null)
                || computed && line.text("minutes") == null) {
            throw Problem.invalid("activity", "nutrition.import.computed");
        }
        if (moved.grossKcal() != null
                && moved.netKcal() != null
                && moved.netKcal().compareTo(moved.grossKcal()) > 0) {
            throw Problem.invalid("netkcal", "nutrition.import.net");
        }
        return moved;
    }

    /** Negative ones are refused as any other value is; here they would be no {@code Nutrients} at all. */
    private static NutrientValues nutrients(CsvLine line) {
        var values = new ArrayList<BigDecimal>();
        for (var nutrient : Nutrient.values()) {
            var column = columnOf(nutrient);
            var value = decimal(line, column);
            if (value != null && value.signum() < 0) {
                throw Problem.invalid(column, "nutrition.import.negative");
            }
            values.add(value);
        }
        return new NutrientValues(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7),
                values.get(8),
                values.get(9));
    }

    private static String columnOf(Nutrient nutrient) {
        return nutrient.name().toLowerCase(Locale.ROOT);
    }

    int there() {
        return there;
    }

    /** @throws Problem {@code too-many-goals} */
    void finish() {
        var goals = handle.createQuery("SELECT count(*) FROM nutrition.goal WHERE account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
        if (goals > Goals.MOST) {
            throw new Problem(ProblemType.TOO_MANY_GOALS);
        }
    }

    @Override
    public List<CsvFault> store(List<CsvRow<LogLine>> rows, UUID by) {
        faults.clear();
        var shared = shared(rows);
        each(
                rows,
                Described.class,
                "body",
                LogSql.BODY,
                (row, json) -> body(row.value().body(), json));
        each(rows, Measured.class, "day", LogSql.MEASUREMENT, (row, json) -> {
            day(json, row.value().day());
            add(json, "kg", row.value().measured().kg());
            add(json, "cm", row.value().measured().cm());
        });
        each(rows, Aimed.class, "day", LogSql.GOAL, (row, json) -> goal(row.value(), json));
        each(rows, OwnFood.class, "food", LogSql.FOOD, (row, json) -> food(row, json));
        each(rows, OwnPortion.class, "food", LogSql.PORTION, (row, json) -> {
            reference(json, "food", row.value().food(), row, "food", Map.of());
            json.add("position", position("portion " + row.value().food()));
            json.add("name", row.value().portion().name().strip());
            add(json, "amount", row.value().portion().amount());
        });
        each(rows, OwnIngredient.class, "food", LogSql.INGREDIENT, (row, json) -> {
            reference(json, "recipe", row.value().recipe(), row, "recipe", Map.of());
            reference(json, "food", row.value().food(), row, "food", shared);
            json.add("position", position("ingredient " + row.value().recipe()));
            add(json, "amount", row.value().amount());
        });
        each(rows, Eaten.class, "day", LogSql.ENTRY, (row, json) -> eaten(row.value(), json, shared));
        each(rows, Moved.class, "day", LogSql.WORKOUT, (row, json) -> moved(row.value(), json));
        return List.copyOf(faults);
    }

    /** The ids of the catalogue's foods that these lines name. One that is not in it leaves the line without a food. */
    private Map<String, UUID> shared(List<CsvRow<LogLine>> rows) {
        var named = new LinkedHashSet<String>();
        for (var row : rows) {
            var food = row.value() instanceof Eaten eaten
                    ? eaten.food()
                    : row.value() instanceof OwnIngredient part ? part.food() : null;
            if (food != null && food.matches("[A-Z_]+:.+")) {
                named.add(food);
            }
        }
        var found = new HashMap<String, UUID>();
        if (!named.isEmpty()) {
            handle.createQuery(LogSql.SHARED)
                    .bindArray("refs", String.class, named.toArray())
                    .map((row, context) -> found.put(row.getString("ref"), row.getObject("id", UUID.class)))
                    .list();
        }
        return found;
    }

    /** The lines of one kind, in one statement; it answers with those that are not new. */
    @SuppressWarnings("unchecked")
    private <T extends LogLine> void each(
            List<CsvRow<LogLine>> rows,
            Class<T> kind,
            String column,
            String sql,
            BiConsumer<CsvRow<T>, JsonObjectBuilder> fill) {
        var json = Json.createArrayBuilder();
        var sent = new HashMap<Long, CsvRow<T>>();
        for (var any : rows) {
            if (!kind.isInstance(any.value())) {
                continue;
            }
            var row = (CsvRow<T>) (CsvRow<?>) any;
            if (isPartOfKept(row.value())) {
                there++;
                continue;
            }
            var before = faults.size();
            var object = Json.createObjectBuilder();
            fill.accept(row, object);
            if (isSecondOfDay(row.value())) {
                faults.add(row.fault(column, "nutrition.import.twice"));
            }
            if (faults.size() == before) {
                object.add("line", row.line()).add("occurrence", occurrence(row.value()));
                json.add(object);
                sent.put(row.line(), row);
            }
        }
        if (sent.isEmpty()) {
            return;
        }
        handle.createQuery(sql)
                .bind("rows", json.build().toString())
                .bind("account", account)
                .map((row, context) -> {
                    var line = sent.get(row.getLong("line"));
                    var state = row.getString("state");
                    judge(line, column, state);
                    if (line.value() instanceof OwnFood food) {
                        ownFoods.put(food.food(), row.getObject("id", UUID.class));
                        if (state.equals("KEPT")) {
                            kept.add(food.food());
                        }
                    }
                    return line;
                })
                .list();
    }

    private void judge(CsvRow<?> line, String column, String state) {
        switch (state) {
            case "NEW" -> {}
            case "THERE", "KEPT" -> there++;
            default -> faults.add(line.fault(column, "nutrition.import." + state));
        }
    }

    /** A food that was changed since is not half what it was then. */
    private boolean isPartOfKept(LogLine line) {
        return line instanceof OwnPortion portion && kept.contains(portion.food())
                || line instanceof OwnIngredient part && kept.contains(part.recipe());
    }

    private boolean isSecondOfDay(LogLine line) {
        if (line instanceof Measured measured) {
            return !once.add(List.of("measured", measured.day()));
        }
        if (line instanceof Aimed aimed) {
            return !once.add(List.of("aimed", aimed.day()));
        }
        if (line instanceof OwnFood food) {
            return !once.add(food.food())
                    || food.draft().barcode() != null
                            && !once.add(List.of("barcode", food.draft().barcode()));
        }
        return line instanceof Described && !once.add("described");
    }

    /** The how many-th line this is of those that say the same. */
    private int occurrence(LogLine line) {
        if (line instanceof OwnFood food) {
            return times(new OwnFood("", food.draft(), food.cookedWeight()));
        }
        if (line instanceof Eaten eaten) {
            return times(alike(eaten));
        }
        return line instanceof Moved ? times(line) : 1;
    }

    /** The food itself tells nothing apart: it may be gone, and what was eaten stays. */
    private static Eaten alike(Eaten eaten) {
        return new Eaten(
                eaten.day(), eaten.meal(), eaten.name(), null, eaten.amount(), eaten.basis(), eaten.nutrients());
    }

    private int times(LogLine alike) {
        return met.merge(alike, 1, Integer::sum);
    }

    private int position(String list) {
        return parts.merge(list, 1, Integer::sum) - 1;
    }

    private static void body(BodyView body, JsonObjectBuilder json) {
        if (body.born() != null) {
            json.add("born", body.born().toString());
        }
        add(json, "sex", body.sex());
        add(json, "activity_level", body.activityLevel());
    }

    private static void goal(Aimed aimed, JsonObjectBuilder json) {
        day(json, aimed.day());
        add(json, "kcal", aimed.goal().kcal());
        add(json, "protein", aimed.goal().protein());
        add(json, "fat", aimed.goal().fat());
        add(json, "carbohydrate", aimed.goal().carbohydrate());
        add(json, "workouts", aimed.goal().workouts());
        add(json, "equation", aimed.goal().equation());
    }

    private static void food(CsvRow<OwnFood> row, JsonObjectBuilder json) {
        var draft = row.value().draft();
        json.add("id", Ids.next().toString())
                .add("name", draft.name())
                .add("basis", draft.basis().name());
        add(json, "brand", draft.brand());
        add(json, "barcode", draft.barcode());
        add(json, "cooked_weight", row.value().cookedWeight());
        add(json, draft.nutrients());
    }

    /** What was eaten holds its own numbers, so it needs no food that is there still. */
    private void eaten(Eaten eaten, JsonObjectBuilder json, Map<String, UUID> shared) {
        json.add("id", Ids.next().toString()).add("meal", eaten.meal().name()).add("name", eaten.name());
        day(json, eaten.day());
        add(json, "amount", eaten.amount());
        add(json, "basis", eaten.basis());
        if (eaten.food() != null) {
            add(json, "food", eaten.food().startsWith(OWN) ? ownFoods.get(eaten.food()) : shared.get(eaten.food()));
        }
        add(json, eaten.nutrients());
    }

    private static void moved(Moved moved, JsonObjectBuilder json) {
        json.add("id", Ids.next().toString()).add("name", moved.name());
        day(json, moved.day());
        add(json, "activity", moved.activity());
        if (moved.minutes() != null) {
            json.add("minutes", moved.minutes());
        }
        add(json, "met", moved.met());
        add(json, "kg", moved.kg());
        add(json, "gross_kcal", moved.grossKcal());
        add(json, "net_kcal", moved.netKcal());
    }

    private void reference(
            JsonObjectBuilder json,
            String name,
            String called,
            CsvRow<?> row,
            String column,
            Map<String, UUID> shared) {
        var id = called.startsWith(OWN) ? ownFoods.get(called) : shared.get(called);
        if (id == null) {
            faults.add(row.fault(column, "nutrition.import.food-missing"));
        } else {
            json.add(name, id.toString());
        }
    }

    private static void day(JsonObjectBuilder json, LocalDate day) {
        json.add("day", day.toString());
    }

    private static void add(JsonObjectBuilder json, NutrientValues nutrients) {
        var known = nutrients.toNutrients();
        for (var nutrient : Nutrient.values()) {
            add(json, columnOf(nutrient), known.orNull(nutrient));
        }
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof BigDecimal number) {
            json.add(name, number);
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }
}
