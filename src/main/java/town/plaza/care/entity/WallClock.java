package town.plaza.care.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import town.plaza.kernel.problem.Problem;

/**
 * Doses at times of day, by the clock on the wall. A time that the clock skips in spring is due when the clock has
 * skipped it (02:30 at 03:00), one that it shows twice in autumn is due the first time. Times that so fall on the same
 * moment are one dose: nobody is given twice as much at once.
 */
public sealed interface WallClock extends Schedule permits AtTimes, OnWeekdays, EveryDays {

    /** In order, each once. */
    List<LocalTime> times();

    boolean isOn(LocalDate day);

    /** On how many days there are doses, from one day on until before another. */
    long daysBetween(LocalDate from, LocalDate until);

    @Override
    default List<Instant> doses(Course course, Instant from, Instant to, ZoneId zone) {
        var begin = course.begin(from);
        var end = course.end(to);
        var doses = new ArrayList<Instant>();
        if (!begin.isBefore(end)) {
            return doses;
        }
        // what the clock skips may be as long as a day
        var day = latest(LocalDate.ofInstant(begin, zone).minusDays(1), course.firstDay());
        var last = LocalDate.ofInstant(end, zone).plusDays(1);
        var rules = zone.getRules();
        for (; !day.isAfter(last) && course.covers(day); day = day.plusDays(1)) {
            if (isOn(day)) {
                for (var time : times()) {
                    add(doses, moment(day.atTime(time), rules), begin, end);
                }
            }
        }
        return withinNumber(course, doses, zone);
    }

    private static void add(List<Instant> doses, Instant moment, Instant begin, Instant end) {
        var isNew = doses.isEmpty() || moment.isAfter(doses.get(doses.size() - 1));
        if (isNew && !moment.isBefore(begin) && moment.isBefore(end)) {
            doses.add(moment);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Instant> withinNumber(Course course, List<Instant> doses, ZoneId zone) {
        if (course.number() == null || doses.isEmpty()) {
            return doses;
        }
        var before = countBefore(doses.get(0), course, zone)
                - (course.opened() == null ? 0 : countBefore(course.opened(), course, zone));
        var left = Math.max(0, course.number() - before);
        return left < doses.size() ? doses.subList(0, (int) left) : doses;
    }

    /** How many doses lie before a moment, from the first day on. */
    private long countBefore(Instant moment, Course course, ZoneId zone) {
        var rules = zone.getRules();
        var count = timesBefore(firstNotBefore(moment, rules), course);
        // two days, for the one before may be what the clock skips
        var gap = rules.nextTransition(
                course.firstDay().minusDays(2).atStartOfDay(zone).toInstant());
        for (; gap != null && gap.getInstant().isBefore(moment); gap = rules.nextTransition(gap.getInstant())) {
            if (gap.isGap()) {
                var together = timesBefore(gap.getDateTimeAfter().plusNanos(1), course)
                        - timesBefore(gap.getDateTimeBefore(), course);
                count -= Math.max(0, together - 1);
            }
        }
        return count;
    }

    private long timesBefore(LocalDateTime local, Course course) {
        var day = local.toLocalDate();
        if (day.isBefore(course.firstDay())) {
            return 0;
        }
        var onThatDay = isOn(day)
                ? times().stream()
                        .filter(time -> time.isBefore(local.toLocalTime()))
                        .count()
                : 0;
        return daysBetween(course.firstDay(), day) * times().size() + onThatDay;
    }

    /** When a clock on the wall shows what was asked for, or would have. */
    static Instant moment(LocalDateTime local, ZoneRules rules) {
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    /** The first time of a clock that is due at a moment or later: the inverse of {@link #moment}. */
    private static LocalDateTime firstNotBefore(Instant moment, ZoneRules rules) {
        var local = LocalDateTime.ofInstant(moment, rules.getOffset(moment));
        var change = rules.previousTransition(moment.plusNanos(1));
        if (change == null) {
            return local;
        }
        if (change.isGap()) {
            return change.getInstant().equals(moment) ? change.getDateTimeBefore() : local;
        }
        return local.isBefore(change.getDateTimeBefore()) ? change.getDateTimeBefore() : local;
    }

    /** @throws Problem {@code invalid-values} for none, too many, one twice, or one with seconds */
    static List<LocalTime> inOrder(List<LocalTime> times) {
        if (times.isEmpty()) {
            throw Problem.invalid("schedule.times", "care.schedule.times.none");
        }
        if (times.size() > MOST_TIMES) {
            throw Problem.invalid("schedule.times", "care.schedule.times.many");
        }
        if (new HashSet<>(times).size() < times.size()) {
            throw Problem.invalid("schedule.times", "care.schedule.times.twice");
        }
        if (times.stream().anyMatch(time -> time.getSecond() != 0 || time.getNano() != 0)) {
            throw Problem.invalid("schedule.times", "care.schedule.times.seconds");
        }
        return times.stream().sorted().toList();
    }

    int MOST_TIMES = 24;
}
