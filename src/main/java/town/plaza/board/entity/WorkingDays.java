package town.plaza.board.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Which days count as working days: all but Saturdays, Sundays and the holidays of the nation, the region, the town. Only
 * years whose holidays somebody entered can be counted.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;
    private final Set<Integer> years;

    /** @param years those whose holidays are known */
    public WorkingDays(Set<LocalDate> holidays, Set<Integer> years) {
        this.holidays = Set.copyOf(holidays);
        this.years = Set.copyOf(years);
    }

    /** @throws Problem {@code holidays-unknown} where nobody entered the holidays of that year */
    public boolean include(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new Problem(ProblemType.HOLIDAYS_UNKNOWN, String.valueOf(day.getYear()));
        }
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
