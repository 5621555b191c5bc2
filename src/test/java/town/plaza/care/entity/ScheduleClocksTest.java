package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.entity.Schedules.MADRID;
import static town.plaza.care.entity.Schedules.at;
import static town.plaza.care.entity.Schedules.local;
import static town.plaza.care.entity.Schedules.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day follow the clock on the wall, hours are counted as they pass. */
class ScheduleClocksTest {

    private static final Course FROM_2020 = Course.of(LocalDate.of(2020, 1, 1), null);

    private static List<Instant> on(Schedule schedule, LocalDate day, ZoneId zone) {
        return schedule.doses(
                FROM_2020,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    private static List<LocalDateTime> between(Schedule schedule, String from, String to) {
        return schedule.doses(FROM_2020, at(from), at(to), MADRID).stream()
                .map(Schedules::local)
                .toList();
    }

    static Stream<Arguments> changes() {
        return IntStream.rangeClosed(2020, 2032).boxed().flatMap(year -> Stream.of("Europe/Madrid", "America/New_York")
                .map(ZoneId::of)
                .flatMap(zone -> {
                    var rules = zone.getRules();
                    var first = rules.nextTransition(Instant.parse(year + "-01-01T12:00:00Z"));
                    var second = rules.nextTransition(first.getInstant());
                    return Stream.of(Arguments.of(first, zone), Arguments.of(second, zone));
                }));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_time_that_the_clock_skips_is_due_when_it_has_skipped_it_and_one_shown_twice_is_due_once(
            java.time.zone.ZoneOffsetTransition change, ZoneId zone) {
        var day = change.getDateTimeBefore().toLocalDate();
        var missing = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        var schedule = new AtTimes(List.of(missing.toLocalTime().plusMinutes(30), LocalTime.of(8, 0)));

        var doses = on(schedule, day, zone);

        assertThat(doses).hasSize(2);
        assertThat(doses.get(0))
                .isEqualTo(
                        change.isGap()
                                ? change.getInstant()
                                : change.getInstant().minus(30, ChronoUnit.MINUTES));
        assertThat(LocalTime.ofInstant(doses.get(1), zone)).isEqualTo("08:00");
    }

    @Test
    void half_past_two_moves_to_three_in_spring() {
        assertThat(between(new AtTimes(times("02:30")), "2026-03-28T00:00", "2026-03-31T00:00"))
                .containsExactly(
                        LocalDateTime.parse("2026-03-28T02:30"),
                        LocalDateTime.parse("2026-03-29T03:00"),
                        LocalDateTime.parse("2026-03-30T02:30"));
    }

    @Test
    void times_that_the_change_moves_onto_each_other_are_one_dose() {
        assertThat(between(new AtTimes(times("02:00", "02:30", "03:00")), "2026-03-29T00:00", "2026-03-30T00:00"))
                .containsExactly(LocalDateTime.parse("2026-03-29T03:00"));
    }

    /** Samoa left out the 30th of December 2011. */
    @Test
    void the_doses_of_a_day_that_was_left_out_are_one_when_it_would_have_been_over() {
        var apia = ZoneId.of("Pacific/Apia");
        var schedule = new AtTimes(times("08:00", "20:00"));
        var course = Course.of(LocalDate.of(2011, 12, 29), null).of(4);
        var moved = LocalDate.of(2011, 12, 31).atStartOfDay(apia).toInstant();

        assertThat(schedule.doses(course, moved, moved.plus(Duration.ofDays(3)), apia))
                .containsExactly(moved, moved.plus(Duration.ofHours(8)))
                .isSubsetOf(
                        schedule.doses(course, moved.minus(Duration.ofDays(9)), moved.plus(Duration.ofDays(9)), apia));
    }

    @Test
    void a_course_that_begins_on_a_day_that_was_left_out_has_all_its_doses() {
        var apia = ZoneId.of("Pacific/Apia");
        var schedule = new AtTimes(times("00:00"));
        var course = Course.of(LocalDate.of(2011, 12, 30), null).of(6);
        var moved = LocalDate.of(2011, 12, 31).atStartOfDay(apia).toInstant();

        // the first of the skipped day and the first of the next are one dose, five more follow
        assertThat(schedule.doses(course, moved.plus(Duration.ofDays(5)), moved.plus(Duration.ofDays(9)), apia))
                .containsExactly(moved.plus(Duration.ofDays(5)));
    }

    @Test
    void weekly_doses_keep_their_hour_over_the_year() {
        var schedule = new OnWeekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), times("09:00"));

        var year = between(schedule, "2026-01-01T00:00", "2027-01-01T00:00");

        assertThat(year).hasSize(52 + 53);
        assertThat(year).allMatch(dose -> dose.toLocalTime().equals(LocalTime.of(9, 0)));
        assertThat(year).allMatch(dose -> schedule.days().contains(dose.getDayOfWeek()));
    }

    @Test
    void every_third_day_counts_days_and_not_hours() {
        var schedule = new EveryDays(3, LocalDate.of(2026, 3, 27), times("08:00"));

        assertThat(between(schedule, "2026-03-26T00:00", "2026-04-03T00:00"))
                .containsExactly(
                        LocalDateTime.parse("2026-03-27T08:00"),
                        LocalDateTime.parse("2026-03-30T08:00"),
                        LocalDateTime.parse("2026-04-02T08:00"));
    }

    @Test
    void hours_are_counted_as_they_pass_so_the_clock_shows_another_time_after_a_change() {
        var schedule = EveryHours.of(Duration.ofHours(8), LocalDateTime.parse("2026-10-24T08:00"));

        assertThat(between(schedule, "2026-10-24T00:00", "2026-10-26T00:00"))
                .containsExactly(
                        LocalDateTime.parse("2026-10-24T08:00"),
                        LocalDateTime.parse("2026-10-24T16:00"),
                        LocalDateTime.parse("2026-10-25T00:00"),
                        LocalDateTime.parse("2026-10-25T07:00"),
                        LocalDateTime.parse("2026-10-25T15:00"),
                        LocalDateTime.parse("2026-10-25T23:00"));
    }

    @Test
    void five_a_day_are_every_four_hours_and_48_minutes() {
        var first = LocalDateTime.parse("2026-11-21T08:00");

        assertThat(EveryHours.perDay(5, first)).isEqualTo(EveryHours.of(Duration.ofMinutes(288), first));
        assertThat(between(EveryHours.perDay(5, first), "2026-11-21T00:00", "2026-11-22T04:00"))
                .extracting(LocalDateTime::toLocalTime)
                .containsExactlyElementsOf(times("08:00", "12:48", "17:36", "22:24", "03:12"));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 9, 11, 13, 17, 23, 95})
    void so_many_a_day_are_so_many_on_each_day_of_years(int perDay) {
        var first = LocalDateTime.parse("2020-01-01T00:00");
        var schedule = EveryHours.perDay(perDay, first);
        var utc = ZoneId.of("UTC");

        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            assertThat(on(schedule, day, utc))
                    .hasSize(perDay)
                    .contains(day.atStartOfDay(utc).toInstant());
        }
    }

    /** Every n hours for each n from 1 to 72, and the half, third of an hour and minute between them. */
    @Test
    void every_n_hours_is_n_hours_for_each_n_and_for_fractions() {
        var first = LocalDateTime.parse("2026-01-15T06:20");
        for (var minutes : IntStream.rangeClosed(1, 72)
                .flatMap(hours -> IntStream.of(hours * 60, hours * 60 + 30, hours * 60 + 20, hours * 60 + 1))
                .toArray()) {
            var doses = EveryHours.of(Duration.ofMinutes(minutes), first)
                    .doses(FROM_2020, at("2026-01-01T00:00"), at("2026-12-31T00:00"), MADRID);

            assertThat(doses.get(0)).isEqualTo(at("2026-01-15T06:20"));
            for (var number = 0; number < doses.size(); number++) {
                assertThat(doses.get(number))
                        .as("dose %d of every %d minutes", number, minutes)
                        .isEqualTo(doses.get(0).plus(Duration.ofMinutes((long) number * minutes)));
            }
            assertThat(Duration.between(doses.get(doses.size() - 1), at("2026-12-31T00:00")))
                    .isLessThanOrEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void first_and_last_day_are_both_included() {
        var course = Course.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30));
        var from = at("2026-01-01T00:00");
        var to = at("2027-01-01T00:00");

        assertThat(new AtTimes(times("00:00", "23:59")).doses(course, from, to, MADRID))
                .hasSize(6)
                .startsWith(at("2026-03-28T00:00"))
                .endsWith(at("2026-03-30T23:59"));
        // one day has 23 hours
        assertThat(EveryHours.of(Duration.ofHours(1), LocalDateTime.parse("2026-01-01T00:00"))
                        .doses(course, from, to, MADRID))
                .hasSize(71)
                .startsWith(at("2026-03-28T00:00"))
                .endsWith(at("2026-03-30T23:00"));
    }

    @Test
    void doses_end_at_the_earliest_of_last_day_number_and_stop() {
        var schedule = new AtTimes(times("08:00", "20:00"));
        var days = Course.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 10));
        var from = at("2026-05-01T00:00");
        var to = at("2026-06-01T00:00");

        assertThat(schedule.doses(days, from, to, MADRID)).hasSize(20);
        assertThat(schedule.doses(days.of(7), from, to, MADRID)).hasSize(7).endsWith(at("2026-05-04T08:00"));
        assertThat(schedule.doses(days.of(7).between(null, at("2026-05-03T08:00")), from, to, MADRID))
                .hasSize(4)
                .endsWith(at("2026-05-02T20:00"));
        assertThat(schedule.doses(days.of(100), from, to, MADRID)).hasSize(20);
    }

    @Test
    void a_window_a_lifetime_after_the_start_costs_what_the_first_does() {
        var course = Course.of(LocalDate.of(1900, 1, 1), null).of(1_000_000);
        var schedule = new AtTimes(times("02:30", "08:00"));
        var hourly = EveryHours.of(Duration.ofMinutes(15), LocalDateTime.parse("1900-01-01T00:00"));
        for (var each = 0; each < 20_000; each++) {
            var from = at("2026-11-21T00:00").plusSeconds(each);
            var to = from.plus(Duration.ofDays(1));
            assertThat(schedule.doses(course, from, to, MADRID).size()
                            + hourly.doses(Course.of(course.firstDay(), null), from, to, MADRID)
                                    .size())
                    .isBetween(97, 98);
        }
        assertThat(local(schedule.doses(course, at("2026-11-21T00:00"), at("2026-11-22T00:00"), MADRID)
                        .get(0)))
                .isEqualTo(LocalDateTime.parse("2026-11-21T02:30"));
    }
}
