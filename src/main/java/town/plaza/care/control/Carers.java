package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.security.Role;

/** All who work in the home, as those who are to be told something. */
@ApplicationScoped
public class Carers {

    private static final int MOST = 500;

    @Inject
    Jdbi jdbi;

    @Inject
    Notifications notifications;

    @Inject
    Event<LiveEvent> live;

    /** @param kind as in {@link Notification} */
    public record News(String kind, List<?> values, String link) {}

    /** Tells each carer each of the news, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void tell(Collection<News> news) {
        if (news.isEmpty()) {
            return;
        }
        notifications.tell(all().stream()
                .flatMap(carer ->
                        news.stream().map(each -> new Notification(carer, each.kind(), each.values(), each.link())))
                .toList());
    }

    /** Makes the carers' open pages that listen to a topic ask again; nothing of a resident travels. */
    public void refresh(String topic) {
        live.fire(new LiveEvent(topic, JsonObject.EMPTY_JSON_OBJECT, Role.CARER));
    }

    private List<UUID> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT r.account FROM accounts.account_role r JOIN accounts.account a ON a.id = r.account
                         WHERE r.role = 'CARER' AND a.blocked_at IS NULL AND a.erased_at IS NULL
                         ORDER BY r.account LIMIT :most""")
                .bind("most", MOST)
                .mapTo(UUID.class)
                .list());
    }
}
