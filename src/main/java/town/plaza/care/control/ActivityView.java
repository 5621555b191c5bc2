package town.plaza.care.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/**
 * Something planned.
 *
 * @param start by the home's clocks
 * @param taken how many of the places are taken
 */
public record ActivityView(
        UUID id,
        String name,
        String description,
        LocalDateTime start,
        Instant startsAt,
        int minutes,
        String place,
        int capacity,
        int taken,
        boolean cancelled,
        int version)
        implements Versioned {}
