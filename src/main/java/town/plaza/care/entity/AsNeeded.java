package town.plaza.care.entity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import town.plaza.kernel.problem.Problem;

/**
 * Never due; given when somebody needs it, within limits.
 *
 * @param minimum between two doses
 * @param most in any 24 hours, in the unit of the dose
 */
public record AsNeeded(Duration minimum, BigDecimal most) implements Schedule {

    /** Over which {@link #most} is summed up. */
    public static final Duration DAY = Duration.ofHours(24);

    private static final Duration LONGEST = Duration.ofDays(31);

    public AsNeeded {
        Objects.requireNonNull(minimum);
        if (minimum.isNegative() || minimum.compareTo(LONGEST) > 0 || minimum.getNano() != 0) {
            throw Problem.invalid("schedule.minimum", "care.schedule.minimum");
        }
        most = Amount.require(most, "schedule.most");
    }

    /**
     * The earliest moment, not before one that is asked for, at which so much may be given: the minimum after what was
     * given before and before what was given later, and no more than the most in any 24 hours.
     *
     * @param amount not above the most
     * @param given all that was given in the 24 hours, and in the minimum, around that moment or later
     */
    public Instant allowedFrom(Instant asked, BigDecimal amount, Collection<Intake> given) {
        var candidates = new TreeSet<Instant>();
        candidates.add(asked);
        for (var each : given) {
            candidates.add(each.at().plus(minimum));
            candidates.add(each.at().plus(DAY));
        }
        return candidates.tailSet(asked).stream()
                .filter(moment -> isAllowed(moment, amount, given))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("amount", "care.amount.most"));
    }

    public boolean isAllowed(Instant moment, BigDecimal amount, Collection<Intake> given) {
        var tooClose = given.stream()
                .anyMatch(each -> Duration.between(each.at(), moment).abs().compareTo(minimum) < 0);
        return !tooClose
                && Stream.concat(Stream.of(moment), given.stream().map(Intake::at))
                        .filter(end -> !end.isBefore(moment) && end.isBefore(moment.plus(DAY)))
                        .allMatch(end -> sum(given, end).add(amount).compareTo(most) <= 0);
    }

    /** How much was given in the 24 hours that end with a moment. */
    public static BigDecimal sum(Collection<Intake> given, Instant end) {
        return given.stream()
                .filter(each -> !each.at().isAfter(end) && each.at().isAfter(end.minus(DAY)))
                .map(Intake::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<Instant> doses(Course course, Instant from, Instant to, ZoneId zone) {
        return List.of();
    }
}
