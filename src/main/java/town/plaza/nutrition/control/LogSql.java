package town.plaza.nutrition.control;

/**
 * What {@link LogTarget} does with some lines at once, given as JSON in {@code :rows}. Each statement writes what is new
 * and answers with what became of every line: {@code NEW}, {@code THERE}, {@code KEPT} for a food that there is by the
 * same barcode and which stays as it is, or why it was refused.
 */
final class LogSql {

    private static final String NUTRIENTS =
            "kcal, kj, protein, fat, carbohydrate, sugar, fibre, salt, alcohol, polyols";
    private static final String NUTRIENT_COLUMNS = NUTRIENTS.replace(",", " numeric,") + " numeric";

    /** The ids of the catalogue's foods by their source, such as {@code USDA_SR:18069}. */
    static final String SHARED =
            """
            SELECT r.ref, f.id FROM unnest(:refs) AS r(ref)
              JOIN nutrition.food f ON f.source = split_part(r.ref, ':', 1)
               AND f.source_ref = substr(r.ref, position(':' IN r.ref) + 1)
             WHERE f.owner IS NULL""";

    static final String BODY = rows("born date, sex text, activity_level text")
            + """
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN EXISTS (SELECT FROM nutrition.body b WHERE b.account = :account
                        AND ROW(b.born, b.sex, b.activity_level) IS NOT DISTINCT FROM ROW(r.born, r.sex, r.activity_level))
                    THEN 'THERE' ELSE 'NEW' END AS state
                  FROM r),
            written AS (
                INSERT INTO nutrition.body AS was (account, born, sex, activity_level)
                SELECT :account, born, sex, activity_level FROM judged WHERE state = 'NEW'
                ON CONFLICT (account) DO UPDATE
                   SET born = excluded.born, sex = excluded.sex, activity_level = excluded.activity_level, version = was.version + 1)
            SELECT line, state FROM judged""";

    static final String MEASUREMENT = rows("day date, kg numeric, cm numeric")
            + """
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN EXISTS (SELECT FROM nutrition.measurement m
                        WHERE m.account = :account AND m.day = r.day
                          AND ROW(m.kg, m.cm) IS NOT DISTINCT FROM ROW(r.kg, r.cm))
                    THEN 'THERE' ELSE 'NEW' END AS state
                  FROM r),
            written AS (
                INSERT INTO nutrition.measurement AS was (account, day, kg, cm)
                SELECT :account, day, kg, cm FROM judged WHERE state = 'NEW'
                ON CONFLICT (account, day) DO UPDATE SET kg = excluded.kg, cm = excluded.cm, version = was.version + 1)
            SELECT line, state FROM judged""";

    static final String GOAL = rows("day date, kcal numeric, protein numeric, fat numeric, carbohydrate numeric,"
                    + " workouts text, equation text")
            + """
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN EXISTS (SELECT FROM nutrition.goal g WHERE g.account = :account AND g.valid_from = r.day
                        AND ROW(g.kcal, g.protein, g.fat, g.carbohydrate, g.workouts, g.equation)
                            IS NOT DISTINCT FROM ROW(r.kcal, r.protein, r.fat, r.carbohydrate, r.workouts, r.equation))
                    THEN 'THERE' ELSE 'NEW' END AS state
                  FROM r),
            written AS (
                INSERT INTO nutrition.goal AS was (account, valid_from, kcal, protein, fat, carbohydrate, workouts, equation)
                SELECT :account, day, kcal, protein, fat, carbohydrate, workouts, equation FROM judged WHERE state = 'NEW'
                ON CONFLICT (account, valid_from) DO UPDATE SET kcal = excluded.kcal, protein = excluded.protein,
                    fat = excluded.fat, carbohydrate = excluded.carbohydrate, workouts = excluded.workouts,
                    equation = excluded.equation, version = was.version + 1)
            SELECT line, state FROM judged""";

    static final String FOOD =
            rows("id uuid, name text, brand text, barcode text, basis text, cooked_weight numeric, " + NUTRIENT_COLUMNS)
                    + """
            judged AS MATERIALIZED (
                SELECT r.*, coalesce(alike.id, packed.id) AS was, CASE WHEN alike.id IS NOT NULL THEN 'THERE'
                    WHEN packed.id IS NOT NULL THEN 'KEPT' ELSE 'NEW' END AS state
                  FROM r LEFT JOIN LATERAL (SELECT f.id FROM nutrition.food f WHERE f.owner = :account
                        AND ROW(f.name, f.brand, f.barcode, f.basis, f.cooked_weight, %1$s)
                            IS NOT DISTINCT FROM ROW(r.name, r.brand, r.barcode, r.basis, r.cooked_weight, %2$s)
                      ORDER BY f.id OFFSET r.occurrence - 1 LIMIT 1) alike ON true
                    LEFT JOIN nutrition.food packed ON packed.owner = :account AND packed.barcode = r.barcode),
            written AS (
                INSERT INTO nutrition.food (id, owner, name, brand, barcode, basis, cooked_weight, version, %3$s)
                SELECT id, :account, name, brand, barcode, basis, cooked_weight, 1, %3$s FROM judged WHERE state = 'NEW')
            SELECT line, state, coalesce(was, CASE WHEN state = 'NEW' THEN id END) AS id FROM judged"""
                            .formatted(of("f"), of("r"), NUTRIENTS);

    static final String PORTION = rows("food uuid, position int, name text, amount numeric")
            + """
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN r.position > 19 THEN 'too-many'
                    WHEN EXISTS (SELECT FROM nutrition.portion p WHERE p.food = r.food AND p.position = r.position
                        AND p.name = r.name AND p.amount = r.amount)
                    THEN 'THERE' ELSE 'NEW' END AS state
                  FROM r JOIN nutrition.food f ON f.id = r.food AND f.owner = :account),
            written AS (
                INSERT INTO nutrition.portion (food, position, name, amount)
                SELECT food, position, name, amount FROM judged WHERE state = 'NEW'
                ON CONFLICT (food, position) DO UPDATE SET name = excluded.name, amount = excluded.amount)
            SELECT line, state FROM judged""";

    static final String INGREDIENT = rows("recipe uuid, food uuid, position int, amount numeric")
            + """
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN r.position > 49 THEN 'too-many' WHEN r.food = r.recipe THEN 'itself'
                    WHEN f.cooked_weight IS NULL THEN 'not-recipe'
                    WHEN EXISTS (SELECT FROM nutrition.ingredient i WHERE i.recipe = r.recipe AND i.position = r.position
                        AND i.food = r.food AND i.amount = r.amount)
                    THEN 'THERE' ELSE 'NEW' END AS state
                  FROM r JOIN nutrition.food f ON f.id = r.recipe AND f.owner = :account),
            written AS (
                INSERT INTO nutrition.ingredient (recipe, food, position, amount)
                SELECT recipe, food, position, amount FROM judged WHERE state = 'NEW'
                ON CONFLICT (recipe, position) DO UPDATE SET food = excluded.food, amount = excluded.amount)
            SELECT line, state FROM judged""";

    static final String ENTRY =
            rows("id uuid, day date, meal text, name text, food uuid, amount numeric, basis text, " + NUTRIENT_COLUMNS)
                    + """
            counted AS (
                SELECT r.*, r.occurrence <= (SELECT count(*) FROM nutrition.entry e
                        WHERE e.account = :account AND e.day = r.day AND e.meal = r.meal AND e.name = r.name
                          AND ROW(e.amount, e.basis, %1$s) IS NOT DISTINCT FROM ROW(r.amount, r.basis, %2$s)) AS there,
                    (SELECT count(*) FROM nutrition.entry e WHERE e.account = :account AND e.day = r.day) AS of_day
                  FROM r),
            judged AS MATERIALIZED (
                SELECT c.*, CASE WHEN there THEN 'THERE'
                    WHEN of_day + row_number() OVER (PARTITION BY day, there ORDER BY line) > %3$d THEN 'day-full'
                    ELSE 'NEW' END AS state
                  FROM counted c),
            written AS (
                INSERT INTO nutrition.entry (id, account, day, meal, name, food, amount, basis, version, %4$s)
                SELECT id, :account, day, meal, name, food, amount, basis, 1, %4$s FROM judged WHERE state = 'NEW')
            SELECT line, state FROM judged"""
                            .formatted(of("e"), of("r"), FoodLog.MOST_OF_DAY, NUTRIENTS);

    static final String WORKOUT = rows("id uuid, day date, name text, activity text, minutes int, met numeric,"
                    + " kg numeric, gross_kcal numeric, net_kcal numeric")
            + """
            counted AS (
                SELECT r.*, r.occurrence <= (SELECT count(*) FROM nutrition.workout w
                        WHERE w.account = :account AND w.day = r.day
                          AND ROW(w.name, w.activity, w.minutes, w.met, w.kg, w.gross_kcal, w.net_kcal) IS NOT DISTINCT
                              FROM ROW(r.name, r.activity, r.minutes, r.met, r.kg, r.gross_kcal, r.net_kcal)) AS there,
                    (SELECT count(*) FROM nutrition.workout w WHERE w.account = :account AND w.day = r.day) AS of_day
                  FROM r),
            judged AS MATERIALIZED (
                SELECT c.*, CASE WHEN there THEN 'THERE'
                    WHEN activity IS NOT NULL AND NOT EXISTS (SELECT FROM nutrition.activity a WHERE a.code = c.activity)
                    THEN 'activity-unknown'
                    WHEN of_day + row_number() OVER (PARTITION BY day, there ORDER BY line) > %d THEN 'day-full'
                    ELSE 'NEW' END AS state
                  FROM counted c),
            written AS (
                INSERT INTO nutrition.workout
                    (id, account, day, name, activity, minutes, met, kg, gross_kcal, net_kcal, version)
                SELECT id, :account, day, name, activity, minutes, met, kg, gross_kcal, net_kcal, 1
                  FROM judged WHERE state = 'NEW')
            SELECT line, state FROM judged"""
                    .formatted(Workouts.MOST_OF_DAY);

    private LogSql() {}

    private static String rows(String columns) {
        return "WITH r AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(line bigint, occurrence int, "
                + columns + ")), ";
    }

    private static String of(String table) {
        return table + "." + NUTRIENTS.replace(" ", " " + table + ".");
    }
}
