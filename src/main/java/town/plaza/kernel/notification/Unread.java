package town.plaza.kernel.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param count how many notifications wait to be read; {@value Notifications#MOST_COUNTED} stands for more too */
public record Unread(@Schema(maximum = "" + Notifications.MOST_COUNTED) int count) {}
