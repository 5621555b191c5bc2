package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.nutrition.entity.LogDay;
import town.plaza.nutrition.entity.Workout;

/** How each account has moved, and the activities there are. */
@ApplicationScoped
public class Workouts {

    static final int MOST_OF_DAY = 50;

    private static final int MOST_ACTIVITIES = 500;
    private static final String COLUMNS =
            "w.id, w.day, w.name, w.activity, w.minutes, w.met, w.kg, w.gross_kcal, w.net_kcal, w.version";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Bodies bodies;

    /** All of them, by name in the reader's language. */
    public List<ActivityView> activities(Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT code, CASE WHEN :english THEN name_en ELSE name END AS shown, met FROM nutrition.activity
                         ORDER BY kernel.plain(CASE WHEN :english THEN name_en ELSE name END), code LIMIT :most""")
                .bind("english", language == Language.EN)
                .bind("most", MOST_ACTIVITIES)
                .map((row, context) ->
                        new ActivityView(row.getString("code"), row.getString("shown"), row.getBigDecimal("met")))
                .list());
    }

    /**
     * @throws Problem {@code weight-unknown} where no weight was entered to compute with, {@code day-too-far},
     *     {@code day-full}; {@code invalid-values} where it is neither an activity with minutes nor a free line
     */
    @Transactional
    public WorkoutView add(UUID account, WorkoutDraft draft, Language language) {
        LogDay.require(draft.day(), LocalDate.now(clock));
        requireRoom(account, draft.day());
        var workout = new Workout(Ids.next(), account, draft.day());
        write(workout, account, draft, language);
        entities.persist(workout);
        entities.flush();
        return find(account, workout.id());
    }

    /** @throws Problem {@code stale}; otherwise as {@link #add} */
    @Transactional
    public WorkoutView change(UUID account, UUID id, WorkoutDraft draft, String ifMatch, Language language) {
        var workout = own(account, id, ifMatch);
        LogDay.require(draft.day(), LocalDate.now(clock));
        if (!draft.day().equals(workout.day())) {
            requireRoom(account, draft.day());
        }
        workout.moveTo(draft.day());
        write(workout, account, draft, language);
        entities.lock(workout, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        return find(account, id);
    }

    private void requireRoom(UUID account, LocalDate day) {
        jdbi.useHandle(handle -> LogLock.take(handle, account));
        if (ofDay(account, day).size() >= MOST_OF_DAY) {
            throw new Problem(ProblemType.DAY_FULL);
        }
    }

    private void write(Workout workout, UUID account, WorkoutDraft draft, Language language) {
        if (draft.activity() != null) {
            if (draft.minutes() == null) {
                throw Problem.invalid("minutes", "nutrition.minutes.missing");
            }
            var activity = activity(draft.activity(), language);
            var kg = bodies.weightOn(account, draft.day()).orElseThrow(() -> new Problem(ProblemType.WEIGHT_UNKNOWN));
            workout.move(activity.code(), activity.name(), activity.met(), kg, draft.minutes());
            return;
        }
        var name = Fields.orNull(draft.name());
        if (name == null) {
            throw Problem.invalid("name", "nutrition.name.missing");
        }
        if (draft.kcal() == null) {
            throw Problem.invalid("kcal", "nutrition.kcal.missing");
        }
        workout.note(name, draft.kcal(), draft.minutes());
    }

    private ActivityView activity(String code, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT code, CASE WHEN :english THEN name_en ELSE name END AS shown, met
                                  FROM nutrition.activity WHERE code = :code""")
                        .bind("english", language == Language.EN)
                        .bind("code", code)
                        .map((row, context) -> new ActivityView(
                                row.getString("code"), row.getString("shown"), row.getBigDecimal("met")))
                        .findOne())
                .orElseThrow(() -> Problem.invalid("activity", "nutrition.activity.unknown"));
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version */
    @Transactional
    public void remove(UUID account, UUID id, String ifMatch) {
        entities.remove(own(account, id, ifMatch));
        entities.flush();
    }

    private Workout own(UUID account, UUID id, String ifMatch) {
        var workout = entities.find(Workout.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (workout == null || !workout.isOf(account)) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, workout.version());
        return workout;
    }

    public List<WorkoutView> ofDay(UUID account, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM nutrition.workout w"
                        + " WHERE w.account = :account AND w.day = :day ORDER BY w.id LIMIT :most")
                .bind("account", account)
                .bind("day", day)
                .bind("most", MOST_OF_DAY)
                .map((row, context) -> view(row))
                .list());
    }

    /** @throws Problem {@code not-found} */
    public WorkoutView find(UUID account, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                                + " FROM nutrition.workout w WHERE w.id = :id AND w.account = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .map((row, context) -> view(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static WorkoutView view(ResultSet row) throws SQLException {
        return new WorkoutView(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                row.getString("activity"),
                row.getObject("minutes", Integer.class),
                NutrientValues.plain(row.getBigDecimal("met")),
                NutrientValues.plain(row.getBigDecimal("kg")),
                NutrientValues.plain(row.getBigDecimal("gross_kcal")),
                NutrientValues.plain(row.getBigDecimal("net_kcal")),
                row.getInt("version"));
    }
}
