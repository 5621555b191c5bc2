package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
import town.plaza.work.entity.Hire;
import town.plaza.work.entity.Rating;
import town.plaza.work.entity.Side;

/** What the two sides of a hire think of each other, blind until both have said so or 14 days have passed. */
@ApplicationScoped
public class Ratings {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Parts parts;

    @Inject
    Hiring hiring;

    @Inject
    Notifications notifications;

    /**
     * @throws Problem {@code not-found} where the caller never worked with the other, {@code hire-not-live},
     *     {@code hire-not-over}, {@code already-rated}
     */
    @Transactional
    public HireView rate(UUID hireId, RatingDraft draft, UUID by) {
        var match = parts.hire(hireId, by);
        // locked, or two who rate at once would each miss the other's
        var hire = entities.find(Hire.class, hireId, LockModeType.PESSIMISTIC_WRITE);
        var rating = new Rating(
                Ids.next(),
                hire,
                match.side(),
                draft.stars(),
                Optional.ofNullable(draft.comment())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                LocalDate.now(clock),
                clock.instant());
        var said = entities.createQuery("SELECT r FROM Rating r WHERE r.hire = :hire", Rating.class)
                .setParameter("hire", hireId)
                .getResultList();
        if (said.stream().anyMatch(each -> each.side() == match.side())) {
            throw new Problem(ProblemType.ALREADY_RATED);
        }
        entities.persist(rating);
        said.forEach(other -> rating.meet(other, clock.instant()));
        entities.flush();
        if (!said.isEmpty()) {
            count();
        }
        return hiring.require(hireId, by);
    }

    /**
     * Counts some of the ratings that may be seen by now, and tells whom they are about.
     *
     * @return how many; fewer than {@value #AT_ONCE} means that none is left
     */
    @Transactional
    public int count() {
        var told = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        WITH due AS (
                            SELECT r.id, r.side, r.stars, h.offer, h.worker, o.farmer, h.period, o.place_name, o.status
                              FROM work.rating r JOIN work.hire h ON h.id = r.hire JOIN work.offer o ON o.id = h.offer
                             WHERE NOT r.counted AND r.visible_at <= :now
                             ORDER BY r.visible_at LIMIT :most FOR UPDATE OF r SKIP LOCKED
                        ), counted AS (
                            UPDATE work.rating r SET counted = true, version = r.version + 1 FROM due WHERE r.id = due.id
                        ), workers AS (
                            UPDATE work.worker w
                               SET rating_sum = w.rating_sum + d.stars, rating_count = w.rating_count + d.times
                              FROM (SELECT worker, sum(stars) AS stars, count(*) AS times FROM due
                                     WHERE side = 'FARMER' GROUP BY worker) d
                             WHERE w.account = d.worker
                        ), farmers AS (
                            UPDATE work.farmer f
                               SET rating_sum = f.rating_sum + d.stars, rating_count = f.rating_count + d.times
                              FROM (SELECT farmer, sum(stars) AS stars, count(*) AS times FROM due
                                     WHERE side = 'WORKER' GROUP BY farmer) d
                             WHERE f.account = d.farmer
                        ), town AS (
                            UPDATE work.town_rating t
                               SET rating_sum = t.rating_sum + d.stars, rating_count = t.rating_count + d.times
                              FROM (SELECT CASE side WHEN 'FARMER' THEN 'WORKER' ELSE 'FARMER' END AS rated,
                                           sum(stars) AS stars, count(*) AS times FROM due GROUP BY side) d
                             WHERE t.rated = d.rated
                        )
                        SELECT CASE due.side WHEN 'FARMER' THEN due.worker ELSE due.farmer END AS recipient,
                               a.id AS rater, a.display_name, due.side, due.offer, due.place_name, due.period,
                               due.status = 'REMOVED' AS is_removed
                          FROM due
                          JOIN accounts.account a
                            ON a.id = CASE due.side WHEN 'FARMER' THEN due.farmer ELSE due.worker END""")
                .bind("now", clock.instant())
                .bind("most", AT_ONCE)
                .map((row, context) -> WorkNews.of(
                        row.getObject("recipient", UUID.class),
                        "rated",
                        row.getBoolean("is_removed")
                                ? WorkNews.matches(
                                        Side.valueOf(row.getString("side")).other())
                                : WorkNews.offer(row.getObject("offer", UUID.class)),
                        new WorkNews.Who(row.getObject("rater", UUID.class), row.getString("display_name")),
                        row.getString("place_name"),
                        Days.ofRange(row.getString("period"))))
                .list());
        notifications.tell(told);
        return told.size();
    }

    /** What may be seen of what others said about somebody, the newest first. */
    public Page<RatingLine> of(UUID account, Side rated, PageRequest request) {
        var whose = rated == Side.WORKER ? "h.worker = :account" : "o.farmer = :account";
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT r.id, r.stars, r.comment, r.rated_at
                          FROM work.hire h
                          JOIN work.offer o ON o.id = h.offer
                          JOIN work.rating r ON r.hire = h.id AND r.side = :by AND r.visible_at <= :now
                         WHERE\s"""
                                + whose
                                + """
                         \sAND (CAST(:after AS uuid) IS NULL OR r.id < :after)
                         ORDER BY r.id DESC LIMIT :fetch""")
                .bind("account", account)
                .bind("by", rated.other().name())
                .bind("now", clock.instant())
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> new Listed(
                        row.getObject("id", UUID.class),
                        new RatingLine(row.getInt("stars"), row.getString("comment"), Rows.instant(row, "rated_at"))))
                .list());
        var page = Page.of(found, request.limit(), each -> each.id().toString());
        return new Page<>(page.items().stream().map(Listed::rating).toList(), page.next());
    }

    private record Listed(UUID id, RatingLine rating) {}
}
