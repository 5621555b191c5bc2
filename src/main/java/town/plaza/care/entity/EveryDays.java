package town.plaza.care.entity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import town.plaza.kernel.problem.Problem;

/**
 * On each so manieth day at these times.
 *
 * @param interval in days; 2 is every other day
 * @param first one of the days, from which the others are counted, and none before it
 */
public record EveryDays(int interval, LocalDate first, List<LocalTime> times) implements WallClock {

    private static final int LONGEST = 366;

    public EveryDays {
        if (interval < 1 || interval > LONGEST) {
            throw Problem.invalid("schedule.interval", "care.schedule.interval");
        }
        Objects.requireNonNull(first);
        times = WallClock.inOrder(times);
    }

    @Override
    public Optional<LocalDate> begin() {
        return Optional.of(first);
    }

    @Override
    public boolean isOn(LocalDate day) {
        return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) % interval == 0;
    }

    @Override
    public long daysBetween(LocalDate from, LocalDate until) {
        return daysBefore(until) - daysBefore(from);
    }

    private long daysBefore(LocalDate day) {
        return day.isAfter(first) ? (ChronoUnit.DAYS.between(first, day) - 1) / interval + 1 : 0;
    }
}
