package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.paging.CursorKey;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.ratelimit.RateLimit;
import town.plaza.kernel.time.Times;
import town.plaza.kernel.web.ETags;
import town.plaza.trails.entity.SupportKind;
import town.plaza.trails.entity.SupportRequest;
import town.plaza.trails.entity.SupportState;

/** Conversations between whoever has something to say about the game and those who keep it. */
@ApplicationScoped
public class Support {

    /** Requests that are not closed, of one account. */
    public static final int MOST_OPEN = 10;

    /** Messages of one conversation. */
    public static final int MOST_MESSAGES = 200;

    private static final int MOST_STAFF = 500;
    private static final String OWN = "/trails/support.html?id=";
    private static final String INBOX = "/trails/inbox.html?id=";
    private static final String LINE =
            """
            SELECT r.id, r.kind, r.subject, r.state, p.name AS player, r.opened_at, r.changed_at, r.version
              FROM trails.support_request r LEFT JOIN trails.player p ON p.account = r.account
            """;

    /** Messages of one account in a while. */
    private final RateLimit messages = new RateLimit(20, Duration.ofHours(1), 20);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Notifications notifications;

    @Inject
    ContentAudit audit;

    /**
     * @throws Problem {@code too-many-support-requests} where {@value #MOST_OPEN} are not closed yet, {@code
     *     too-many-requests}
     */
    @Transactional
    public SupportView open(SupportDraft draft, UUID by) {
        // who asks twice at the same time waits here
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM accounts.account WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", by)
                .mapTo(UUID.class)
                .one());
        if (openOf(by) >= MOST_OPEN) {
            throw new Problem(ProblemType.TOO_MANY_SUPPORT_REQUESTS, MOST_OPEN);
        }
        messages.take(by.toString());
        var request =
                new SupportRequest(Ids.next(), by, draft.kind(), draft.subject().strip(), clock.instant());
        entities.persist(request);
        entities.flush();
        say(request, draft.text(), by, false);
        tellStaff(request, "trails.support-asked");
        return require(request.id());
    }

    private int openOf(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM trails.support_request WHERE account = :account AND state <> 'CLOSED'")
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
    }

    /** One's own, the newest first. */
    public Page<SupportLine> own(UUID account, PageRequest page) {
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        LINE
                                + """
                         WHERE r.account = :account AND (CAST(:after AS uuid) IS NULL OR r.id < :after)
                         ORDER BY r.id DESC LIMIT :fetch""")
                .bind("account", account)
                .bind("after", page.afterId().orElse(null))
                .bind("fetch", page.fetch())
                .map((row, context) -> line(row))
                .list());
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    /**
     * Those in one state, who waits longest first.
     *
     * @param kind null for all
     */
    public Page<SupportLine> inbox(SupportState state, SupportKind kind, PageRequest page) {
        var after = page.afterText().map(cursor -> CursorKey.parse(cursor, Times::moment));
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        LINE
                                + """
                         WHERE r.state = :state AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
                           AND (CAST(:afterId AS uuid) IS NULL OR (r.changed_at, r.id) > (:after, :afterId))
                         ORDER BY r.changed_at, r.id LIMIT :fetch""")
                .bind("state", state.name())
                .bind("kind", kind == null ? null : kind.name())
                .bind("after", after.map(CursorKey::key).orElse(null))
                .bind("afterId", after.map(CursorKey::id).orElse(null))
                .bind("fetch", page.fetch())
                .map((row, context) -> line(row))
                .list());
        return Page.of(found, page.limit(), each -> new CursorKey<>(each.changedAt(), each.id()).cursor());
    }

    private static SupportLine line(ResultSet row) throws SQLException {
        return new SupportLine(
                row.getObject("id", UUID.class),
                SupportKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                SupportState.valueOf(row.getString("state")),
                row.getString("player"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "changed_at"));
    }

    /** @throws Problem {@code not-found}, for somebody else's too */
    public SupportView requireOwn(UUID id, UUID account) {
        var own = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT 1 FROM trails.support_request WHERE id = :id AND account = :account")
                .bind("id", id)
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne());
        if (own.isEmpty()) {
            throw Problem.notFound();
        }
        return require(id);
    }

    /** @throws Problem {@code not-found} */
    public SupportView require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(LINE + " WHERE r.id = :id")
                        .bind("id", id)
                        .map((row, context) -> view(handle, row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static SupportView view(Handle handle, ResultSet row) throws SQLException {
        var line = line(row);
        return new SupportView(
                line.id(),
                line.kind(),
                line.subject(),
                line.state(),
                line.player(),
                line.openedAt(),
                line.changedAt(),
                messages(handle, line.id()),
                row.getInt("version"));
    }

    private static List<SupportView.Message> messages(Handle handle, UUID request) {
        return handle.createQuery(
                        """
                        SELECT id, from_staff, text, sent_at FROM trails.support_message
                         WHERE request = :request ORDER BY id LIMIT :most""")
                .bind("request", request)
                .bind("most", MOST_MESSAGES)
                .map((row, context) -> new SupportView.Message(
                        row.getObject("id", UUID.class),
                        row.getBoolean("from_staff"),
                        row.getString("text"),
                        Rows.instant(row, "sent_at")))
                .list();
    }

    /** @throws Problem {@code not-found} for somebody else's, {@code support-closed}, {@code support-full} */
    @Transactional
    public SupportView goOn(UUID id, Reply reply, UUID by) {
        var request = lockOwn(id, by);
        messages.take(by.toString());
        request.goOn(clock.instant());
        entities.flush();
        say(request, reply.text(), by, false);
        tellStaff(request, "trails.support-went-on");
        return require(id);
    }

    /** @throws Problem {@code not-found} for somebody else's, {@code support-closed} */
    @Transactional
    public SupportView closeOwn(UUID id, String ifMatch, UUID by) {
        var request = lockOwn(id, by);
        ETags.require(ifMatch, request.version());
        request.close(clock.instant());
        entities.flush();
        return require(id);
    }

    /** @throws Problem {@code stale} where somebody said something since, {@code support-closed}, {@code support-full} */
    @Transactional
    public SupportView answer(UUID id, Reply reply, String ifMatch, UUID by) {
        var request = lock(id);
        ETags.require(ifMatch, request.version());
        request.answer(clock.instant());
        entities.flush();
        say(request, reply.text(), by, true);
        notifications.tell(request.account(), "trails.support-answered", List.of(request.subject()), OWN + id);
        audit.record("support-answered", "support", id, by);
        return require(id);
    }

    /** @throws Problem {@code stale}, {@code support-closed} */
    @Transactional
    public SupportView close(UUID id, String ifMatch, UUID by) {
        var request = lock(id);
        ETags.require(ifMatch, request.version());
        request.close(clock.instant());
        entities.flush();
        notifications.tell(request.account(), "trails.support-closed", List.of(request.subject()), OWN + id);
        audit.record("support-closed", "support", id, by);
        return require(id);
    }

    /** Takes all that an account asked along with it. */
    @Transactional
    public void forget(UUID account) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM trails.support_request WHERE account = :account")
                .bind("account", account)
                .execute());
    }

    private void say(SupportRequest request, String text, UUID by, boolean fromStaff) {
        Instant now = clock.instant();
        var said = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO trails.support_message (id, request, author, from_staff, text, sent_at)
                        SELECT :id, :request, :author, :staff, :text, :now
                         WHERE (SELECT count(*) FROM trails.support_message WHERE request = :request) < :most""")
                .bind("id", Ids.next())
                .bind("request", request.id())
                .bind("author", by)
                .bind("staff", fromStaff)
                .bind("text", text.strip())
                .bind("now", now)
                .bind("most", MOST_MESSAGES)
                .execute());
        if (said == 0) {
            throw new Problem(ProblemType.SUPPORT_FULL);
        }
    }

    private void tellStaff(SupportRequest request, String kind) {
        var staff = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT DISTINCT r.account FROM accounts.account_role r JOIN accounts.account a ON a.id = r.account
                         WHERE r.role IN ('ADMIN', 'CLERK') AND a.blocked_at IS NULL AND a.erased_at IS NULL
                         ORDER BY r.account LIMIT :most""")
                .bind("most", MOST_STAFF)
                .mapTo(UUID.class)
                .list());
        notifications.tell(staff.stream()
                .filter(each -> !each.equals(request.account()))
                .map(each -> new Notification(each, kind, List.of(request.subject()), INBOX + request.id()))
                .toList());
    }

    private SupportRequest lockOwn(UUID id, UUID account) {
        var request = lock(id);
        if (!request.account().equals(account)) {
            throw Problem.notFound();
        }
        return request;
    }

    private SupportRequest lock(UUID id) {
        var request = entities.find(SupportRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw Problem.notFound();
        }
        return request;
    }
}
