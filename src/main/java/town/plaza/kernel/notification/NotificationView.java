package town.plaza.kernel.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notification as its recipient reads it.
 *
 * @param kind what happened, for programs, such as {@code work.hired}
 * @param text the same for people, in the caller's language
 * @param link the page that shows it
 */
@Schema(name = "Notification")
public record NotificationView(UUID id, String kind, String text, String link, Instant createdAt, boolean read) {}
