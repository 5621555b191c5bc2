package town.plaza.care.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * When a dose that nobody recorded is due, late or missed. Computed from the clock, never kept.
 *
 * @param before how long before its moment it can be given
 * @param after how long after its moment it is still in time
 * @param missed how long after its moment it is missed at the latest
 */
public record Punctuality(Duration before, Duration after, Duration missed) {

    /** @param next the prescription's next dose; null where this is the last */
    public DoseState state(Instant due, Instant next, Instant now) {
        if (now.isBefore(due.minus(before))) {
            return DoseState.UPCOMING;
        }
        if (!now.isBefore(missedAt(due, next))) {
            return DoseState.MISSED;
        }
        return now.isAfter(due.plus(after)) ? DoseState.LATE : DoseState.DUE;
    }

    /** The moment from which it is missed: when the next is due, and the last one too after some hours. */
    public Instant missedAt(Instant due, Instant next) {
        var latest = due.plus(missed);
        return next != null && next.isBefore(latest) ? next : latest;
    }
}
