package town.plaza.trails.control;

import java.time.Instant;
import java.time.LocalDate;
import town.plaza.kernel.web.Versioned;

/**
 * A player as the player alone sees it.
 *
 * @param guardian who agreed, for who was under 14
 */
public record PlayerView(
        String name,
        String city,
        String community,
        LocalDate born,
        boolean adult,
        String guardian,
        Instant consentedAt,
        LocalDate joinedOn,
        int points,
        int version)
        implements Versioned {}
