package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
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
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.Entry;
import town.plaza.nutrition.entity.LogDay;
import town.plaza.nutrition.entity.Meal;
import town.plaza.nutrition.entity.Nutrient;
import town.plaza.nutrition.entity.Nutrients;

/** What each account has eaten. */
@ApplicationScoped
public class FoodLog {

    /** More lines than anybody writes down in a day. */
    static final int MOST_OF_DAY = 200;

    private static final int WEEKS_LOOKED_BACK = 6;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Foods foods;

    /**
     * @throws Problem {@code invalid-values} where it is neither a food with an amount nor a free line with its energy,
     *     {@code day-too-far}, {@code day-full}; {@code not-found} for a food that is not there for the account
     */
    @Transactional
    public EntryView add(UUID account, EntryDraft draft, Language language) {
        LogDay.require(draft.day(), LocalDate.now(clock));
        requireRoom(account, draft.day(), 1);
        var entry = new Entry(Ids.next(), account);
        write(entry, draft, language, account);
        entities.persist(entry);
        entities.flush();
        return find(account, entry.id());
    }

    /**
     * Of a food that is gone, what the draft does not say stays as it is; another amount changes what it holds with it.
     *
     * @throws Problem {@code stale}; otherwise as {@link #add}
     */
    @Transactional
    public EntryView change(UUID account, UUID id, EntryDraft draft, String ifMatch, Language language) {
        var entry = own(account, id, ifMatch);
        LogDay.require(draft.day(), LocalDate.now(clock));
        if (!draft.day().equals(entry.day())) {
            requireRoom(account, draft.day(), 1);
        }
        if (draft.food() != null && draft.food().equals(entry.food())) {
            entry.serve(draft.day(), draft.meal());
            entry.eatInstead(amount(draft));
        } else if (draft.food() == null && entry.isOfFoodThatIsGone()) {
            entry.serve(draft.day(), draft.meal());
            correct(entry, draft);
        } else {
            write(entry, draft, language, account);
        }
        entities.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        return find(account, id);
    }

    private void write(Entry entry, EntryDraft draft, Language language, UUID account) {
        entry.serve(draft.day(), draft.meal());
        if (draft.food() != null) {
            var food = foods.require(account, draft.food(), language);
            entry.eat(
                    food.id(),
                    food.name(),
                    amount(draft),
                    food.basis(),
                    food.nutrients().toNutrients());
            return;
        }
        var name = Fields.orNull(draft.name());
        if (name == null) {
            throw Problem.invalid("name", "nutrition.name.missing");
        }
        entry.note(name, nutrients(draft));
    }

    private static void correct(Entry entry, EntryDraft draft) {
        if (draft.amount() != null) {
            entry.eatInstead(draft.amount());
        }
        var name = Fields.orNull(draft.name());
        entry.correct(
                name == null ? entry.name() : name, draft.nutrients() == null ? entry.nutrients() : nutrients(draft));
    }

    private static Nutrients nutrients(EntryDraft draft) {
        if (draft.nutrients() == null || !draft.nutrients().toNutrients().knows(Nutrient.KCAL)) {
            throw Problem.invalid("nutrients.kcal", "nutrition.kcal.missing");
        }
        return draft.nutrients().toNutrients();
    }

    private static BigDecimal amount(EntryDraft draft) {
        if (draft.amount() == null) {
            throw Problem.invalid("amount", "nutrition.amount.missing");
        }
        return draft.amount();
    }

    private void requireRoom(UUID account, LocalDate day, int more) {
        var there = jdbi.withHandle(handle -> {
            LogLock.take(handle, account);
            return handle.createQuery("SELECT count(*) FROM nutrition.entry WHERE account = :account AND day = :day")
                    .bind("account", account)
                    .bind("day", day)
                    .mapTo(Integer.class)
                    .one();
        });
        if (there + more > MOST_OF_DAY) {
            throw new Problem(ProblemType.DAY_FULL);
        }
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version */
    @Transactional
    public void remove(UUID account, UUID id, String ifMatch) {
        entities.remove(own(account, id, ifMatch));
        entities.flush();
    }

    private Entry own(UUID account, UUID id, String ifMatch) {
        var entry = entities.find(Entry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null || !entry.isOf(account)) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, entry.version());
        return entry;
    }

    /**
     * Writes down once more, on {@code day}, what is in the log of another.
     *
     * @return how many lines that were
     * @throws Problem {@code day-too-far}, {@code day-full}, {@code nothing-to-copy}
     */
    @Transactional
    public int copy(UUID account, LocalDate day, CopyOrder order) {
        LogDay.require(day, LocalDate.now(clock));
        var lines = ofDay(account, order.from()).stream()
                .filter(each -> order.meal() == null || order.meal() == each.meal())
                .toList();
        if (lines.isEmpty()) {
            throw new Problem(ProblemType.NOTHING_TO_COPY);
        }
        requireRoom(account, day, lines.size());
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO nutrition.entry (id, account, day, meal, name, food, amount, basis, kcal, kj, protein, fat,
                        carbohydrate, sugar, fibre, salt, alcohol, polyols, version)
                    SELECT :id, account, :day, meal, name, food, amount, basis, kcal, kj, protein, fat,
                        carbohydrate, sugar, fibre, salt, alcohol, polyols, 1
                      FROM nutrition.entry WHERE id = :line""");
            lines.forEach(each -> batch.bind("id", Ids.next())
                    .bind("day", day)
                    .bind("line", each.id())
                    .add());
            batch.execute();
        });
        return lines.size();
    }

    /** In the order of the day's meals, and as they were written down. */
    public List<EntryView> ofDay(UUID account, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT e.id, e.day, e.meal, e.name, e.food, e.amount, e.basis,"
                                + " e.version, " + NutrientValues.COLUMNS.formatted("e")
                                + "FROM nutrition.entry e WHERE e.account = :account AND e.day = :day ORDER BY e.id LIMIT :most")
                .bind("account", account)
                .bind("day", day)
                .bind("most", MOST_OF_DAY)
                .map((row, context) -> view(row))
                .list());
    }

    /** @throws Problem {@code not-found} */
    public EntryView find(UUID account, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("SELECT e.id, e.day, e.meal, e.name, e.food, e.amount, e.basis,"
                                        + " e.version, " + NutrientValues.COLUMNS.formatted("e")
                                        + "FROM nutrition.entry e WHERE e.id = :id AND e.account = :account")
                                .bind("id", id)
                                .bind("account", account)
                                .map((row, context) -> view(row))
                                .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static EntryView view(ResultSet row) throws SQLException {
        var basis = row.getString("basis");
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                Meal.valueOf(row.getString("meal")),
                row.getString("name"),
                row.getObject("food", UUID.class),
                NutrientValues.plain(row.getBigDecimal("amount")),
                basis == null ? null : Basis.valueOf(basis),
                NutrientValues.of(row),
                row.getInt("version"));
    }

    /** Foods of the last weeks, the most often eaten first, with the amount of the last time. */
    public List<QuickFood> often(UUID account, Meal meal, Language language, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT e.food, f.basis, e.times, e.amount,
                            CASE WHEN :english THEN coalesce(f.name_en, f.name) ELSE f.name END AS name
                          FROM (SELECT food, count(*) AS times, max(id::text) AS newest,
                                    (array_agg(amount ORDER BY id DESC))[1] AS amount
                                  FROM nutrition.entry
                                 WHERE account = :account AND day > :since AND food IS NOT NULL
                                   AND (CAST(:meal AS text) IS NULL OR meal = :meal)
                                 GROUP BY food) e
                          JOIN nutrition.food f ON f.id = e.food
                         ORDER BY e.times DESC, e.newest DESC LIMIT :limit""")
                .bind("account", account)
                .bind("since", LocalDate.now(clock).minusWeeks(WEEKS_LOOKED_BACK))
                .bind("meal", meal == null ? null : meal.name())
                .bind("english", language == Language.EN)
                .bind("limit", limit)
                .map((row, context) -> new QuickFood(
                        row.getObject("food", UUID.class),
                        row.getString("name"),
                        Basis.valueOf(row.getString("basis")),
                        NutrientValues.plain(row.getBigDecimal("amount")),
                        row.getInt("times")))
                .list());
    }
}
