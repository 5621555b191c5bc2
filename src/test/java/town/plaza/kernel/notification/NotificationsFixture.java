package town.plaza.kernel.notification;

import org.jdbi.v3.core.Jdbi;

/** Notifications outside the server. */
public final class NotificationsFixture {

    private NotificationsFixture() {}

    public static Notifications on(Jdbi jdbi) {
        var notifications = new Notifications();
        notifications.jdbi = jdbi;
        return notifications;
    }
}
