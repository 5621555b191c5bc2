package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.notification.Notifications;

/** What a person was told; it stands here, for the kernel knows nothing of whose data must be handed out. */
@ApplicationScoped
public class NotificationsData implements PersonalData {

    static final String NAME = "notifications";

    @Inject
    Notifications notifications;

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
        notifications.erase(account);
    }
}
