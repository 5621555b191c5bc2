package town.plaza.care.entity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Schedules for tests: any there can be, in zones where clocks do all that clocks do. */
final class Schedules {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** Half an hour's change, a change at midnight, a day that was left out, none at all. */
    static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Madrid",
                    "Atlantic/Canary",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "Asia/Beirut",
                    "Pacific/Apia",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    private Schedules() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    static List<LocalTime> times(String... times) {
        return Stream.of(times).map(LocalTime::parse).toList();
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, MADRID);
    }

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    /** From before the day that Apia left out until some years ahead. */
    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 20 * 366)
                .map(LocalDate.of(2010, 1, 1)::plusDays)
                .injectDuplicates(0.1)
                .edgeCases(edges -> edges.add(LocalDate.of(2011, 12, 30), LocalDate.of(2026, 3, 29)));
    }

    private static Arbitrary<List<LocalTime>> times() {
        var time = Arbitraries.integers().between(0, 24 * 12 - 1).map(five -> LocalTime.MIN.plusMinutes(five * 5L));
        // the hours that clocks leave out or repeat
        var night = Arbitraries.integers().between(0, 20).map(ten -> LocalTime.MIN.plusMinutes(ten * 10L));
        return Arbitraries.oneOf(time, night).set().ofMinSize(1).ofMaxSize(6).map(List::copyOf);
    }

    static Arbitrary<WallClock> wallClocks() {
        return Arbitraries.oneOf(
                times().map(AtTimes::new),
                Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), times())
                        .as(OnWeekdays::new),
                Combinators.combine(Arbitraries.integers().between(1, 40), days(), times())
                        .as(EveryDays::new));
    }

    static Arbitrary<EveryHours> everyHours() {
        var interval = Arbitraries.integers().between(15, 72 * 60).map(Duration::ofMinutes);
        var first = Combinators.combine(days(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((day, minute) -> day.atStartOfDay().plusMinutes(minute));
        return Arbitraries.oneOf(
                Combinators.combine(interval, first).as(EveryHours::of),
                Combinators.combine(Arbitraries.integers().between(1, 96), first)
                        .as(EveryHours::perDay));
    }

    static Arbitrary<Schedule> schedules() {
        return Arbitraries.oneOf(wallClocks(), everyHours());
    }

    static Arbitrary<Schedule> anySchedules() {
        var asNeeded = Combinators.combine(
                        Arbitraries.integers().between(0, 48 * 60),
                        Arbitraries.integers().between(1, 40_000))
                .as((minutes, most) -> new AsNeeded(Duration.ofMinutes(minutes), BigDecimal.valueOf(most, 3)));
        return Arbitraries.oneOf(schedules(), asNeeded);
    }

    /** Up to some months long, with and without an end, a number of doses, a moment of opening and of closing. */
    static Arbitrary<Course> courses() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 200).injectNull(0.5),
                        Arbitraries.integers().between(1, 60).injectNull(0.5),
                        Arbitraries.integers().between(0, 100 * 24 * 60).injectNull(0.5),
                        Arbitraries.integers().between(0, 200 * 24 * 60).injectNull(0.5))
                .as((first, days, number, opened, closed) -> new Course(
                        first,
                        days == null ? null : first.plusDays(days),
                        number,
                        opened == null ? null : minutesAfter(first, opened),
                        closed == null ? null : minutesAfter(first, closed)));
    }

    static Instant minutesAfter(LocalDate day, int minutes) {
        return day.atStartOfDay(ZoneId.of("UTC")).toInstant().plus(Duration.ofMinutes(minutes));
    }
}
