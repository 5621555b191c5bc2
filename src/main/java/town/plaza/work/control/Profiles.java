package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.RoleEnded;
import town.plaza.kernel.category.Category;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Like;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.web.ETags;
import town.plaza.work.ProfileRemoved;
import town.plaza.work.entity.Farmer;
import town.plaza.work.entity.Profile;
import town.plaza.work.entity.Side;
import town.plaza.work.entity.Worker;

/** Who workers and farmers are and where; an account may be both. */
@ApplicationScoped
public class Profiles {

    private static final String COLUMNS =
            """
            p.account, a.display_name, p.place_name, p.latitude, p.longitude, p.about, p.rating_count, p.version,
            work.rating_mean(p.rating_sum, p.rating_count, t.rating_sum, t.rating_count) AS rating_mean\s""";

    private static final String JOINS =
            """
            JOIN accounts.account a ON a.id = p.account
            JOIN work.town_rating t ON t.rated = '%s'
            WHERE p.removed_at IS NULL\s""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Turns turns;

    @Inject
    Offers offers;

    @Inject
    TaskCategories categories;

    @Inject
    Event<ProfileRemoved> removed;

    public Optional<WorkerView> worker(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + """
                , p.calendar_hash IS NOT NULL AS has_calendar,
                array(SELECT w.category FROM work.wanted_category w WHERE w.worker = p.account ORDER BY w.position) AS wanted
                FROM work.worker p\s"""
                        + JOINS.formatted(Side.WORKER)
                        + "AND p.account = :account")
                .bind("account", account)
                .map((row, context) -> new WorkerView(
                        row.getObject("account", UUID.class),
                        row.getString("display_name"),
                        Location.of(row),
                        row.getString("about"),
                        RatingView.of(row),
                        texts(row.getArray("wanted")),
                        row.getBoolean("has_calendar"),
                        row.getInt("version")))
                .findOne());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    public Optional<FarmerView> farmer(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + "FROM work.farmer p "
                        + JOINS.formatted(Side.FARMER) + "AND p.account = :account")
                .bind("account", account)
                .map((row, context) -> new FarmerView(
                        row.getObject("account", UUID.class),
                        row.getString("display_name"),
                        Location.of(row),
                        row.getString("about"),
                        RatingView.of(row),
                        row.getInt("version")))
                .findOne());
    }

    /** One profile as the other side sees it. */
    public ProfileLine line(Side side, UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + "FROM " + table(side) + " p "
                                + JOINS.formatted(side) + "AND p.account = :account")
                        .bind("account", account)
                        .map((row, context) -> line(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /**
     * For the administrator.
     *
     * @param part of the user name or the name shown, in any case; null finds everybody
     */
    public Page<ProfileLine> lines(Side side, String part, PageRequest page) {
        var typed = Fields.orNull(part);
        var rows = jdbi.inTransaction(handle -> {
            Like.planFor(handle);
            return handle.createQuery(
                            "SELECT " + COLUMNS + "FROM " + table(side) + " p "
                                    + JOINS.formatted(side)
                                    + (typed == null
                                            ? ""
                                            : "AND a.erased_at IS NULL AND (a.user_name ILIKE :like OR a.display_name ILIKE :like) ")
                                    + "AND (CAST(:after AS uuid) IS NULL OR p.account > :after) ORDER BY p.account LIMIT :limit")
                    .bind("like", typed == null ? null : "%" + Like.literally(typed) + "%")
                    .bind("after", page.afterId().orElse(null))
                    .bind("limit", page.fetch())
                    .map((row, context) -> line(row))
                    .list();
        });
        return Page.of(rows, page.limit(), row -> row.account().toString());
    }

    private static String table(Side side) {
        return side == Side.WORKER ? "work.worker" : "work.farmer";
    }

    private static ProfileLine line(ResultSet row) throws SQLException {
        return new ProfileLine(
                row.getObject("account", UUID.class),
                row.getString("display_name"),
                row.getString("place_name"),
                row.getString("about"),
                RatingView.of(row));
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; {@code profile-removed} */
    @Transactional
    public WorkerView presentWorker(UUID account, WorkerDraft draft, String ifMatch) {
        var wanted = draft.wanted() == null ? List.<String>of() : draft.wanted();
        requireWantable(wanted);
        var worker = locked(Worker.class, account);
        if (worker == null) {
            worker = new Worker(account, draft.place().place());
            entities.persist(worker);
        } else {
            ETags.require(ifMatch, worker.version());
            entities.lock(worker, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        worker.present(draft.place().place(), draft.about());
        entities.flush();
        want(account, wanted);
        return worker(account).orElseThrow();
    }

    private void requireWantable(List<String> wanted) {
        if (new HashSet<>(wanted).size() != wanted.size()) {
            throw Problem.invalid("wanted", "work.wanted.twice");
        }
        var known = categories.all().stream().map(Category::slug).toList();
        if (!known.containsAll(wanted)) {
            throw Problem.invalid("wanted", "work.category.unknown");
        }
    }

    private void want(UUID account, List<String> wanted) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM work.wanted_category WHERE worker = :account")
                    .bind("account", account)
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO work.wanted_category (worker, position, category)
                            SELECT :account, position - 1, category
                            FROM unnest(CAST(string_to_array(:wanted, ',') AS text[])) WITH ORDINALITY AS w (category, position)""")
                    .bind("account", account)
                    .bind("wanted", String.join(",", wanted))
                    .execute();
        });
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; {@code profile-removed} */
    @Transactional
    public FarmerView presentFarmer(UUID account, FarmerDraft draft, String ifMatch) {
        var farmer = locked(Farmer.class, account);
        if (farmer == null) {
            farmer = new Farmer(account, draft.place().place());
            entities.persist(farmer);
        } else {
            ETags.require(ifMatch, farmer.version());
        }
        farmer.present(draft.place().place(), draft.about());
        entities.flush();
        return farmer(account).orElseThrow();
    }

    private <P extends Profile> P locked(Class<P> type, UUID account) {
        return entities.find(type, account, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The farmer stays one until the transaction ends.
     *
     * @throws Problem {@code profile-missing} or {@code profile-removed}
     */
    void requireFarmer(UUID account) {
        require(locked(Farmer.class, account));
    }

    /** Takes the turn on the worker's days until the transaction ends. */
    Worker lockWorker(UUID account) {
        var worker = locked(Worker.class, account);
        require(worker);
        return worker;
    }

    private static void require(Profile profile) {
        if (profile == null) {
            throw new Problem(ProblemType.PROFILE_MISSING);
        }
        profile.requireThere();
    }

    /** By an administrator. */
    @Transactional
    public void remove(Side side, UUID account, UUID by) {
        if (!removeIfThere(side, account, by)) {
            throw Problem.notFound();
        }
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "profile.removed",
                        "work/" + side.name().toLowerCase(Locale.ROOT) + "s/" + account,
                        by,
                        Json.createObjectBuilder().build()));
    }

    /** What hangs on it is settled first, by whoever observes the event; then the person is forgotten. */
    boolean removeIfThere(Side side, UUID account, UUID by) {
        turns.onAllOf(account, Set.of(side));
        Profile profile = side == Side.WORKER ? locked(Worker.class, account) : locked(Farmer.class, account);
        if (profile == null || profile.isRemoved()) {
            return false;
        }
        if (side == Side.FARMER) {
            offers.removeAllOf(account, by);
        }
        removed.fire(new ProfileRemoved(account, side == Side.FARMER, by));
        entities.flush();
        if (side == Side.WORKER) {
            forgetDays(account);
        }
        profile.remove(clock.instant());
        entities.flush();
        return true;
    }

    /** The profile stays, with its ratings: whoever begins again need not enter it anew. */
    @Transactional(TxType.MANDATORY)
    void roleEnded(@Observes RoleEnded ended) {
        switch (ended.role()) {
            case WORKER -> {
                turns.onAllOf(ended.account(), Set.of(Side.WORKER));
                var worker = entities.find(Worker.class, ended.account());
                if (worker != null && !worker.isRemoved()) {
                    removed.fire(new ProfileRemoved(ended.account(), false, ended.by()));
                    entities.flush();
                    forgetDays(ended.account());
                }
            }
            case FARMER -> {
                turns.onAllOf(ended.account(), Set.of(Side.FARMER));
                var farmer = entities.find(Farmer.class, ended.account());
                if (farmer != null && !farmer.isRemoved()) {
                    offers.withdrawAllOf(ended.account());
                    removed.fire(new ProfileRemoved(ended.account(), true, ended.by()));
                }
            }
            default -> {}
        }
    }

    private void forgetDays(UUID worker) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            """
                            WITH gone AS (DELETE FROM work.availability WHERE worker = :worker RETURNING period)
                            INSERT INTO work.availability (worker, period)
                            SELECT :worker, unnest(range_agg(gone.period) * (
                                SELECT coalesce(range_agg(h.period), '{}') FROM work.hire h
                                WHERE h.worker = :worker AND h.cancelled_at IS NULL))
                            FROM gone""")
                    .bind("worker", worker)
                    .execute();
            handle.createUpdate("DELETE FROM work.wanted_category WHERE worker = :worker")
                    .bind("worker", worker)
                    .execute();
        });
    }
}
