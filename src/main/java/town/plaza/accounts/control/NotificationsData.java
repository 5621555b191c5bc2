package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.notification.Notifications;

/** What a person was told; it stands here, for the kernel knows nothing of whose data must be handed out. */
@ApplicationScoped
public class NotificationsData implements PersonalData {

    static final String NAME = "notifications";

    /** Longer than any request that began before an erasure can last. */
    private static final Duration RECENT = Duration.ofHours(3);

    private static final int MOST = 1_000;

    @Inject
    Notifications notifications;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        return notifications.export(account);
    }

    @Override
    public void erase(UUID account) {
        notifications.erase(List.of(account));
    }

    /**
     * Forgets what somebody was told, and where they were named, by requests of others that were under way while they
     * were erased. These are not refused, for others would be refused what they do.
     */
    public void eraseOfGone() {
        var gone = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM accounts.account WHERE erased_at > :since ORDER BY erased_at DESC LIMIT :most")
                .bind("since", clock.instant().minus(RECENT))
                .bind("most", MOST)
                .mapTo(UUID.class)
                .list());
        if (!gone.isEmpty()) {
            notifications.erase(gone);
        }
    }
}
