package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.web.ETags;
import town.plaza.nutrition.control.GoalView.WorkoutsCount;
import town.plaza.nutrition.entity.LogDay;
import town.plaza.nutrition.entity.MetabolicRate;
import town.plaza.nutrition.entity.MetabolicRate.Body;
import town.plaza.nutrition.entity.MetabolicRate.Equation;

/** What each account aims for, by date: a day is judged by the goal of its time. */
@ApplicationScoped
public class Goals {

    static final int MOST = 200;
    private static final String COLUMNS = "valid_from, kcal, protein, fat, carbohydrate, workouts, equation, version";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Bodies bodies;

    /** The newest first. */
    public List<GoalView> all(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM nutrition.goal WHERE account = :account ORDER BY valid_from DESC LIMIT :most")
                .bind("account", account)
                .bind("most", MOST)
                .map((row, context) -> goal(row))
                .list());
    }

    /** The one in force on a day; before the first one, what Plaza begins with. */
    public GoalView on(UUID account, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                                + " FROM nutrition.goal WHERE account = :account AND valid_from <= :day"
                                + " ORDER BY valid_from DESC LIMIT 1")
                        .bind("account", account)
                        .bind("day", day)
                        .map((row, context) -> goal(row))
                        .findOne())
                .orElse(GoalView.DEFAULT);
    }

    private static GoalView goal(ResultSet row) throws SQLException {
        return goal(
                row.getObject("valid_from", LocalDate.class),
                row.getBigDecimal("kcal"),
                row.getBigDecimal("protein"),
                row.getBigDecimal("fat"),
                row.getBigDecimal("carbohydrate"),
                row.getString("workouts"),
                row.getString("equation"),
                row.getInt("version"));
    }

    static GoalView goal(
            LocalDate from,
            BigDecimal kcal,
            BigDecimal protein,
            BigDecimal fat,
            BigDecimal carbohydrate,
            String workouts,
            String equation,
            Integer version) {
        return new GoalView(
                from,
                NutrientValues.plain(kcal),
                NutrientValues.plain(protein),
                NutrientValues.plain(fat),
                NutrientValues.plain(carbohydrate),
                WorkoutsCount.valueOf(workouts),
                equation == null ? null : Equation.valueOf(equation),
                version);
    }

    /**
     * From {@code day} on, until the next one begins.
     *
     * @throws Problem {@code day-too-far}, {@code too-many-goals}, {@code stale}; {@code
     *     suggestion-includes-workouts} where workouts would be added to what an equation suggested
     */
    @Transactional
    public GoalView set(UUID account, LocalDate day, GoalView goal, String ifMatch) {
        LogDay.require(day, LocalDate.now(clock));
        requireNoWorkoutsOnTop(goal);
        jdbi.useHandle(handle -> LogLock.take(handle, account));
        requireSeen(account, day, ifMatch);
        var goals = all(account);
        if (goals.size() >= MOST
                && goals.stream().noneMatch(each -> each.validFrom().equals(day))) {
            throw new Problem(ProblemType.TOO_MANY_GOALS);
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO nutrition.goal AS was (account, valid_from, kcal, protein, fat, carbohydrate, workouts, equation)
                        VALUES (:account, :day, :kcal, :protein, :fat, :carbohydrate, :workouts, :equation)
                        ON CONFLICT (account, valid_from) DO UPDATE SET kcal = excluded.kcal, protein = excluded.protein,
                            fat = excluded.fat, carbohydrate = excluded.carbohydrate, workouts = excluded.workouts,
                            equation = excluded.equation, version = was.version + 1""")
                .bind("account", account)
                .bind("day", day)
                .bind("kcal", goal.kcal())
                .bind("protein", goal.protein())
                .bind("fat", goal.fat())
                .bind("carbohydrate", goal.carbohydrate())
                .bind("workouts", goal.workouts().name())
                .bind(
                        "equation",
                        goal.equation() == null ? null : goal.equation().name())
                .execute());
        return on(account, day);
    }

    /** @throws Problem {@code suggestion-includes-workouts} */
    static void requireNoWorkoutsOnTop(GoalView goal) {
        if (goal.equation() != null && goal.workouts() == WorkoutsCount.ADDED) {
            throw new Problem(ProblemType.SUGGESTION_INCLUDES_WORKOUTS);
        }
    }

    private void requireSeen(UUID account, LocalDate day, String ifMatch) {
        var there = on(account, day);
        ETags.require(ifMatch, day.equals(there.validFrom()) ? there.version() : 0);
    }

    /** @throws Problem {@code not-found}, {@code stale} */
    @Transactional
    public void remove(UUID account, LocalDate day, String ifMatch) {
        jdbi.useHandle(handle -> LogLock.take(handle, account));
        requireSeen(account, day, ifMatch);
        var removed = jdbi.withHandle(handle -> handle.createUpdate(
                        "DELETE FROM nutrition.goal WHERE account = :account AND valid_from = :day")
                .bind("account", account)
                .bind("day", day)
                .execute());
        if (removed == 0) {
            throw Problem.notFound();
        }
    }

    /**
     * What each equation suggests for the body as it is today.
     *
     * @throws Problem {@code body-incomplete} where something that they need is missing, {@code suggestion-for-adults}
     */
    public List<Suggestion> suggestions(UUID account) {
        var today = LocalDate.now(clock);
        var body = bodies.of(account);
        var kg = bodies.weightOn(account, today);
        var cm = bodies.heightOn(account, today);
        if (body.born() == null || body.sex() == null || body.activityLevel() == null || kg.isEmpty() || cm.isEmpty()) {
            throw new Problem(ProblemType.BODY_INCOMPLETE);
        }
        var years = Period.between(body.born(), today).getYears();
        if (years < MetabolicRate.YOUNGEST) {
            throw new Problem(ProblemType.SUGGESTION_FOR_ADULTS);
        }
        var measured = new Body(body.sex(), kg.get(), cm.get(), years);
        return Arrays.stream(Equation.values())
                .map(equation -> new Suggestion(equation, MetabolicRate.need(equation, measured, body.activityLevel())))
                .toList();
    }
}
