package town.plaza.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.live.LiveTopics;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.time.Background;

/** Tells people what concerns them, and keeps it until some time after they have read it. */
@ApplicationScoped
public class Notifications {

    /** A number that nobody reads is not worth counting to its end. */
    public static final int MOST_COUNTED = 100;

    /** How long a notification stays after it was read. */
    public static final Duration LIFE = Duration.ofDays(90);

    /** What stands in the place of a name that was erased. */
    public static final String NOBODY = "–";

    private static final int MOST_EXPORTED = 10_000;
    private static final int AT_ONCE = 1000;
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Event<LiveEvent> live;

    @Inject
    Background background;

    void start(@Observes DatabaseReady ready) {
        background.every(Duration.ofHours(1), "purge notifications", () -> {
            while (purge() == AT_ONCE) {
                // each batch is a statement of its own, so that nobody waits for a long one
            }
        });
    }

    /** Tells one person, in the caller's transaction; see {@link Notification} for what the values are. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID recipient, String kind, List<?> values, String link) {
        tell(List.of(new Notification(recipient, kind, values, link)));
    }

    /** Tells several people, or one several things, in one statement. */
    @Transactional(TxType.MANDATORY)
    public void tell(Collection<Notification> notifications) {
        if (notifications.isEmpty()) {
            return;
        }
        notifications.stream().map(Notification::kind).distinct().forEach(NotificationText::require);
        var now = clock.instant();
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO kernel.notification (id, recipient, kind, params, link, about, created_at)
                    VALUES (:id, :recipient, :kind, CAST(:params AS jsonb), :link, :about, :now)""");
            notifications.forEach(each -> batch.bind("id", Ids.next())
                    .bind("recipient", each.recipient())
                    .bind("kind", each.kind())
                    .bind("params", NotificationText.keep(each.values()).toString())
                    .bind("link", each.link())
                    .bind("about", each.about())
                    .bind("now", now)
                    .add());
            batch.execute();
        });
        notifications.stream().map(Notification::recipient).distinct().forEach(this::changed);
    }

    /** Open pages learn that they should ask again; what there is to read does not travel. */
    private void changed(UUID recipient) {
        live.fire(new LiveEvent(LiveTopics.NOTIFICATIONS, JsonObject.EMPTY_JSON_OBJECT, recipient));
    }

    /** The newest first. */
    public Page<NotificationView> page(UUID recipient, boolean unreadOnly, Language language, PageRequest request) {
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, kind, params, link, created_at, read_at FROM kernel.notification
                        WHERE recipient = :recipient AND (NOT :unreadOnly OR read_at IS NULL)
                          AND (CAST(:after AS uuid) IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :fetch""")
                .bind("recipient", recipient)
                .bind("unreadOnly", unreadOnly)
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> new NotificationView(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        NotificationText.in(language, row.getString("kind"), row.getString("params")),
                        row.getString("link"),
                        Rows.instant(row, "created_at"),
                        row.getObject("read_at") != null))
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    public Unread unread(UUID recipient) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT count(*) FROM (
                            SELECT FROM kernel.notification WHERE recipient = :recipient AND read_at IS NULL LIMIT :most
                        ) unread""")
                .bind("recipient", recipient)
                .bind("most", MOST_COUNTED)
                .map((row, context) -> new Unread(row.getInt(1)))
                .one());
    }

    /** @throws Problem {@code not-found} where it is not the recipient's */
    @Transactional
    public void read(UUID recipient, UUID id) {
        var read = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        UPDATE kernel.notification SET read_at = coalesce(read_at, :now)
                        WHERE id = :id AND recipient = :recipient""")
                .bind("id", id)
                .bind("recipient", recipient)
                .bind("now", clock.instant())
                .execute());
        if (read == 0) {
            throw Problem.notFound();
        }
        changed(recipient);
    }

    @Transactional
    public void readAll(UUID recipient) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE kernel.notification SET read_at = :now WHERE recipient = :recipient AND read_at IS NULL")
                .bind("recipient", recipient)
                .bind("now", clock.instant())
                .execute());
        changed(recipient);
    }

    /** All that somebody was told and that is still kept, the newest first. */
    public JsonArray export(UUID recipient) {
        var told = JSON.createArrayBuilder();
        jdbi.useHandle(handle -> handle.createQuery(
                        """
                        SELECT kind, params, link, created_at, read_at FROM kernel.notification
                        WHERE recipient = :recipient ORDER BY id DESC LIMIT :most""")
                .bind("recipient", recipient)
                .bind("most", MOST_EXPORTED)
                .map(Notifications::exported)
                .forEach(told::add));
        return told.build();
    }

    private static JsonObject exported(ResultSet row, StatementContext context) throws SQLException {
        var json = JSON.createObjectBuilder()
                .add("text", NotificationText.in(Language.ES, row.getString("kind"), row.getString("params")))
                .add("link", row.getString("link"))
                .add("createdAt", Rows.instant(row, "created_at").toString());
        if (row.getObject("read_at") != null) {
            json.add("readAt", Rows.instant(row, "read_at").toString());
        }
        return json.build();
    }

    /** Forgets all that these people were told, and their names in what others were. */
    @Transactional
    public void erase(Collection<UUID> accounts) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM kernel.notification WHERE recipient = ANY(:accounts)")
                    .bindArray("accounts", UUID.class, accounts)
                    .execute();
            handle.createUpdate(
                            """
                            UPDATE kernel.notification SET params = jsonb_set(params, '{0}', to_jsonb(CAST(:nobody AS text))), about = NULL
                            WHERE about = ANY(:accounts)""")
                    .bind("nobody", NOBODY)
                    .bindArray("accounts", UUID.class, accounts)
                    .execute();
        });
    }

    /**
     * Deletes some of what was read long ago.
     *
     * @return how many; fewer than {@value #AT_ONCE} means that none is left
     */
    public int purge() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        DELETE FROM kernel.notification WHERE id IN (
                            SELECT id FROM kernel.notification WHERE read_at < :before
                            ORDER BY read_at LIMIT :most FOR UPDATE SKIP LOCKED)""")
                .bind("before", clock.instant().minus(LIFE))
                .bind("most", AT_ONCE)
                .execute());
    }
}
