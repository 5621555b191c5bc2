package town.plaza.board.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class PublicationPeriodTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Set<Integer> YEARS =
            IntStream.rangeClosed(2026, 2035).boxed().collect(Collectors.toSet());
    private static final WorkingDays DECEMBER = new WorkingDays(
            Set.of(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 25)), YEARS);

    @Test
    void calendar_days_count_from_the_day_after_publication() {
        var period = new PublicationPeriod(15, PeriodKind.CALENDAR);

        assertThat(period.firstDay(FRIDAY)).isEqualTo("2026-12-05");
        assertThat(period.lastDay(FRIDAY, DECEMBER)).isEqualTo("2026-12-19");
    }

    @Test
    void working_days_leave_out_weekends_and_holidays() {
        assertThat(new PublicationPeriod(1, PeriodKind.WORKING).lastDay(FRIDAY, DECEMBER))
                .isEqualTo("2026-12-09");
        assertThat(new PublicationPeriod(10, PeriodKind.WORKING).lastDay(FRIDAY, DECEMBER))
                .isEqualTo("2026-12-22");
    }

    @ParameterizedTest
    @CsvSource({"2027-12-30, 1, 2027-12-31", "2026-12-31, 1, 2027-01-01"})
    void working_days_are_counted_within_the_years_whose_holidays_are_known(
            LocalDate published, int days, LocalDate last) {
        var working = new WorkingDays(Set.of(), Set.of(2027));

        assertThat(new PublicationPeriod(days, PeriodKind.WORKING).lastDay(published, working))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2027-12-30, 2, 2028", "2027-12-31, 1, 2028", "2026-12-30, 1, 2026"})
    void a_year_without_holidays_is_not_counted_but_named(LocalDate published, int days, String year) {
        var working = new WorkingDays(Set.of(), Set.of(2027));
        var period = new PublicationPeriod(days, PeriodKind.WORKING);

        assertThatThrownBy(() -> period.lastDay(published, working)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.HOLIDAYS_UNKNOWN);
            assertThat(problem.arguments()).containsExactly(year);
        });
        assertThat(new PublicationPeriod(days, PeriodKind.CALENDAR).lastDay(published, working))
                .isEqualTo(published.plusDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 731})
    void a_period_has_an_end_and_is_not_over_before_it_begins(int days) {
        assertThatThrownBy(() -> new PublicationPeriod(days, PeriodKind.CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_working_period_holds_exactly_its_working_days_and_ends_on_one(
            @ForAll @IntRange(min = 1, max = 250) int days,
            @ForAll @IntRange(max = 1500) int start,
            @ForAll @Size(max = 30) Set<@IntRange(max = 2000) Integer> holidays) {
        var origin = LocalDate.of(2026, 1, 1);
        var published = origin.plusDays(start);
        var working = new WorkingDays(holidays.stream().map(origin::plusDays).collect(Collectors.toSet()), YEARS);
        var period = new PublicationPeriod(days, PeriodKind.WORKING);

        var last = period.lastDay(published, working);

        assertThat(working.include(last)).isTrue();
        assertThat(LongStream.rangeClosed(1, last.toEpochDay() - published.toEpochDay())
                        .mapToObj(published::plusDays)
                        .filter(working::include)
                        .count())
                .isEqualTo(days);
    }

    @Property
    void a_longer_period_never_ends_sooner(
            @ForAll @IntRange(min = 1, max = 729) int days,
            @ForAll PeriodKind kind,
            @ForAll @IntRange(max = 800) int on) {
        var published = FRIDAY.plusDays(on);

        assertThat(new PublicationPeriod(days + 1, kind).lastDay(published, DECEMBER))
                .isAfter(new PublicationPeriod(days, kind).lastDay(published, DECEMBER));
    }
}
