package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.service.DemoData;

/** Sixty days of a neighbour who wants to lose some weight and mostly keeps to it. */
@ApplicationScoped
public class NutritionDemo implements DemoData {

    private static final int AFTER_THE_OTHERS = 50;
    private static final String OWNER = "neighbour";
    private static final int DAYS = 60;

    /** Each on its days of the week, with an amount that differs from day to day. */
    private static final String MEALS =
            """
            INSERT INTO nutrition.entry (id, account, day, meal, name, food, amount, basis, kcal, kj, protein, fat,
                carbohydrate, sugar, fibre, salt, alcohol, version)
            SELECT uuidv7(), :account, d.day, m.meal, f.name, f.id, a.amount, f.basis, f.kcal * a.amount / 100,
                f.kj * a.amount / 100, f.protein * a.amount / 100, f.fat * a.amount / 100, f.carbohydrate * a.amount / 100,
                f.sugar * a.amount / 100, f.fibre * a.amount / 100, f.salt * a.amount / 100, f.alcohol * a.amount / 100, 1
              FROM (SELECT day::date, extract(isodow FROM day)::int AS weekday, number
                      FROM generate_series(CAST(:first AS date), CAST(:last AS date), '1 day')
                        WITH ORDINALITY AS each (day, number)) d
              JOIN (VALUES
                ('BREAKFAST', '18030', 60, '1234567'), ('BREAKFAST', '04053', 10, '1234567'),
                ('BREAKFAST', '11529', 50, '12345'), ('BREAKFAST', '14209', 150, '1234567'),
                ('SNACK', '09003', 180, '135'), ('SNACK', '09200', 160, '24'), ('SNACK', '12061', 25, '15'),
                ('LUNCH', '16057', 250, '14'), ('LUNCH', '16070', 260, '2'), ('LUNCH', '05747', 160, '3'),
                ('LUNCH', '15133', 180, '5'), ('LUNCH', '11367', 200, '35'), ('LUNCH', '11251', 80, '12345'),
                ('LUNCH', '04053', 12, '1234567'), ('LUNCH', '18029', 70, '1234567'), ('LUNCH', '14096', 150, '67'),
                ('LUNCH', '20036', 90, '67'), ('DINNER', '01129', 110, '246'), ('DINNER', '01116', 125, '1357'),
                ('DINNER', '10141', 50, '57'), ('DINNER', '18029', 60, '1234567'), ('DINNER', '01022', 40, '36')
              ) AS m (meal, ndb, amount, weekdays) ON position(d.weekday::text IN m.weekdays) > 0
              JOIN nutrition.food f ON f.source = 'USDA_SR' AND f.source_ref = m.ndb
              CROSS JOIN LATERAL (SELECT round(m.amount * (85 + (d.number * 7 + length(f.name)) % 31) / 100.0) AS amount) a
             ORDER BY d.day""";

    private static final String WEIGHTS =
            """
            INSERT INTO nutrition.measurement (account, day, kg, cm)
            SELECT :account, day::date, round(78.4 - number * 0.13 + (number % 3) * 0.2, 1), CASE WHEN number = 1 THEN 172 END
              FROM generate_series(CAST(:first AS date), CAST(:last AS date), '3 days') WITH ORDINALITY AS each (day, number)""";

    private static final String WORKOUTS =
            """
            INSERT INTO nutrition.workout (id, account, day, name, activity, minutes, met, kg, gross_kcal, net_kcal, version)
            SELECT uuidv7(), :account, d.day, a.name, a.code, 45, a.met, m.kg, round(a.met * m.kg * 45 / 60, 4),
                round((a.met - 1) * m.kg * 45 / 60, 4), 1
              FROM (SELECT day::date FROM generate_series(CAST(:first AS date), CAST(:last AS date), '1 day') AS day) d
              JOIN nutrition.activity a ON a.code = CASE extract(isodow FROM d.day) WHEN 6 THEN '17080' ELSE '17190' END
              CROSS JOIN LATERAL (SELECT kg FROM nutrition.measurement
                     WHERE account = :account AND day <= d.day AND kg IS NOT NULL ORDER BY day DESC LIMIT 1) m
             WHERE extract(isodow FROM d.day) IN (2, 4, 6)""";

    private static final String GOAL =
            """
            INSERT INTO nutrition.goal (account, valid_from, kcal, protein, fat, carbohydrate, workouts)
            VALUES (:account, :first, 1900, 90, 70, 220, 'ADDED')""";

    private static final String BODY =
            """
            INSERT INTO nutrition.body (account, born, sex, activity_level)
            VALUES (:account, '1979-03-14', 'FEMALE', 'LOW_ACTIVE')""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return AFTER_THE_OTHERS;
    }

    @Override
    @Transactional
    public void fill() {
        var today = LocalDate.now(clock);
        jdbi.useHandle(handle -> {
            var account = handle.createQuery("SELECT id FROM accounts.account WHERE user_name = :name")
                    .bind("name", OWNER)
                    .mapTo(UUID.class)
                    .one();
            for (var statement : List.of(BODY, GOAL, WEIGHTS, MEALS, WORKOUTS)) {
                handle.createUpdate(statement)
                        .bind("account", account)
                        .bind("first", today.minusDays(DAYS - 1))
                        .bind("last", today)
                        .execute();
            }
        });
    }
}
