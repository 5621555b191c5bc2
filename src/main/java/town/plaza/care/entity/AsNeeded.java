package town.plaza.care.entity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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

    @Override
    public List<Instant> doses(Course course, Instant from, Instant to, ZoneId zone) {
        return List.of();
    }
}
