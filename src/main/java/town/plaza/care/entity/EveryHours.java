package town.plaza.care.entity;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import town.plaza.kernel.problem.Problem;

/**
 * At equal intervals of elapsed time from a first dose on: by the clock on the wall it drifts when the clocks change,
 * and each day where the interval does not divide 24 hours. The interval is exact, seven a day are seven on every day:
 * each dose is computed from the first one, rounded down to a second, so that nothing adds up.
 *
 * @param span {@code parts} intervals
 * @param first the first dose by the home's clock
 */
public record EveryHours(Duration span, int parts, LocalDateTime first) implements Schedule {

    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofDays(31);

    public EveryHours {
        Objects.requireNonNull(first);
        if (span.isNegative() || span.isZero() || parts < 1 || span.getNano() != 0) {
            throw Problem.invalid("schedule.every", "care.schedule.every");
        }
        if (span.compareTo(SHORTEST.multipliedBy(parts)) < 0 || span.compareTo(LONGEST.multipliedBy(parts)) > 0) {
            throw Problem.invalid("schedule.every", "care.schedule.every");
        }
        if (first.getSecond() != 0 || first.getNano() != 0) {
            throw Problem.invalid("schedule.first", "care.schedule.times.seconds");
        }
        var divisor = BigInteger.valueOf(span.toSeconds())
                .gcd(BigInteger.valueOf(parts))
                .intValue();
        span = span.dividedBy(divisor);
        parts = parts / divisor;
    }

    public static EveryHours of(Duration interval, LocalDateTime first) {
        return new EveryHours(interval, 1, first);
    }

    /** So many in 24 hours. */
    public static EveryHours perDay(int doses, LocalDateTime first) {
        return new EveryHours(Duration.ofDays(1), doses, first);
    }

    @Override
    public Optional<LocalDate> begin() {
        return Optional.of(first.toLocalDate());
    }

    @Override
    public List<Instant> doses(Course course, Instant from, Instant to, ZoneId zone) {
        var start = WallClock.moment(first, zone.getRules()).getEpochSecond();
        var firstDay = course.firstDay().atStartOfDay(zone).toInstant();
        var opened = course.opened() == null || course.opened().isBefore(firstDay) ? firstDay : course.opened();
        var begin = from.isBefore(opened) ? opened : from;
        var end = course.end(to);
        if (course.lastDay() != null) {
            var over = course.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
            end = over.isBefore(end) ? over : end;
        }
        var doses = new ArrayList<Instant>();
        var number = number(begin, start);
        var last = course.number() == null ? Long.MAX_VALUE : number(opened, start) + course.number();
        for (; number < last; number++) {
            var moment = Instant.ofEpochSecond(start + number * span.toSeconds() / parts);
            if (!moment.isBefore(end)) {
                break;
            }
            doses.add(moment);
        }
        return doses;
    }

    /** Which dose is the first at a moment or later; the first of all is number 0. */
    private long number(Instant moment, long start) {
        var elapsed = moment.getEpochSecond() - start + (moment.getNano() == 0 ? 0 : 1);
        return Math.max(0, -Math.floorDiv(-elapsed * parts, span.toSeconds()));
    }
}
