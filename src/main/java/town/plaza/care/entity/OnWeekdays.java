package town.plaza.care.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import town.plaza.kernel.problem.Problem;

/** On these days of each week at these times. */
public record OnWeekdays(Set<DayOfWeek> days, List<LocalTime> times) implements WallClock {

    private static final int WEEK = 7;

    public OnWeekdays {
        if (days.isEmpty()) {
            throw Problem.invalid("schedule.days", "care.schedule.days.none");
        }
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        times = WallClock.inOrder(times);
    }

    @Override
    public boolean isOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    @Override
    public long daysBetween(LocalDate from, LocalDate until) {
        var all = ChronoUnit.DAYS.between(from, until);
        var rest = from.plusDays(all / WEEK * WEEK)
                .datesUntil(until)
                .filter(this::isOn)
                .count();
        return all / WEEK * days.size() + rest;
    }
}
