package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeclineTest {

    /** Mean 7, deviation of the sample 0.82. */
    private static final List<Integer> ABOUT_SEVEN = List.of(6, 8, 6, 8, 7, 7, 6, 8, 6, 8, 7, 7, 7);

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void more_than_two_deviations_below_is_a_decline() {
        assertThat(Decline.usual(ABOUT_SEVEN).orElseThrow().deviation().doubleValue())
                .isCloseTo(0.8165, within(0.001));
        assertThat(Decline.of(ABOUT_SEVEN, List.of(5, 5, 5))).isPresent();
        assertThat(Decline.of(ABOUT_SEVEN, List.of(5, 6, 6))).isEmpty();
    }

    @Test
    void exactly_two_deviations_are_none() {
        var before = List.of(6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 7);
        assertThat(Decline.usual(before).orElseThrow().deviation()).isEqualByComparingTo("1");
        assertThat(Decline.of(before, List.of(5, 5, 5))).isEmpty();
        assertThat(Decline.of(before, List.of(5, 5, 4))).isPresent();
    }

    @Test
    void nine_records_are_too_few_and_ten_enough() {
        assertThat(Decline.of(Collections.nCopies(9, 8), List.of(2, 2, 2))).isEmpty();
        assertThat(Decline.of(Collections.nCopies(10, 8), List.of(2, 2, 2))).isPresent();
    }

    @Test
    void a_single_bad_day_is_no_decline() {
        assertThat(Decline.of(ABOUT_SEVEN, List.of(1))).isEmpty();
        assertThat(Decline.of(ABOUT_SEVEN, List.of())).isEmpty();
        assertThat(Decline.of(ABOUT_SEVEN, List.of(1, 5))).isPresent();
    }

    @Test
    void somebody_always_the_same_declines_by_more_than_one_point_only() {
        var always = Collections.nCopies(28, 7);
        assertThat(Decline.of(always, List.of(6, 6, 6))).isEmpty();
        assertThat(Decline.of(always, List.of(6, 6, 5))).isPresent();
        assertThat(Decline.of(always, List.of(7, 7, 7))).isEmpty();
    }

    @Test
    void getting_better_alarms_nobody() {
        assertThat(Decline.of(ABOUT_SEVEN, List.of(10, 10, 10))).isEmpty();
    }

    private static WellnessDays days(Stream<Integer> energies, int lastIsDaysAgo) {
        var list = energies.toList();
        var days = new TreeMap<LocalDate, WellnessDays.Day>();
        for (var i = 0; i < list.size(); i++) {
            if (list.get(i) != 0) {
                days.put(
                        TODAY.minusDays(list.size() - 1L - i + lastIsDaysAgo),
                        new WellnessDays.Day(list.get(i), Mood.GOOD));
            }
        }
        return new WellnessDays(days);
    }

    private static List<AlertKind> kinds(WellnessDays days) {
        return days.findings(TODAY, TODAY.minusYears(1)).stream()
                .map(WellnessDays.Finding::kind)
                .toList();
    }

    @Test
    void the_last_three_days_are_held_against_the_28_before_them() {
        var month = Collections.nCopies(28, 7).stream();
        assertThat(kinds(days(Stream.concat(month, Stream.of(3, 3, 3)), 0))).containsExactly(AlertKind.LOW_ENERGY);
    }

    @Test
    void what_is_older_than_31_days_makes_no_difference() {
        var older = Stream.concat(Collections.nCopies(40, 10).stream(), Collections.nCopies(28, 3).stream());
        assertThat(kinds(days(Stream.concat(older, Stream.of(3, 3, 3)), 0))).isEmpty();
    }

    @Test
    void mood_declines_by_itself() {
        var days = new TreeMap<LocalDate, WellnessDays.Day>();
        for (var ago = 30; ago >= 0; ago--) {
            days.put(TODAY.minusDays(ago), new WellnessDays.Day(7, ago < 3 ? Mood.LOW : Mood.GOOD));
        }
        assertThat(kinds(new WellnessDays(days))).containsExactly(AlertKind.LOW_MOOD);
    }

    @Test
    void three_whole_days_without_a_record_are_missed() {
        assertThat(kinds(days(Stream.of(7, 7), 4))).containsExactly(AlertKind.NO_RECORD);
        assertThat(kinds(days(Stream.of(7, 7), 3))).isEmpty();
        assertThat(kinds(days(Stream.of(7, 0, 0, 0, 7), 0))).isEmpty();
    }

    @Test
    void nobody_is_missed_before_three_days_in_the_home() {
        var none = new WellnessDays(new TreeMap<>());
        assertThat(none.findings(TODAY, TODAY.minusDays(2))).isEmpty();
        assertThat(none.findings(TODAY, TODAY.minusDays(3))).hasSize(1);
    }
}
