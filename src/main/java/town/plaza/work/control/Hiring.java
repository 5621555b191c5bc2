package town.plaza.work.control;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.Hire;
import town.plaza.work.entity.Interest;
import town.plaza.work.entity.Offer;
import town.plaza.work.entity.Side;

/**
 * Makes agreements and calls them off. Each is one transaction, under locks that are always taken in the same order: the
 * offer, the worker, the interest. The database keeps the promises once more: vacancies by a check, days by an exclusion.
 */
@ApplicationScoped
public class Hiring {

    private static final String VIEW =
            """
            SELECT h.id, h.interest, h.offer, o.category, o.place_name, h.period, o.hourly_pay,
                   h.worker, w.display_name AS worker_name, o.farmer, f.display_name AS farmer_name,
                   h.hired_at, h.cancelled_at, h.cancelled_by,
                   h.cancelled_at IS NULL AND upper(h.period) > :today AS live,
                   h.cancelled_at IS NULL AND upper(h.period) <= :today AND own.id IS NULL AS ratable,
                   own.stars AS own_stars, own.comment AS own_comment, own.rated_at AS own_rated_at,
                   others.stars AS others_stars, others.comment AS others_comment, others.rated_at AS others_rated_at
              FROM work.hire h
              JOIN work.offer o ON o.id = h.offer
              JOIN accounts.account w ON w.id = h.worker
              JOIN accounts.account f ON f.id = o.farmer
              LEFT JOIN work.rating own ON own.hire = h.id
                    AND own.side = CASE WHEN h.worker = :caller THEN 'WORKER' ELSE 'FARMER' END
              LEFT JOIN work.rating others ON others.hire = h.id AND others.visible_at <= :now
                    AND others.side = CASE WHEN h.worker = :caller THEN 'FARMER' ELSE 'WORKER' END
             WHERE\s""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Parts parts;

    @Inject
    Turns turns;

    @Inject
    WageFloors floors;

    @Inject
    Settlement settlement;

    @Inject
    HireHistory history;

    @Inject
    Notifications notifications;

    /**
     * The side that was asked says yes: takes one vacancy and the worker's days, and ends what else the worker has pending
     * in those days.
     *
     * @throws Problem {@code own-interest}, {@code interest-not-pending}, {@code offer-not-open}, {@code period-past},
     *     {@code below-wage-floor}, {@code vacancies-taken}, {@code worker-not-free}
     */
    @Transactional
    public HireView accept(UUID interestId, UUID by) {
        var match = parts.interest(interestId, by);
        var offer = entities.find(Offer.class, match.offer(), LockModeType.PESSIMISTIC_WRITE);
        turns.onWorker(match.worker());
        var interest = entities.find(Interest.class, interestId, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        interest.accept(match.side(), now);
        requireUnblocked(match.farmer(), ProblemType.OFFER_NOT_OPEN);
        requireUnblocked(match.worker(), ProblemType.WORKER_NOT_FREE);
        offer.fillOneVacancy(LocalDate.now(clock), floors.on(offer.period().from()));
        requireFree(match.worker(), offer.period());
        var hire = new Hire(Ids.next(), interest, offer.period(), now);
        entities.persist(hire);
        entities.flush();
        settlement.hiredElsewhere(match.worker(), hire.period());
        history.hired(hire, match.farmer(), by);
        notifications.tell(List.of(
                WorkNews.ofOther(match, match.side() == Side.FARMER ? "application-accepted" : "proposal-accepted")));
        return require(hire.id(), by);
    }

    /** Whoever is kept out of Plaza neither hires nor is hired. */
    private void requireUnblocked(UUID account, ProblemType otherwise) {
        var isBlocked = jdbi.withHandle(
                handle -> handle.createQuery("SELECT blocked_at IS NOT NULL FROM accounts.account WHERE id = :id")
                        .bind("id", account)
                        .mapTo(Boolean.class)
                        .one());
        if (isBlocked) {
            throw new Problem(otherwise);
        }
    }

    private void requireFree(UUID worker, Days days) {
        var isFree = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM work.free_run
                                        WHERE worker = :worker AND period @> CAST(:days AS daterange))""")
                .bind("worker", worker)
                .bind("days", days.range())
                .mapTo(Boolean.class)
                .one());
        if (!isFree) {
            throw new Problem(ProblemType.WORKER_NOT_FREE);
        }
    }

    /**
     * Either side calls it off: the vacancy is open again, the days are the worker's again.
     *
     * @throws Problem {@code hire-not-live} where it was already, {@code hire-over} after the last day
     */
    @Transactional
    public void cancel(UUID hireId, UUID by) {
        var match = parts.hire(hireId, by);
        var offer = entities.find(Offer.class, match.offer(), LockModeType.PESSIMISTIC_WRITE);
        turns.onWorker(match.worker());
        var hire = entities.find(Hire.class, hireId, LockModeType.PESSIMISTIC_WRITE);
        hire.cancel(match.side(), LocalDate.now(clock), clock.instant());
        entities.find(Interest.class, hire.interest(), LockModeType.PESSIMISTIC_WRITE)
                .cancel();
        offer.reopenOneVacancy();
        entities.flush();
        history.cancelled(Map.of(hire, match.farmer()), by);
        notifications.tell(List.of(WorkNews.ofOther(match, "hire-cancelled")));
    }

    /** @throws Problem {@code not-found} where {@code caller} is neither of its sides */
    public HireView require(UUID id, UUID caller) {
        return jdbi.withHandle(
                handle -> handle.createQuery(VIEW + "h.id = :id AND (h.worker = :caller OR o.farmer = :caller)")
                        .bind("id", id)
                        .bind("caller", caller)
                        .bind("today", LocalDate.now(clock))
                        .bind("now", clock.instant())
                        .map((row, context) -> view(row))
                        .findOne()
                        .orElseThrow(Problem::notFound));
    }

    /** Those in which {@code caller} is the side {@code as}, cancelled and over ones too, the newest first. */
    public Page<HireView> page(UUID caller, Side as, Optional<UUID> offer, PageRequest request) {
        var own = as == Side.WORKER ? "h.worker = :caller" : "o.farmer = :caller";
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        VIEW
                                + own
                                + """
                         \sAND (CAST(:offer AS uuid) IS NULL OR h.offer = :offer)
                           AND (CAST(:after AS uuid) IS NULL OR h.id < :after)
                         ORDER BY h.id DESC LIMIT :fetch""")
                .bind("caller", caller)
                .bind("offer", offer.orElse(null))
                .bind("today", LocalDate.now(clock))
                .bind("now", clock.instant())
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    /**
     * How to reach the other side, while the hire lives.
     *
     * @throws Problem {@code not-found} for everybody else, and for the two sides before and after
     */
    public ContactView contact(UUID hire, UUID caller) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT a.display_name AS name, c.phone, c.email, c.note
                          FROM work.hire h
                          JOIN work.offer o ON o.id = h.offer
                          JOIN accounts.account a ON a.id = CASE WHEN h.worker = :caller THEN o.farmer ELSE h.worker END
                          LEFT JOIN accounts.contact c ON c.account = a.id
                         WHERE h.id = :hire AND (h.worker = :caller OR o.farmer = :caller)
                           AND h.cancelled_at IS NULL AND upper(h.period) > :today""")
                .bind("hire", hire)
                .bind("caller", caller)
                .bind("today", LocalDate.now(clock))
                .map(ConstructorMapper.of(ContactView.class))
                .findOne()
                .orElseThrow(Problem::notFound));
    }

    private static HireView view(ResultSet row) throws SQLException {
        return new HireView(
                row.getObject("id", UUID.class),
                row.getObject("interest", UUID.class),
                row.getObject("offer", UUID.class),
                row.getString("category"),
                row.getString("place_name"),
                Days.ofRange(row.getString("period")),
                row.getBigDecimal("hourly_pay"),
                row.getObject("worker", UUID.class),
                row.getString("worker_name"),
                row.getObject("farmer", UUID.class),
                row.getString("farmer_name"),
                Rows.instant(row, "hired_at"),
                Rows.instant(row, "cancelled_at"),
                row.getString("cancelled_by"),
                row.getBoolean("live"),
                row.getBoolean("ratable"),
                rating(row, "own"),
                rating(row, "others"));
    }

    private static RatingLine rating(ResultSet row, String whose) throws SQLException {
        var at = Rows.instant(row, whose + "_rated_at");
        return at == null ? null : new RatingLine(row.getInt(whose + "_stars"), row.getString(whose + "_comment"), at);
    }
}
