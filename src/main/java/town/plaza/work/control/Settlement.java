package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.work.OfferChanged;
import town.plaza.work.OfferClosed;
import town.plaza.work.ProfileRemoved;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.EndReason;
import town.plaza.work.entity.Hire;
import town.plaza.work.entity.Interest;
import town.plaza.work.entity.Offer;
import town.plaza.work.entity.Side;

/**
 * Settles what hangs on something that is no more: pending interests end and everybody concerned is told why, hired people
 * are told that there is no job. Whose profile goes is not told, for there may be nobody left to tell; who goes by itself
 * has cancelled the jobs, nobody else.
 */
@ApplicationScoped
public class Settlement {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Notifications notifications;

    @Inject
    HireHistory history;

    /** Who goes with all that was agreed: by itself, or because an administrator decided so. */
    private record Leaver(WorkNews.Who who, Side side, boolean byItself) {}

    /** An interest that ended, with what its two sides are told. */
    private record Ended(UUID offer, UUID worker, UUID farmer, String workerName, String placeName, Days period) {}

    /** Whoever applied, or was asked, agreed to something else; both sides may ask anew. */
    @Transactional(TxType.MANDATORY)
    void offerChanged(@Observes OfferChanged changed) {
        notifications.tell(end("i.offer = :id", Map.of("id", changed.offer()), EndReason.OFFER_CHANGED).stream()
                .map(each -> toWorker(each, "offer-changed"))
                .toList());
    }

    @Transactional(TxType.MANDATORY)
    void offerClosed(@Observes OfferClosed closed) {
        var reason = closed.byAdministrator() ? EndReason.OFFER_REMOVED : EndReason.OFFER_WITHDRAWN;
        var told = new ArrayList<Notification>();
        end("i.offer = :id", Map.of("id", closed.offer()), reason)
                .forEach(each -> told.add(
                        closed.byAdministrator()
                                ? toWorkerOfGone(each, "offer-removed")
                                : toWorker(each, "offer-withdrawn")));
        if (closed.byAdministrator()) {
            told.add(toFarmerOfRemoved(entities.find(Offer.class, closed.offer())));
        }
        notifications.tell(told);
        if (closed.byAdministrator()) {
            cancel("h.offer = :id", closed.offer(), closed.by(), Optional.empty());
        }
    }

    @Transactional(TxType.MANDATORY)
    void profileRemoved(@Observes ProfileRemoved removed) {
        var told = new ArrayList<Notification>();
        var account = removed.account();
        var leaver = Optional.of(leaver(removed));
        if (removed.farmer()) {
            end("o.farmer = :id", Map.of("id", account), EndReason.PROFILE_REMOVED)
                    .forEach(each -> told.add(toWorkerOfGone(each, "farmer-gone")));
            notifications.tell(told);
            cancel("o.farmer = :id", account, removed.by(), leaver);
        } else {
            end("i.worker = :id", Map.of("id", account), EndReason.PROFILE_REMOVED)
                    .forEach(each -> told.add(toFarmer(each, "worker-gone")));
            notifications.tell(told);
            cancel("h.worker = :id", account, removed.by(), leaver);
        }
    }

    private Leaver leaver(ProfileRemoved removed) {
        var name =
                jdbi.withHandle(handle -> handle.createQuery("SELECT display_name FROM accounts.account WHERE id = :id")
                        .bind("id", removed.account())
                        .mapTo(String.class)
                        .findOne());
        return new Leaver(
                new WorkNews.Who(removed.account(), name.orElse(null)),
                removed.farmer() ? Side.FARMER : Side.WORKER,
                removed.by().equals(removed.account()));
    }

    /** The worker's other pending interests in those days end; both sides are told. */
    @Transactional(TxType.MANDATORY)
    void hiredElsewhere(UUID worker, Days days) {
        var told = new ArrayList<Notification>();
        end(
                        "i.worker = :id AND o.period && CAST(:days AS daterange)",
                        Map.of("id", worker, "days", days.range()),
                        EndReason.HIRED_ELSEWHERE)
                .forEach(each -> {
                    told.add(toWorker(each, "ended-for-hired"));
                    told.add(toFarmer(each, "ended-hired-elsewhere"));
                });
        notifications.tell(told);
    }

    /**
     * Ends some of the interests that nobody answered before the offer's first day.
     *
     * @return how many; fewer than {@value #AT_ONCE} means that none is left
     */
    @Transactional
    public int endOverdue() {
        var ended = end(
                "lower(o.period) < :today",
                "LIMIT " + AT_ONCE + " FOR UPDATE OF i SKIP LOCKED",
                Map.of("today", LocalDate.now(clock)),
                EndReason.OFFER_OVER);
        notifications.tell(
                ended.stream().map(each -> toWorker(each, "offer-over")).toList());
        return ended.size();
    }

    private static Notification toWorker(Ended ended, String what) {
        return WorkNews.of(ended.worker(), what, WorkNews.offer(ended.offer()), ended.placeName(), ended.period());
    }

    /** Leads to what the worker asked for, which says why it ended: the offer's own page may be gone. */
    private static Notification toWorkerOfGone(Ended ended, String what) {
        return WorkNews.of(ended.worker(), what, WorkNews.matches(Side.WORKER), ended.placeName(), ended.period());
    }

    private static Notification toFarmer(Ended ended, String what) {
        return WorkNews.of(
                ended.farmer(),
                what,
                WorkNews.offer(ended.offer()),
                new WorkNews.Who(ended.worker(), ended.workerName()),
                ended.placeName(),
                ended.period());
    }

    private static Notification toFarmerOfRemoved(Offer offer) {
        return WorkNews.of(
                offer.farmer(),
                "offer-removed",
                WorkNews.matches(Side.FARMER),
                offer.terms().place().name(),
                offer.period());
    }

    private List<Ended> end(String which, Map<String, Object> values, EndReason reason) {
        return end(which, "FOR UPDATE OF i", values, reason);
    }

    private List<Ended> end(String which, String locking, Map<String, Object> values, EndReason reason) {
        entities.flush();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        WITH due AS (
                            SELECT i.id FROM work.interest i JOIN work.offer o ON o.id = i.offer
                             WHERE i.state = 'PENDING' AND\s"""
                                + which + " ORDER BY i.id " + locking
                                + """
                        )
                        UPDATE work.interest i
                           SET state = 'ENDED', reason = :reason, answered_at = :now, version = i.version + 1
                          FROM due, work.offer o, accounts.account w
                         WHERE i.id = due.id AND o.id = i.offer AND w.id = i.worker
                        RETURNING i.offer, i.worker, o.farmer, w.display_name, o.place_name, o.period""")
                .bindMap(values)
                .bind("reason", reason.name())
                .bind("now", clock.instant())
                .map((row, context) -> new Ended(
                        row.getObject("offer", UUID.class),
                        row.getObject("worker", UUID.class),
                        row.getObject("farmer", UUID.class),
                        row.getString("display_name"),
                        row.getString("place_name"),
                        Days.ofRange(row.getString("period"))))
                .list());
    }

    /** @param leaver who is not told; where nobody leaves, everybody is */
    private void cancel(String which, UUID id, UUID by, Optional<Leaver> leaver) {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var ids = jdbi.withHandle(
                handle -> handle.createQuery("SELECT h.id FROM work.hire h JOIN work.offer o ON o.id = h.offer WHERE "
                                + which + " AND h.cancelled_at IS NULL AND upper(h.period) > :today ORDER BY h.id")
                        .bind("id", id)
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .list());
        if (ids.isEmpty()) {
            return;
        }
        var offers = byId(
                locked(
                        Offer.class,
                        "SELECT o FROM Offer o WHERE o.id IN (SELECT h.offer FROM Hire h WHERE h.id IN :ids) ORDER BY o.id",
                        ids),
                Offer::id);
        lockWorkers(ids);
        var interests = byId(
                locked(
                        Interest.class,
                        "SELECT i FROM Interest i WHERE i.id IN (SELECT h.interest FROM Hire h WHERE h.id IN :ids) ORDER BY i.id",
                        ids),
                Interest::id);
        var byItself = leaver.filter(Leaver::byItself);
        var told = new ArrayList<Notification>();
        var cancelled = new LinkedHashMap<Hire, UUID>();
        for (var hire : locked(Hire.class, "SELECT h FROM Hire h WHERE h.id IN :ids ORDER BY h.id", ids)) {
            if (!hire.isLive()) {
                continue;
            }
            var offer = offers.get(hire.offer());
            byItself.ifPresentOrElse(
                    each -> hire.cancel(each.side(), today, now), () -> hire.cancelByPlaza(today, now));
            interests.get(hire.interest()).cancel();
            offer.reopenOneVacancy();
            cancelled.put(hire, offer.farmer());
            for (var side : Side.values()) {
                var recipient = side == Side.WORKER ? hire.worker() : offer.farmer();
                var place = offer.terms().place().name();
                var link = WorkNews.matches(side);
                if (leaver.filter(each -> each.who().account().equals(recipient))
                        .isEmpty()) {
                    told.add(byItself.map(each ->
                                    WorkNews.of(recipient, "hire-cancelled", link, each.who(), place, hire.period()))
                            .orElseGet(() ->
                                    WorkNews.of(recipient, "hire-cancelled-by-plaza", link, place, hire.period())));
                }
            }
        }
        entities.flush();
        history.cancelled(cancelled, by);
        notifications.tell(told);
    }

    private <T> List<T> locked(Class<T> type, String query, List<UUID> ids) {
        return entities.createQuery(query, type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void lockWorkers(List<UUID> hires) {
        jdbi.useHandle(handle -> handle.createQuery(
                        """
                        SELECT account FROM work.worker
                         WHERE account IN (SELECT worker FROM work.hire WHERE id = ANY (CAST(:hires AS uuid[])))
                         ORDER BY account FOR NO KEY UPDATE""")
                .bind("hires", hires.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .mapTo(UUID.class)
                .list());
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, each -> each));
    }
}
