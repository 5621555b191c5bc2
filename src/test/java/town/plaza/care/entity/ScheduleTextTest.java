package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.entity.Schedules.times;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import town.plaza.kernel.text.Language;

/** What a schedule says is what it does, in both languages. */
class ScheduleTextTest {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-11-21T08:00");

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        new AtTimes(times("20:00", "08:00", "14:00")),
                        "Todos los días a las 08:00, a las 14:00 y a las 20:00",
                        "Every day at 08:00, at 14:00 and at 20:00"),
                Arguments.of(new AtTimes(times("01:00")), "Todos los días a la 01:00", "Every day at 01:00"),
                Arguments.of(
                        new OnWeekdays(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.SATURDAY), times("09:00")),
                        "Los lunes, viernes y sábados a las 09:00",
                        "On Mondays, Fridays and Saturdays at 09:00"),
                Arguments.of(
                        new OnWeekdays(Set.of(DayOfWeek.values()), times("09:00")),
                        "Todos los días a las 09:00",
                        "Every day at 09:00"),
                Arguments.of(
                        new EveryDays(3, LocalDate.of(2026, 11, 21), times("08:00")),
                        "Cada 3 días a las 08:00, desde el 21 de noviembre de 2026",
                        "Every 3 days at 08:00, from 21 November 2026"),
                Arguments.of(
                        EveryHours.of(Duration.ofHours(8), FIRST),
                        "Cada 8 horas, desde el 21 de noviembre de 2026 a las 08:00",
                        "Every 8 hours, from 21 November 2026 at 08:00"),
                Arguments.of(
                        EveryHours.perDay(5, FIRST),
                        "Cada 4 horas y 48 minutos, desde el 21 de noviembre de 2026 a las 08:00",
                        "Every 4 hours and 48 minutes, from 21 November 2026 at 08:00"),
                Arguments.of(
                        EveryHours.perDay(7, FIRST),
                        "7 veces cada 24 horas, a intervalos iguales, desde el 21 de noviembre de 2026 a las 08:00",
                        "7 times in 24 hours, at equal intervals, from 21 November 2026 at 08:00"),
                Arguments.of(
                        EveryHours.of(Duration.ofHours(72), FIRST),
                        "Cada 3 días, desde el 21 de noviembre de 2026 a las 08:00",
                        "Every 3 days, from 21 November 2026 at 08:00"),
                Arguments.of(
                        new AsNeeded(Duration.ofHours(6), new BigDecimal("3.50")),
                        "Si hace falta; entre tomas, 6 horas como mínimo; en 24 horas, 3,5 comprimidos como máximo",
                        "As needed; at least 6 hours between doses; at most 3.5 tablets in 24 hours"),
                Arguments.of(
                        new AsNeeded(Duration.ZERO, BigDecimal.ONE),
                        "Si hace falta; en 24 horas, 1 comprimido como máximo",
                        "As needed; at most 1 tablet in 24 hours"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void reads_as_somebody_would_say_it(Schedule schedule, String spanish, String english) {
        assertThat(new ScheduleText(Language.ES).of(schedule, DoseUnit.TABLET)).isEqualTo(spanish);
        assertThat(new ScheduleText(Language.EN).of(schedule, DoseUnit.TABLET)).isEqualTo(english);
    }

    @Provide
    Arbitrary<WallClock> wallClocks() {
        return Schedules.wallClocks();
    }

    @Provide
    Arbitrary<Schedule> anySchedules() {
        return Schedules.anySchedules();
    }

    @Property
    void the_times_that_it_names_are_those_at_which_doses_are_due(@ForAll("wallClocks") WallClock schedule) {
        var utc = ZoneId.of("UTC");
        var first = LocalDate.of(2030, 6, 1);
        var due = schedule
                .doses(
                        Course.of(first, null),
                        first.atStartOfDay(utc).toInstant(),
                        first.plusDays(41).atStartOfDay(utc).toInstant(),
                        utc)
                .stream()
                .map(moment -> LocalTime.ofInstant(moment, utc))
                .distinct()
                .sorted()
                .map(LocalTime::toString)
                .toList();

        for (var language : Language.values()) {
            var sentence = new ScheduleText(language).of(schedule, DoseUnit.TABLET);
            assertThat(TIME.matcher(sentence).results().map(MatchResult::group)).containsExactlyElementsOf(due);
        }
    }

    @Property
    void schedules_that_differ_read_differently(
            @ForAll("anySchedules") Schedule one, @ForAll("anySchedules") Schedule other) {
        for (var language : Language.values()) {
            var text = new ScheduleText(language);
            assertThat(text.of(one, DoseUnit.DROP).equals(text.of(other, DoseUnit.DROP)))
                    .isEqualTo(sameDoses(one, other));
        }
    }

    /** On all seven days of the week is every day. */
    private static boolean sameDoses(Schedule one, Schedule other) {
        return daily(one).equals(daily(other));
    }

    private static Schedule daily(Schedule schedule) {
        return schedule instanceof OnWeekdays weekly && weekly.days().size() == 7
                ? new AtTimes(weekly.times())
                : schedule;
    }

    @Test
    void every_unit_has_a_word() {
        for (var language : Language.values()) {
            for (var unit : DoseUnit.values()) {
                assertThat(new ScheduleText(language).amount(new BigDecimal("2.5"), unit))
                        .matches("2[,.]5 \\p{L}+");
            }
        }
    }
}
