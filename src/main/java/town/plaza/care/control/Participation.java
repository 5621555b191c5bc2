package town.plaza.care.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An activity as one of those who take part sees it.
 *
 * @param start by the home's clocks
 * @param attended absent while nobody has recorded it
 */
public record Participation(
        UUID activity,
        String name,
        String description,
        LocalDateTime start,
        Instant startsAt,
        int minutes,
        String place,
        boolean cancelled,
        Boolean attended) {}
