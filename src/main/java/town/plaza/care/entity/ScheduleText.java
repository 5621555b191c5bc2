package town.plaza.care.entity;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/** What a schedule says to people, made from nothing but the schedule. Of one thread. */
public final class ScheduleText {

    private static final int WEEK = 7;

    private final Language language;
    private final Texts texts;
    private final Map<String, String> amounts = new HashMap<>();

    public ScheduleText(Language language) {
        this.language = language;
        this.texts = Texts.of("schedule", language);
    }

    /** One sentence, such as "On Mondays and Fridays at 09:00", without its full stop. */
    public String of(Schedule schedule, DoseUnit unit) {
        if (schedule instanceof AtTimes each) {
            return texts.get("at-times", at(each.times()));
        }
        if (schedule instanceof OnWeekdays each) {
            return each.days().size() == WEEK
                    ? texts.get("at-times", at(each.times()))
                    : texts.get("on-weekdays", list(weekdays(each.days())), at(each.times()));
        }
        if (schedule instanceof EveryDays each) {
            return each.interval() == 1
                    ? texts.get("every-day-from", at(each.times()), day(each.first()))
                    : texts.get("every-days", String.valueOf(each.interval()), at(each.times()), day(each.first()));
        }
        if (schedule instanceof EveryHours each) {
            return each.parts() == 1
                    ? texts.get(
                            "every-hours", length(each.span()), day(each.first().toLocalDate()), at(first(each)))
                    : texts.get(
                            "times-in",
                            String.valueOf(each.parts()),
                            length(each.span()),
                            day(each.first().toLocalDate()),
                            at(first(each)));
        }
        var each = (AsNeeded) schedule;
        return each.minimum().isZero()
                ? texts.get("as-needed-any-time", amount(each.most(), unit))
                : texts.get("as-needed", length(each.minimum()), amount(each.most(), unit));
    }

    private static List<LocalTime> first(EveryHours schedule) {
        return List.of(schedule.first().toLocalTime());
    }

    /** Such as "2.5 ml" or "1 tablet". */
    public String amount(BigDecimal amount, DoseUnit unit) {
        // a list says the same few again and again
        return amounts.computeIfAbsent(amount + unit.name(), key -> write(amount, unit));
    }

    private String write(BigDecimal amount, DoseUnit unit) {
        var number = NumberFormat.getNumberInstance(language.locale());
        number.setMaximumFractionDigits(4);
        var form = amount.compareTo(BigDecimal.ONE) == 0 ? ".one" : ".other";
        return texts.get("unit." + unit + form, number.format(amount));
    }

    private String at(List<LocalTime> times) {
        return list(times.stream()
                .map(time -> texts.get(time.getHour() == 1 ? "at-one" : "at", time.toString()))
                .toList());
    }

    private List<String> weekdays(Collection<DayOfWeek> days) {
        return days.stream().map(day -> texts.get("day." + day)).toList();
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language == Language.EN ? java.util.Locale.UK : language.locale())
                .format(day);
    }

    private String length(Duration duration) {
        var parts = new ArrayList<String>();
        part(parts, "days", duration.toDays() > 1 ? duration.toDays() : 0);
        part(parts, "hours", duration.toHours() - (duration.toDays() > 1 ? duration.toDays() * 24 : 0));
        part(parts, "minutes", duration.toMinutesPart());
        part(parts, "seconds", duration.toSecondsPart());
        return list(parts);
    }

    private void part(List<String> parts, String unit, long count) {
        if (count > 0) {
            parts.add(texts.get(unit + (count == 1 ? ".one" : ".other"), String.valueOf(count)));
        }
    }

    private String list(List<String> parts) {
        var last = parts.size() - 1;
        return last == 0 ? parts.get(0) : texts.get("and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }
}
