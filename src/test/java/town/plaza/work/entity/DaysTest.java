package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.entity.Given.TODAY;
import static town.plaza.work.entity.Given.assertRefused;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.ProblemType;

class DaysTest {

    @Test
    void are_half_open_in_the_database() {
        var days = new Days(LocalDate.of(2027, 10, 15), LocalDate.of(2027, 11, 15));

        assertThat(days.range()).isEqualTo("[2027-10-15,2027-11-16)");
        assertThat(new DaysConverter().convertToEntityAttribute("[2027-10-15,2027-11-16)"))
                .isEqualTo(days);
    }

    @Property
    void come_back_from_the_database_as_they_went(
            @ForAll @IntRange(min = -5000, max = 100_000) int first, @ForAll @IntRange(max = 2000) int more) {
        var days = new Days(TODAY.plusDays(first), TODAY.plusDays(first).plusDays(more));
        var converter = new DaysConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(days)))
                .isEqualTo(days);
    }

    @Test
    void never_end_before_they_begin() {
        assertRefused(ProblemType.PERIOD_REVERSED, () -> new Days(TODAY, TODAY.minusDays(1)));
        assertThat(new Days(TODAY, TODAY).range()).isEqualTo("[2027-09-01,2027-09-02)");
    }

    @Test
    void lie_between_today_and_three_years_from_now() {
        new Days(TODAY, TODAY.plusYears(3)).requireAhead(TODAY);
        assertRefused(
                ProblemType.PERIOD_PAST, () -> new Days(TODAY.minusDays(1), TODAY.plusDays(9)).requireAhead(TODAY));
        assertRefused(
                ProblemType.PERIOD_TOO_FAR,
                () -> new Days(TODAY, TODAY.plusYears(3).plusDays(1)).requireAhead(TODAY));
        assertRefused(ProblemType.PERIOD_TOO_FAR, () -> new Days(LocalDate.MIN.plusYears(1), TODAY)
                .requireWithinHorizon(TODAY));
    }

    @Test
    void are_over_the_day_after_the_last() {
        var days = new Days(TODAY.minusDays(3), TODAY);

        assertThat(days.isOver(TODAY)).isFalse();
        assertThat(days.isOver(TODAY.plusDays(1))).isTrue();
    }
}
