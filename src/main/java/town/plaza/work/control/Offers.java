package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.CursorKey;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.web.ETags;
import town.plaza.work.OfferChanged;
import town.plaza.work.OfferClosed;
import town.plaza.work.entity.Offer;
import town.plaza.work.entity.OfferStatus;

/** Publishing, changing and closing offers, and reading them. A draft exists for its farmer only. */
@ApplicationScoped
public class Offers {

    static final String SUBJECT = "work/offers/";

    /** Before and after the id of any offer. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final UUID LAST = new UUID(-1, -1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Profiles profiles;

    @Inject
    TaskCategories categories;

    @Inject
    WageFloors floors;

    @Inject
    Event<OfferClosed> closed;

    @Inject
    Event<OfferChanged> changed;

    /** Publishes at once unless it says that it is a draft. */
    @Transactional
    public OfferView add(OfferDraft draft, UUID by) {
        profiles.requireFarmer(by);
        categories.require(draft.category(), "category");
        var today = LocalDate.now(clock);
        draft.period().requireWithinHorizon(today);
        var offer = new Offer(Ids.next(), by, draft.terms(), clock.instant());
        if (!draft.draft()) {
            publish(offer);
        }
        entities.persist(offer);
        entities.flush();
        return require(offer.id(), by);
    }

    private void publish(Offer offer) {
        offer.publish(LocalDate.now(clock), floors.on(offer.period().from()), clock.instant());
    }

    @Transactional
    public OfferView publish(UUID id, String ifMatch, UUID by) {
        var offer = own(id, by);
        ETags.require(ifMatch, offer.version());
        publish(offer);
        entities.flush();
        return require(id, by);
    }

    /**
     * What is pending ends where the terms change, for nobody is hired on others than agreed to.
     *
     * @throws Problem {@code stale} where {@code ifMatch} names another version
     */
    @Transactional
    public OfferView change(UUID id, OfferDraft draft, String ifMatch, UUID by) {
        var offer = own(id, by);
        ETags.require(ifMatch, offer.version());
        categories.require(draft.category(), "category");
        var today = LocalDate.now(clock);
        draft.period().requireWithinHorizon(today);
        var promisesElse =
                offer.change(draft.terms(), today, floors.on(draft.period().from()));
        entities.flush();
        if (promisesElse) {
            changed.fire(new OfferChanged(id));
        }
        return require(id, by);
    }

    /** Who is hired stays so; who is not any more is told. A draft is thrown away. */
    @Transactional
    public void withdraw(UUID id, String ifMatch, UUID by) {
        var offer = own(id, by);
        ETags.require(ifMatch, offer.version());
        if (offer.status() == OfferStatus.DRAFT) {
            entities.remove(offer);
            return;
        }
        offer.withdraw(clock.instant());
        entities.flush();
        closed.fire(new OfferClosed(id, false, by));
    }

    /** By an administrator. */
    @Transactional
    public void remove(UUID id, UUID by) {
        var offer = entities.find(Offer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (offer == null || offer.status() == OfferStatus.DRAFT) {
            throw Problem.notFound();
        }
        offer.remove(clock.instant());
        entities.flush();
        ledger.record(Log.AUDIT, removal(offer, by));
        closed.fire(new OfferClosed(id, true, by));
    }

    /**
     * With the farmer go the offers: drafts without a trace, the others as if each were removed. What hangs on them is
     * settled in one go, by whoever observes that the profile is removed.
     */
    void removeAllOf(UUID farmer, UUID by) {
        var offers = entities.createQuery(
                        "SELECT o FROM Offer o WHERE o.farmer = :farmer AND o.status <> :removed ORDER BY o.id",
                        Offer.class)
                .setParameter("farmer", farmer)
                .setParameter("removed", OfferStatus.REMOVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var removals = new ArrayList<LedgerEvent>();
        for (var offer : offers) {
            if (offer.status() == OfferStatus.DRAFT) {
                entities.remove(offer);
            } else {
                offer.remove(clock.instant());
                removals.add(removal(offer, by));
            }
        }
        entities.flush();
        ledger.record(Log.AUDIT, removals);
    }

    private static LedgerEvent removal(Offer offer, UUID by) {
        return new LedgerEvent(
                "offer.removed",
                SUBJECT + offer.id(),
                by,
                Json.createObjectBuilder().build());
    }

    /** With a farmer who farms no more; whoever fires the event of that settles what hangs on them. Drafts stay. */
    void withdrawAllOf(UUID farmer) {
        entities.createQuery(
                        "SELECT o FROM Offer o WHERE o.farmer = :farmer AND o.status = :open ORDER BY o.id",
                        Offer.class)
                .setParameter("farmer", farmer)
                .setParameter("open", OfferStatus.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(offer -> offer.withdraw(clock.instant()));
        entities.flush();
    }

    private Offer own(UUID id, UUID by) {
        var offer = entities.find(Offer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (offer == null || !offer.isOf(by) || offer.status() == OfferStatus.REMOVED) {
            throw Problem.notFound();
        }
        return offer;
    }

    /**
     * One offer, unless it is somebody else's draft or was removed.
     *
     * @param by who asks; null for nobody signed in
     */
    public OfferView require(UUID id, UUID by) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + OfferRows.COLUMNS + "FROM work.offer o "
                                + OfferRows.JOINS
                                + "WHERE o.id = :id AND (o.status IN ('OPEN', 'WITHDRAWN')"
                                + " OR o.status = 'DRAFT' AND o.farmer = CAST(:by AS uuid))")
                        .bind("id", id)
                        .bind("by", by)
                        .map((row, context) -> OfferRows.offer(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** Whether it may still be announced and applied for: {@link JobPosting#fits}, and its farmer is not kept out of Plaza. */
    public boolean isOffered(OfferView offer) {
        return JobPosting.fits(offer, clock)
                && jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT blocked_at IS NULL FROM accounts.account WHERE id = :farmer")
                        .bind("farmer", offer.farmer().account())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What everybody may see: open, with vacancies, not begun yet; the soonest first. */
    public Page<OfferView> open(PageRequest page) {
        var today = LocalDate.now(clock);
        var after = page.afterText()
                .map(cursor -> CursorKey.parse(cursor, LocalDate::parse))
                .orElse(new CursorKey<>(today, FIRST));
        return page(
                OfferRows.IS_OPEN
                        + """
                        AND lower(o.period) >= :today AND a.blocked_at IS NULL
                        AND (lower(o.period), o.id) > (:after, :afterId)
                        ORDER BY lower(o.period), o.id LIMIT :limit""",
                Map.of("today", today, "after", after.key(), "afterId", after.id()),
                page,
                row -> new CursorKey<>(row.period().from(), row.id()).cursor());
    }

    /** A farmer's own, drafts too, the newest first. */
    public Page<OfferView> own(UUID farmer, PageRequest page) {
        return page(
                """
                o.farmer = :farmer AND o.status <> 'REMOVED' AND o.id < :after
                ORDER BY o.id DESC LIMIT :limit""",
                Map.of("farmer", farmer, "after", page.afterId().orElse(LAST)),
                page,
                row -> row.id().toString());
    }

    private Page<OfferView> page(
            String where, Map<String, Object> values, PageRequest page, Function<OfferView, String> cursor) {
        List<OfferView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + OfferRows.COLUMNS + "FROM work.offer o " + OfferRows.JOINS + "WHERE " + where)
                .bindMap(values)
                .bind("limit", page.fetch())
                .map((row, context) -> OfferRows.offer(row))
                .list());
        return Page.of(rows, page.limit(), cursor);
    }
}
