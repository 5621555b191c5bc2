package town.plaza.trails.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** When a player was at a place. */
public final class VisitPolicy {

    /** Metres; a position that may be further off says nothing. */
    public static final int WORST_ACCURACY = 200;

    /** Metres; what a position may be off counts for the player up to here. */
    public static final int MOST_TOLERANCE = 50;

    /** Kilometres an hour. */
    public static final int FASTEST = 150;

    /** Two sightings within a second are as if a second apart: clocks and queues are not finer. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private VisitPolicy() {}

    /**
     * @param accuracy in metres, of {@code reported}
     * @param radius in metres, of the place
     * @throws Problem {@code position-inaccurate}, {@code too-far-away}
     */
    public static void requireThere(Position reported, BigDecimal accuracy, Position place, int radius) {
        if (accuracy.compareTo(BigDecimal.valueOf(WORST_ACCURACY)) > 0) {
            throw new Problem(ProblemType.POSITION_INACCURATE, accuracy.setScale(0, RoundingMode.UP));
        }
        var metres = reported.metresTo(place);
        var reach = tolerance(accuracy).add(BigDecimal.valueOf(radius)).doubleValue();
        if (metres > reach) {
            throw new Problem(ProblemType.TOO_FAR_AWAY, (long) Math.ceil(metres), (long) Math.floor(reach));
        }
    }

    /** What the player is given of a position's error. */
    public static BigDecimal tolerance(BigDecimal accuracy) {
        return accuracy.min(BigDecimal.valueOf(MOST_TOLERANCE));
    }

    /** @throws Problem {@code too-fast} where nobody gets from one to the other in that time */
    public static void requirePossible(Sighting last, Sighting now) {
        var elapsed = Duration.between(last.at(), now.at());
        var seconds = (elapsed.compareTo(SHORTEST) < 0 ? SHORTEST : elapsed).toMillis() / 1000.0;
        var metres = last.position().metresTo(now.position())
                - last.slack().add(now.slack()).doubleValue();
        if (metres / seconds * 3.6 > FASTEST) {
            throw new Problem(ProblemType.TOO_FAST);
        }
    }
}
