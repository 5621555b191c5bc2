package town.plaza.work.control;

import java.util.List;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/**
 * A worker's own profile.
 *
 * @param wanted slugs of task categories, the most wanted first
 * @param hasCalendar whether there is an address of the iCalendar feed; only renewing it tells it
 */
public record WorkerView(
        UUID account,
        String name,
        Location place,
        String about,
        RatingView rating,
        List<String> wanted,
        boolean hasCalendar,
        int version)
        implements Versioned {}
