package town.plaza.work.control;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import town.plaza.work.entity.Days;

/** The same days of every year, such as those of the olive harvest, which lie around New Year's Day. */
record DemoSeason(MonthDay from, MonthDay to) {

    /** @param ends such as {@code --12-02/--01-30} */
    static DemoSeason of(String ends) {
        var parts = ends.split("/");
        return new DemoSeason(MonthDay.parse(parts[0]), MonthDay.parse(parts[1]));
    }

    /** The next time that it begins, after today. */
    Days next(LocalDate today) {
        var thisYear = inYear(today.getYear());
        return thisYear.from().isAfter(today) ? thisYear : inYear(today.getYear() + 1);
    }

    /** What is left of it where it has begun, and the next time. Whoever is free on both can take all that begins within. */
    List<Days> ahead(LocalDate today) {
        var ahead = new ArrayList<Days>();
        var next = next(today);
        var running = inYear(next.from().getYear() - 1);
        if (running.to().isAfter(today)) {
            ahead.add(new Days(today.plusDays(1), running.to()));
        }
        ahead.add(next);
        return ahead;
    }

    private Days inYear(int year) {
        var end = to.atYear(to.isBefore(from) ? year + 1 : year);
        return new Days(from.atYear(year), end);
    }
}
