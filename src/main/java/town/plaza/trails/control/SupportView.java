package town.plaza.trails.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;
import town.plaza.trails.entity.SupportKind;
import town.plaza.trails.entity.SupportState;

/**
 * A request with its conversation.
 *
 * @param player the player name of whoever asked; absent for who does not play
 * @param messages the oldest first
 */
public record SupportView(
        UUID id,
        SupportKind kind,
        String subject,
        SupportState state,
        String player,
        Instant openedAt,
        Instant changedAt,
        List<Message> messages,
        int version)
        implements Versioned {

    /** @param fromStaff whether those who keep the game said it; who of them stays theirs */
    public record Message(UUID id, boolean fromStaff, String text, Instant sentAt) {}
}
