package town.plaza.trails.control;

import java.time.Instant;
import java.util.UUID;
import town.plaza.trails.entity.SupportKind;
import town.plaza.trails.entity.SupportState;

/**
 * A request in a list.
 *
 * @param player the player name of whoever asked; absent for who does not play
 * @param changedAt when something was said or done last
 */
public record SupportLine(
        UUID id,
        SupportKind kind,
        String subject,
        SupportState state,
        String player,
        Instant openedAt,
        Instant changedAt) {}
