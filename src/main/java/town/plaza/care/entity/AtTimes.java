package town.plaza.care.entity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Every day at these times. */
public record AtTimes(List<LocalTime> times) implements WallClock {

    public AtTimes {
        times = WallClock.inOrder(times);
    }

    @Override
    public boolean isOn(LocalDate day) {
        return true;
    }

    @Override
    public long daysBetween(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }
}
