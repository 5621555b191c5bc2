package town.plaza.work.control;

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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.EndReason;
import town.plaza.work.entity.Interest;
import town.plaza.work.entity.InterestState;
import town.plaza.work.entity.Side;
import town.plaza.work.entity.WageFloor;

/** One side likes the other for an offer: said, taken back, declined. Accepting is {@link Hiring}'s. */
@ApplicationScoped
public class Interests {

    private static final String VIEW =
            """
            SELECT i.id, i.side, i.state, i.reason, i.offer, o.category, o.place_name, o.period, o.hourly_pay,
                   i.worker, w.display_name AS worker_name, o.farmer, f.display_name AS farmer_name,
                   (SELECT h.id FROM work.hire h WHERE h.interest = i.id ORDER BY h.id DESC LIMIT 1) AS hire,
                   i.created_at, i.answered_at
              FROM work.interest i
              JOIN work.offer o ON o.id = i.offer
              JOIN accounts.account w ON w.id = i.worker
              JOIN accounts.account f ON f.id = o.farmer
             WHERE\s""";

    private static final String PAGE =
            """
               AND (CAST(:state AS text) IS NULL OR i.state = :state)
               AND (CAST(:side AS text) IS NULL OR i.side = :side)
               AND (CAST(:offer AS uuid) IS NULL OR i.offer = :offer)
               AND (CAST(:after AS uuid) IS NULL OR i.id < :after)
             ORDER BY i.id DESC LIMIT :fetch""";

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
    Notifications notifications;

    /**
     * A worker applies for an offer.
     *
     * @throws Problem {@code not-found} where there is no such offer, {@code offer-not-open}, {@code vacancies-taken},
     *     {@code period-past}, {@code below-wage-floor}, {@code own-offer}, {@code worker-not-free}, {@code
     *     already-asked}, {@code profile-missing}
     */
    @Transactional
    public InterestView apply(Application application, UUID worker) {
        return begin(application.offer(), worker, Side.WORKER, worker);
    }

    /**
     * A farmer proposes one of his offers to a worker.
     *
     * @throws Problem the same, and {@code not-found} where the offer is another's or there is no such worker
     */
    @Transactional
    public InterestView propose(Proposal proposal, UUID farmer) {
        return begin(proposal.offer(), proposal.worker(), Side.FARMER, farmer);
    }

    private InterestView begin(UUID offer, UUID worker, Side side, UUID caller) {
        turns.toAsk(offer, worker);
        var asked = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT o.farmer, o.period, o.place_name, o.hourly_pay, o.filled < o.vacancies AS vacant,
                               o.status = 'OPEN' AND f.blocked_at IS NULL AS is_open,
                               a.display_name AS caller_name, w.account IS NOT NULL AS has_profile,
                               w.removed_at IS NOT NULL AS is_removed,
                               p.blocked_at IS NULL AND EXISTS (SELECT FROM work.free_run r
                                        WHERE r.worker = :worker AND r.period @> o.period) AS is_free
                          FROM work.offer o
                          JOIN accounts.account a ON a.id = :caller
                          JOIN accounts.account f ON f.id = o.farmer
                          LEFT JOIN work.worker w ON w.account = :worker
                          LEFT JOIN accounts.account p ON p.id = w.account
                         WHERE o.id = :offer
                           AND CASE WHEN :byFarmer THEN o.farmer = :caller ELSE o.status <> 'DRAFT' END""")
                .bind("offer", offer)
                .bind("worker", worker)
                .bind("caller", caller)
                .bind("byFarmer", side == Side.FARMER)
                .map((row, context) -> asked(row, side))
                .findOne()
                .orElseThrow(Problem::notFound));
        asked.require(worker, LocalDate.now(clock), floors.on(asked.period().from()));
        var interest = new Interest(Ids.next(), offer, worker, side, clock.instant());
        entities.persist(interest);
        entities.flush();
        var recipient = side == Side.WORKER ? asked.farmer() : worker;
        notifications.tell(List.of(WorkNews.of(
                recipient,
                side == Side.WORKER ? "applied" : "proposed",
                WorkNews.offer(offer),
                new WorkNews.Who(caller, asked.callerName()),
                asked.placeName(),
                asked.period())));
        return require(interest.id(), caller);
    }

    private static Asked asked(ResultSet row, Side side) throws SQLException {
        if (!row.getBoolean("has_profile")) {
            throw side == Side.WORKER ? new Problem(ProblemType.PROFILE_MISSING) : Problem.notFound();
        }
        if (row.getBoolean("is_removed")) {
            throw side == Side.WORKER ? new Problem(ProblemType.PROFILE_REMOVED) : Problem.notFound();
        }
        return new Asked(
                row.getObject("farmer", UUID.class),
                Days.ofRange(row.getString("period")),
                row.getString("place_name"),
                row.getBigDecimal("hourly_pay"),
                row.getBoolean("is_open"),
                row.getBoolean("vacant"),
                row.getBoolean("is_free"),
                row.getString("caller_name"));
    }

    /**
     * What decides whether one may ask; accepting decides again. Nobody is hired by, or hires, whose account is blocked.
     */
    private record Asked(
            UUID farmer,
            Days period,
            String placeName,
            BigDecimal hourlyPay,
            boolean isOpen,
            boolean isVacant,
            boolean isFree,
            String callerName) {

        void require(UUID worker, LocalDate today, WageFloor floor) {
            if (!isOpen) {
                throw new Problem(ProblemType.OFFER_NOT_OPEN);
            }
            if (period.from().isBefore(today)) {
                throw new Problem(ProblemType.PERIOD_PAST);
            }
            if (farmer.equals(worker)) {
                throw new Problem(ProblemType.OWN_OFFER);
            }
            floor.require(hourlyPay);
            if (!isVacant) {
                throw new Problem(ProblemType.VACANCIES_TAKEN);
            }
            if (!isFree) {
                throw new Problem(ProblemType.WORKER_NOT_FREE);
            }
        }
    }

    /** @throws Problem {@code forbidden} where the other side started it, {@code interest-not-pending} */
    @Transactional
    public void withdraw(UUID id, UUID by) {
        var match = parts.interest(id, by);
        var interest = locked(id);
        interest.withdraw(match.side(), clock.instant());
        notifications.tell(List.of(WorkNews.ofOther(
                match, interest.side() == Side.WORKER ? "application-withdrawn" : "proposal-withdrawn")));
    }

    /** @throws Problem {@code own-interest} where the caller started it, {@code interest-not-pending} */
    @Transactional
    public void reject(UUID id, UUID by) {
        var match = parts.interest(id, by);
        var interest = locked(id);
        interest.reject(match.side(), clock.instant());
        notifications.tell(List.of(WorkNews.ofOther(
                match, interest.side() == Side.WORKER ? "application-rejected" : "proposal-rejected")));
    }

    private Interest locked(UUID id) {
        return entities.find(Interest.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Problem {@code not-found} where {@code caller} is neither of its sides */
    public InterestView require(UUID id, UUID caller) {
        return jdbi.withHandle(
                handle -> handle.createQuery(VIEW + "i.id = :id AND (i.worker = :caller OR o.farmer = :caller)")
                        .bind("id", id)
                        .bind("caller", caller)
                        .map((row, context) -> view(row))
                        .findOne()
                        .orElseThrow(Problem::notFound));
    }

    /** Those in which {@code caller} is the side {@code as}, the newest first; each filter may be absent. */
    public Page<InterestView> page(
            UUID caller,
            Side as,
            Optional<UUID> offer,
            Optional<InterestState> state,
            Optional<Side> startedBy,
            PageRequest request) {
        var own = as == Side.WORKER ? "i.worker = :caller" : "o.farmer = :caller";
        var found = jdbi.withHandle(handle -> handle.createQuery(VIEW + own + PAGE)
                .bind("caller", caller)
                .bind("offer", offer.orElse(null))
                .bind("state", state.map(Enum::name).orElse(null))
                .bind("side", startedBy.map(Enum::name).orElse(null))
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    private static InterestView view(ResultSet row) throws SQLException {
        return new InterestView(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                InterestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason"))
                        .map(EndReason::valueOf)
                        .orElse(null),
                row.getObject("offer", UUID.class),
                row.getString("category"),
                row.getString("place_name"),
                Days.ofRange(row.getString("period")),
                row.getBigDecimal("hourly_pay"),
                row.getObject("worker", UUID.class),
                row.getString("worker_name"),
                row.getObject("farmer", UUID.class),
                row.getString("farmer_name"),
                row.getObject("hire", UUID.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "answered_at"));
    }
}
