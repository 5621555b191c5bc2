package town.plaza.care.entity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;

/**
 * When a resident is fading: the mean of the last three days lies more than two standard deviations (of a sample) below
 * the mean of the 28 days before them.
 *
 * <p>Decided, where the rule alone would mislead: the days before need at least {@value #LEAST_BEFORE} records, and two
 * of the last three days one, for a single bad day is no decline. Somebody who is always the same has no deviation, so
 * that a hair below would alarm: less than half a point counts as half a point, and a decline
 * is always more than one point.
 */
public final class Decline {

    /** The days that are looked at, today included. */
    public static final int RECENT_DAYS = 3;

    /** The days before those, which tell what is usual. */
    public static final int USUAL_DAYS = 28;

    static final int LEAST_BEFORE = 10;
    static final int LEAST_RECENT = 2;
    static final BigDecimal LEAST_DEVIATION = new BigDecimal("0.5");
    static final BigDecimal DEVIATIONS = BigDecimal.valueOf(2);

    private static final MathContext EXACTNESS = MathContext.DECIMAL64;

    private Decline() {}

    /**
     * What is usual for somebody.
     *
     * @param deviation never below half a point
     */
    public record Usual(BigDecimal mean, BigDecimal deviation) {

        /** What lies below is no longer usual. */
        public BigDecimal low() {
            return mean.subtract(DEVIATIONS.multiply(deviation));
        }

        public BigDecimal high() {
            return mean.add(DEVIATIONS.multiply(deviation));
        }
    }

    /** How low, and how it usually is. */
    public record Low(BigDecimal recent, Usual usual) {}

    /** @return nothing where there are too few records to tell */
    public static Optional<Usual> usual(Collection<Integer> before) {
        if (before.size() < LEAST_BEFORE) {
            return Optional.empty();
        }
        var mean = mean(before);
        var squares = before.stream()
                .map(value -> BigDecimal.valueOf(value).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var deviation = squares.divide(BigDecimal.valueOf(before.size() - 1L), EXACTNESS)
                .sqrt(EXACTNESS);
        return Optional.of(new Usual(mean, deviation.max(LEAST_DEVIATION)));
    }

    /**
     * @param before of the 28 days before, as far as recorded
     * @param recent of the last three days, as far as recorded
     */
    public static Optional<Low> of(Collection<Integer> before, Collection<Integer> recent) {
        if (recent.size() < LEAST_RECENT) {
            return Optional.empty();
        }
        var now = mean(recent);
        return usual(before).filter(usual -> now.compareTo(usual.low()) < 0).map(usual -> new Low(now, usual));
    }

    private static BigDecimal mean(Collection<Integer> values) {
        var sum = values.stream().mapToLong(Integer::longValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(values.size()), EXACTNESS);
    }
}
