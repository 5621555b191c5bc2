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
        return state(due.minus(before), due.plus(after), missedAt(due, next), now);
    }

    /** The same with the moments computed before, where it is asked again and again. */
    public static DoseState state(Instant dueFrom, Instant lateFrom, Instant missedAt, Instant now) {
        if (now.isBefore(dueFrom)) {
            return DoseState.UPCOMING;
        }
        if (!now.isBefore(missedAt)) {
            return DoseState.MISSED;
        }
        return now.isAfter(lateFrom) ? DoseState.LATE : DoseState.DUE;
    }

    /** The moment from which it is missed: when the next is due, and the last one too after some hours. */
    public Instant missedAt(Instant due, Instant next) {
        var latest = due.plus(missed);
        return next != null && next.isBefore(latest) ? next : latest;
    }
}
