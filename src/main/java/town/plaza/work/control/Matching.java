package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.entity.Days;

/**
 * What fits whom, within a distance. Nearest first comes straight out of an index on place and period. Any other order is
 * right among all who fit within that distance as long as these are no more than {@value #MOST_SORTED}; where there are
 * more, it is among the nearest of them, taken square by square for workers.
 */
@ApplicationScoped
public class Matching {

    /** Kilometres. */
    public static final int NEAR = 150;

    /** Kilometres; who is further away finds nothing, whatever is asked for. */
    public static final int FARTHEST = 500;

    static final int MOST_SORTED = 2000;
    static final int MOST_COUNTED = 1000;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** A row of a feed with its place in the order. */
    private record Placed<T>(NearestKey place, T row) {}

    /** Where a worker is, and the free days from today on, as the database writes them. */
    private record Searching(BigDecimal latitude, BigDecimal longitude, String free) {}

    /**
     * Open offers that begin today or later, fit into the worker's free days and were not answered by either side.
     *
     * @param within kilometres, as the crow flies
     * @throws Problem {@code profile-missing}
     */
    public Page<FittingOffer> feed(UUID worker, FeedOrder order, int within, PageRequest page) {
        var after = NearestKey.after(page);
        // by distance alone the search itself goes on behind the cursor; any other order starts with the nearest of all
        var from = order == FeedOrder.NEAREST ? after : NearestKey.START;
        var rows = jdbi.withHandle(handle -> {
            var searching = searching(handle, worker);
            return handle.createQuery("SELECT " + OfferRows.COLUMNS
                            + ", near.far, w.position, work.kilometres(:latitude, :longitude, o.latitude, o.longitude)"
                            + " AS kilometres, " + order.key() + " AS key FROM work.nearest_offers(:worker, :latitude,"
                            + " :longitude, CAST(:free AS datemultirange), :within, :nearestFar, :nearestId, :nearest"
                            + ") AS near JOIN work.offer o ON o.id = near.offer " + OfferRows.JOINS
                            + "LEFT JOIN work.wanted_category w ON w.worker = :worker AND w.category = o.category "
                            + "WHERE " + thenSorted(order.key(), "o.id"))
                    .bind("worker", worker)
                    .bind("free", searching.free())
                    .bind("within", within)
                    .bind("latitude", searching.latitude())
                    .bind("longitude", searching.longitude())
                    .bind("key", after.key())
                    .bind("far", after.far())
                    .bind("id", after.id())
                    .bind("nearest", order == FeedOrder.NEAREST ? page.fetch() : MOST_SORTED)
                    .bind("nearestFar", from.far())
                    .bind("nearestId", from.id())
                    .bind("limit", page.fetch())
                    .map((row, context) -> new Placed<>(NearestKey.of(row), fitting(row)))
                    .list();
        });
        return page(rows, page);
    }

    private Searching searching(Handle handle, UUID worker) {
        return handle.createQuery(
                        """
                        SELECT w.latitude, w.longitude, CAST(
                            (SELECT coalesce(range_agg(r.period * daterange(:today, NULL)), '{}') FROM work.free_run r
                             WHERE r.worker = w.account) AS text) AS free
                        FROM work.worker w WHERE w.account = :worker AND w.removed_at IS NULL""")
                .bind("worker", worker)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Searching(
                        row.getBigDecimal("latitude"), row.getBigDecimal("longitude"), row.getString("free")))
                .findOne()
                .orElseThrow(() -> new Problem(ProblemType.PROFILE_MISSING));
    }

    private static FittingOffer fitting(ResultSet row) throws SQLException {
        var offer = OfferRows.offer(row);
        var position = row.getObject("position", Integer.class);
        return new FittingOffer(
                offer,
                row.getBigDecimal("kilometres"),
                (int) ChronoUnit.DAYS.between(
                                offer.period().from(), offer.period().to())
                        + 1,
                position == null ? null : position + 1);
    }

    private static String thenSorted(String key, String id) {
        return "(" + key + ", near.far, " + id + ") > (:key, :far, :id) ORDER BY key, near.far, " + id
                + " LIMIT :limit";
    }

    private static <T> Page<T> page(List<Placed<T>> rows, PageRequest page) {
        var placed = Page.of(rows, page.limit(), row -> row.place().cursor());
        return new Page<>(placed.items().stream().map(Placed::row).toList(), placed.next());
    }

    /**
     * Workers who are free for the whole period of a farmer's offer and have nothing to do with it yet. A draft shows them
     * too, before it is published.
     *
     * @param within kilometres, as the crow flies
     */
    public Page<Candidate> candidates(UUID offer, UUID farmer, CandidateOrder order, int within, PageRequest page) {
        requireOwn(offer, farmer);
        var after = NearestKey.after(page);
        var search = order == CandidateOrder.NEAREST
                ? "work.nearest_workers(:offer, :within, :far, :id, :limit)"
                : "work.workers_within(:offer, :within, " + MOST_SORTED + ")";
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT w.account AS id, a.display_name, w.place_name, w.about, w.rating_count,
                            work.rating_mean(w.rating_sum, w.rating_count, t.rating_sum, t.rating_count) AS rating_mean,
                            work.kilometres(o.latitude, o.longitude, w.latitude, w.longitude) AS kilometres,
                            CAST(near.period AS text) AS free, near.far,\s"""
                                + order.key()
                                + """
                         AS key FROM\s"""
                                + search
                                + """
                         AS near
                        JOIN work.offer o ON o.id = :offer
                        JOIN work.worker w ON w.account = near.worker
                        JOIN accounts.account a ON a.id = near.worker AND a.blocked_at IS NULL
                        JOIN work.town_rating t ON t.rated = 'WORKER'
                        WHERE lower(o.period) >= :today AND\s"""
                                + thenSorted(order.key(), "w.account"))
                .bind("offer", offer)
                .bind("today", LocalDate.now(clock))
                .bind("key", after.key())
                .bind("far", after.far())
                .bind("id", after.id())
                .bind("within", within)
                .bind("limit", page.fetch())
                .map((row, context) -> new Placed<>(NearestKey.of(row), candidate(row)))
                .list());
        return page(rows, page);
    }

    private void requireOwn(UUID offer, UUID farmer) {
        var status = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT status FROM work.offer WHERE id = :offer AND farmer = :farmer AND status <> 'REMOVED'")
                        .bind("offer", offer)
                        .bind("farmer", farmer)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        if ("WITHDRAWN".equals(status)) {
            throw new Problem(ProblemType.OFFER_NOT_OPEN);
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getString("place_name"),
                row.getBigDecimal("kilometres"),
                row.getString("about"),
                RatingView.of(row),
                Days.ofRange(row.getString("free")));
    }

    /**
     * How many workers other than the caller within a distance are free on all of these days; counts no further than
     * {@value #MOST_COUNTED}.
     */
    public Reach reach(UUID caller, Days days, BigDecimal latitude, BigDecimal longitude, int kilometres) {
        days.requireAhead(LocalDate.now(clock));
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT count(*) FROM (
                            SELECT FROM work.free_run r
                            JOIN accounts.account a ON a.id = r.worker AND a.blocked_at IS NULL
                            WHERE r.spot <@ circle(work.spot(CAST(:latitude AS numeric), CAST(:longitude AS numeric)),
                                CAST(:kilometres AS float8) / (111.195 * cos(radians(CAST(:latitude AS float8)))))
                            AND r.period @> CAST(:days AS daterange) AND r.worker <> :caller LIMIT :most) AS free""")
                .bind("caller", caller)
                .bind("latitude", latitude)
                .bind("longitude", longitude)
                .bind("kilometres", kilometres)
                .bind("days", days.range())
                .bind("most", MOST_COUNTED + 1)
                .mapTo(Integer.class)
                .one());
        return new Reach(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
    }
}
