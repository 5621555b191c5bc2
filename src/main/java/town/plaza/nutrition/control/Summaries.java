package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.nutrition.control.GoalView.WorkoutsCount;

/** What was eaten and done, day by day, against the goal of each day's time. */
@ApplicationScoped
public class Summaries {

    /** A leap year. */
    static final int MOST_DAYS = 366;

    /**
     * Of an array that is not known beforehand the database expects ten, and of a series a thousand: it would plan a month
     * by the one as well as one day by the other anew each time, which takes longer than reading a day.
     */
    private static final String DAYS = "SELECT unnest(CAST(:days AS date[])) AS day";

    private static final String ONE_DAY = "SELECT CAST(:days AS date) AS day";

    @Inject
    Jdbi jdbi;

    @Inject
    FoodLog log;

    @Inject
    Workouts workouts;

    public DayView day(UUID account, LocalDate day) {
        // all three over one connection
        return jdbi.withHandle(handle -> new DayView(
                summaries(handle, ONE_DAY, account, day.toString()).get(0),
                log.ofDay(account, day),
                workouts.ofDay(account, day)));
    }

    /**
     * Every day of a period, those without anything too.
     *
     * @param to inclusive
     * @throws Problem {@code period-reversed}; {@code period-too-long} above {@value #MOST_DAYS} days
     */
    public List<DaySummary> days(UUID account, LocalDate from, LocalDate to) {
        var days = listed(from, to);
        return jdbi.withHandle(handle -> summaries(handle, DAYS, account, days));
    }

    private static String listed(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem(ProblemType.PERIOD_REVERSED);
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Problem(ProblemType.PERIOD_TOO_LONG, MOST_DAYS);
        }
        return from.datesUntil(to.plusDays(1)).map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * All of a period together, and the mean of its days.
     *
     * @param to inclusive
     * @throws Problem as {@link #days}
     */
    public PeriodSummary period(UUID account, LocalDate from, LocalDate to) {
        var days = listed(from, to);
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) AS logged, "
                        + Totals.SUMS
                        + """
                        , coalesce(sum(d.gross), 0) AS gross, coalesce(sum(d.net), 0) AS net,
                            coalesce(sum(d.net) FILTER (WHERE d.workouts IS DISTINCT FROM 'INCLUDED'), 0) AS added,
                            coalesce(sum(coalesce(d.goal_kcal, :kcal)), 0) AS goal_kcal,
                            coalesce(sum(coalesce(d.goal_protein, :protein)), 0) AS goal_protein,
                            coalesce(sum(coalesce(d.goal_fat, :fat)), 0) AS goal_fat,
                            coalesce(sum(coalesce(d.goal_carbohydrate, :carbohydrate)), 0) AS goal_carbohydrate
                          FROM ("""
                        + perDay(DAYS)
                        + ") d WHERE d.entries > 0")
                .bind("account", account)
                .bind("days", days)
                .bind("kcal", GoalView.DEFAULT.kcal())
                .bind("protein", GoalView.DEFAULT.protein())
                .bind("fat", GoalView.DEFAULT.fat())
                .bind("carbohydrate", GoalView.DEFAULT.carbohydrate())
                .map((row, context) -> period(row, from, to))
                .one());
    }

    private static PeriodSummary period(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
        var logged = row.getInt("logged");
        var eaten = Totals.of(row);
        var budget = row.getBigDecimal("goal_kcal").add(row.getBigDecimal("added"));
        var total = new PeriodSummary.Sums(
                new PeriodSummary.Goal(
                        NutrientValues.plain(row.getBigDecimal("goal_kcal")),
                        NutrientValues.plain(row.getBigDecimal("goal_protein")),
                        NutrientValues.plain(row.getBigDecimal("goal_fat")),
                        NutrientValues.plain(row.getBigDecimal("goal_carbohydrate"))),
                eaten,
                NutrientValues.plain(row.getBigDecimal("gross")),
                NutrientValues.plain(row.getBigDecimal("net")),
                NutrientValues.plain(budget),
                NutrientValues.plain(budget.subtract(eaten.kcal().amount())));
        return new PeriodSummary(
                from,
                to,
                (int) ChronoUnit.DAYS.between(from, to) + 1,
                logged,
                total,
                logged == 0 ? null : total.mean(logged));
    }

    private static List<DaySummary> summaries(Handle handle, String source, UUID account, String days) {
        return handle.createQuery(perDay(source) + " ORDER BY d.day")
                .bind("account", account)
                .bind("days", days)
                .map((row, context) -> summary(row))
                .list();
    }

    private static String perDay(String source) {
        return """
                        SELECT d.day, eaten.*, moved.gross, moved.net, m.kg AS weight, g.valid_from, g.workouts, g.equation,
                            g.kcal AS goal_kcal, g.protein AS goal_protein, g.fat AS goal_fat,
                            g.carbohydrate AS goal_carbohydrate
                          FROM ("""
                + source
                + """
                        ) d
                          CROSS JOIN LATERAL (SELECT count(e.id) AS entries,
                        """
                + Totals.COLUMNS
                + """
                         FROM nutrition.entry e WHERE e.account = :account AND e.day = d.day) eaten
                          CROSS JOIN LATERAL (SELECT coalesce(sum(gross_kcal), 0) AS gross, coalesce(sum(net_kcal), 0) AS net
                                  FROM nutrition.workout WHERE account = :account AND day = d.day) moved
                          LEFT JOIN nutrition.measurement m ON m.account = :account AND m.day = d.day
                          LEFT JOIN LATERAL (SELECT * FROM nutrition.goal
                                 WHERE account = :account AND valid_from <= d.day ORDER BY valid_from DESC LIMIT 1) g ON true""";
    }

    private static DaySummary summary(ResultSet row) throws SQLException {
        var goal = goal(row);
        var eaten = Totals.of(row);
        var net = row.getBigDecimal("net");
        var budget = goal.workouts() == WorkoutsCount.ADDED ? goal.kcal().add(net) : goal.kcal();
        return new DaySummary(
                row.getObject("day", LocalDate.class),
                goal,
                eaten,
                NutrientValues.plain(row.getBigDecimal("gross")),
                NutrientValues.plain(net),
                NutrientValues.plain(budget),
                NutrientValues.plain(budget.subtract(eaten.kcal().amount())),
                NutrientValues.plain(row.getBigDecimal("weight")));
    }

    private static GoalView goal(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        if (from == null) {
            return GoalView.DEFAULT;
        }
        return Goals.goal(
                from,
                row.getBigDecimal("goal_kcal"),
                row.getBigDecimal("goal_protein"),
                row.getBigDecimal("goal_fat"),
                row.getBigDecimal("goal_carbohydrate"),
                row.getString("workouts"),
                row.getString("equation"),
                null);
    }
}
