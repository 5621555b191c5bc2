package town.plaza.work.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.work.entity.Days;

/** Whatever the day of the first start, the demo's workers are free for what they are matched with. */
class DemoSeasonTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

    private static Stream<LocalDate> everyDay() {
        return BEGIN.datesUntil(BEGIN.plusYears(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, " + WorkDemo.OLIVES,
        "1, " + WorkDemo.OLIVES,
        "2, " + WorkDemo.OLIVES,
        "9, " + WorkDemo.OLIVES,
        "6, " + WorkDemo.CHERRIES,
        "0, " + WorkDemo.ASPARAGUS,
        "3, " + WorkDemo.ASPARAGUS,
        "7, " + WorkDemo.ASPARAGUS,
        "4, " + WorkDemo.ALMONDS
    })
    void a_worker_is_free_for_what_the_demo_matches(int worker, String season) {
        assertThat(everyDay()).allSatisfy(today -> {
            var asked = DemoSeason.of(season).next(today);
            var free = WorkDemo.CALENDARS.get(worker).stream()
                    .map(DemoSeason::of)
                    .flatMap(each -> each.ahead(today).stream());
            assertThat(free)
                    .as("%s, asked for %s", today, asked)
                    .anyMatch(run ->
                            !run.from().isAfter(asked.from()) && !run.to().isBefore(asked.to()));
        });
    }

    @Test
    void a_season_is_always_to_come() {
        var around = DemoSeason.of(WorkDemo.OLIVES);

        assertThat(everyDay()).allSatisfy(today -> {
            assertThat(around.next(today).from()).isAfter(today);
            around.next(today).requireWithinHorizon(today);
            assertThat(around.ahead(today))
                    .allSatisfy(days -> assertThat(days.from()).isAfter(today));
        });
    }

    @Test
    void what_is_left_of_a_season_comes_before_the_next_one() {
        var olives = DemoSeason.of(WorkDemo.OLIVES);
        var newYear = LocalDate.of(2027, 12, 31);

        assertThat(olives.ahead(newYear))
                .isEqualTo(List.of(
                        new Days(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 30)),
                        new Days(LocalDate.of(2028, 12, 2), LocalDate.of(2029, 1, 30))));
        assertThat(olives.ahead(LocalDate.of(2027, 6, 1))).hasSize(1);
    }
}
