package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No dose is lost or doubled, whatever window is asked for, however the clocks go. */
class ScheduleWindowsTest {

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.schedules();
    }

    @Provide
    Arbitrary<Course> courses() {
        return Schedules.courses();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Schedules.zones();
    }

    /** The same by walking from the first day on, one time after the other. */
    private static List<Instant> walked(Schedule schedule, Course course, Instant until, ZoneId zone) {
        var all = new TreeSet<Instant>();
        if (schedule instanceof WallClock clock) {
            for (var day = course.firstDay();
                    !day.isAfter(LocalDate.ofInstant(until, zone).plusDays(2));
                    day = day.plusDays(1)) {
                if (clock.isOn(day) && (course.lastDay() == null || !day.isAfter(course.lastDay()))) {
                    for (var time : clock.times()) {
                        all.add(shown(day, time, zone));
                    }
                }
            }
        } else {
            var hours = (EveryHours) schedule;
            var first = shown(hours.first().toLocalDate(), hours.first().toLocalTime(), zone);
            for (var number = 0L; ; number++) {
                var moment = first.plusSeconds(number * hours.span().toSeconds() / hours.parts());
                if (moment.isAfter(until)) {
                    break;
                }
                var isOver = course.lastDay() != null
                        && !moment.isBefore(
                                course.lastDay().plusDays(1).atStartOfDay(zone).toInstant());
                if (!moment.isBefore(course.firstDay().atStartOfDay(zone).toInstant()) && !isOver) {
                    all.add(moment);
                }
            }
        }
        return all.stream()
                .filter(moment -> course.opened() == null || !moment.isBefore(course.opened()))
                .limit(course.number() == null ? Long.MAX_VALUE : course.number())
                .filter(moment -> course.closed() == null || moment.isBefore(course.closed()))
                .collect(Collectors.toList());
    }

    private static Instant shown(LocalDate day, java.time.LocalTime time, ZoneId zone) {
        var local = day.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    private static Instant begin(Course course, int hours) {
        return Schedules.minutesAfter(course.firstDay(), hours * 60);
    }

    @Property(tries = 2000)
    void a_window_has_what_a_walk_from_the_first_day_finds_in_it(
            @ForAll("schedules") Schedule schedule,
            @ForAll("courses") Course course,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -100, max = 300 * 24) int from,
            @ForAll @IntRange(min = 0, max = 100 * 24) int length) {
        var begin = begin(course, from);
        var end = begin.plus(Duration.ofHours(length));

        assertThat(schedule.doses(course, begin, end, zone))
                .isEqualTo(walked(schedule, course, end, zone).stream()
                        .filter(moment -> !moment.isBefore(begin) && moment.isBefore(end))
                        .toList());
    }

    @Property(tries = 1000)
    void any_split_of_a_window_gives_the_same_doses(
            @ForAll("schedules") Schedule schedule,
            @ForAll("courses") Course course,
            @ForAll("zones") ZoneId zone,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -1000, max = 150 * 24 * 12) Integer> cuts) {
        var begin = begin(course, -1000);
        var end = begin(course, 200 * 24);
        var borders = new TreeSet<Instant>(List.of(begin, end));
        cuts.forEach(cut -> borders.add(begin(course, 0).plus(Duration.ofMinutes(cut * 5L))));
        // on doses too, the borders that matter most
        schedule.doses(course, begin, end, zone).stream().limit(40).skip(5).forEach(borders::add);

        var pieces = new ArrayList<Instant>();
        var from = borders.first();
        for (var to : borders.tailSet(from, false)) {
            pieces.addAll(schedule.doses(course, from, to, zone));
            from = to;
        }

        assertThat(pieces).isEqualTo(schedule.doses(course, borders.first(), borders.last(), zone));
    }

    @Property
    void doses_are_in_order_each_once_and_within_the_window(
            @ForAll("schedules") Schedule schedule, @ForAll("courses") Course course, @ForAll("zones") ZoneId zone) {
        var begin = begin(course, 7);
        var end = begin(course, 90 * 24);

        var doses = schedule.doses(course, begin, end, zone);

        assertThat(doses).isSorted().doesNotHaveDuplicates();
        assertThat(doses).allMatch(moment -> !moment.isBefore(begin) && moment.isBefore(end));
        assertThat(doses).allMatch(moment -> schedule.isDue(course, moment, zone));
        assertThat(doses).noneMatch(moment -> doses.contains(moment.plusNanos(1)));
    }

    @Property
    void no_more_doses_than_their_number_and_that_many_where_nothing_else_ends_them(
            @ForAll("schedules") Schedule schedule,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 1, max = 50) int number) {
        var course = Course.of(LocalDate.of(2029, 12, 1), null).of(number);
        var begin = begin(course, -100);
        // 50 doses, each as far from the other as there is: 40 days
        var doses = schedule.doses(course, begin, begin(course, 51 * 41 * 24), zone);

        assertThat(doses).hasSize(number);
    }
}
