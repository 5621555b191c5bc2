package town.plaza.board.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which days count as working days: all but Saturdays, Sundays and the holidays of the nation, the region, the town. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;

    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    public boolean include(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The {@code count}th working day, from 1, where counting starts with {@code first} itself. */
    public LocalDate nth(int count, LocalDate first) {
        if (count < 1) {
            throw new IllegalArgumentException("Days are counted from 1, not from " + count);
        }
        var day = first;
        for (var counted = include(day) ? 1 : 0; counted < count; counted += include(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
