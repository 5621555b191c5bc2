package town.plaza.care.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.time.Times;

/**
 * Schedules as JSON, on the wire and in the database: {@code kind} says which, times of day are {@code HH:mm}, durations
 * ISO 8601.
 */
public final class ScheduleJson {

    private static final int SECONDS_A_DAY = 86_400;

    private ScheduleJson() {}

    public static JsonObject write(Schedule schedule) {
        var json = Json.createObjectBuilder();
        if (schedule instanceof AtTimes each) {
            json.add("kind", "AT_TIMES").add("times", array(each.times()));
        } else if (schedule instanceof OnWeekdays each) {
            json.add("kind", "ON_WEEKDAYS").add("days", array(each.days())).add("times", array(each.times()));
        } else if (schedule instanceof EveryDays each) {
            json.add("kind", "EVERY_DAYS")
                    .add("interval", each.interval())
                    .add("first", each.first().toString())
                    .add("times", array(each.times()));
        } else if (schedule instanceof EveryHours each) {
            json.add("kind", "EVERY_HOURS");
            if (each.parts() == 1) {
                json.add("every", each.span().toString());
            } else {
                json.add("perDay", each.parts() * SECONDS_A_DAY / each.span().toSeconds());
            }
            json.add("first", each.first().toString());
        } else if (schedule instanceof AsNeeded each) {
            json.add("kind", "AS_NEEDED")
                    .add("minimum", each.minimum().toString())
                    .add("most", each.most());
        }
        return json.build();
    }

    private static JsonArrayBuilder array(Collection<?> values) {
        var array = Json.createArrayBuilder();
        values.forEach(each -> array.add(each.toString()));
        return array;
    }

    /**
     * @param json as somebody wrote it
     * @param start the first day, from which days are counted where the schedule itself names none
     * @throws Problem {@code invalid-values} naming the part that is not as it should be
     */
    public static Schedule read(JsonObject json, LocalDate start) {
        if (json == null) {
            throw Problem.invalid("schedule", "care.schedule.kind");
        }
        return switch (text(json, "kind")) {
            case "AT_TIMES" -> new AtTimes(times(json));
            case "ON_WEEKDAYS" -> new OnWeekdays(days(json), times(json));
            case "EVERY_DAYS" -> new EveryDays(interval(json), first(json, start), times(json));
            case "EVERY_HOURS" -> everyHours(json);
            case "AS_NEEDED" -> new AsNeeded(duration(json, "minimum"), most(json));
            default -> throw Problem.invalid("schedule.kind", "care.schedule.kind");
        };
    }

    private static EveryHours everyHours(JsonObject json) {
        var first = parse(json, "first", "care.schedule.first", Times::dayAndTime);
        if (!json.containsKey("perDay")) {
            return EveryHours.of(duration(json, "every"), first);
        }
        var perDay = whole(json, "perDay", "care.schedule.every");
        if (perDay < 1) {
            throw Problem.invalid("schedule.perDay", "care.schedule.every");
        }
        return EveryHours.perDay(perDay, first);
    }

    private static LocalDate first(JsonObject json, LocalDate start) {
        return json.containsKey("first") ? parse(json, "first", "care.schedule.day", Times::day) : start;
    }

    private static int interval(JsonObject json) {
        return whole(json, "interval", "care.schedule.interval");
    }

    private static int whole(JsonObject json, String name, String message) {
        try {
            if (json.get(name) instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException fraction) {
            // refused below, as text is
        }
        throw Problem.invalid("schedule." + name, message);
    }

    private static BigDecimal most(JsonObject json) {
        if (json.get("most") instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        throw Problem.invalid("schedule.most", "care.amount.nothing");
    }

    private static Duration duration(JsonObject json, String name) {
        return parse(json, name, "care.schedule." + name, Duration::parse);
    }

    private static List<LocalTime> times(JsonObject json) {
        var times = new ArrayList<LocalTime>();
        for (var each : array(json, "times", "care.schedule.times.none")) {
            times.add(parse(each, "schedule.times", "care.schedule.times", LocalTime::parse));
        }
        return times;
    }

    private static Set<DayOfWeek> days(JsonObject json) {
        var days = new LinkedHashSet<DayOfWeek>();
        for (var each : array(json, "days", "care.schedule.days.none")) {
            if (!days.add(parse(each, "schedule.days", "care.schedule.days", DayOfWeek::valueOf))) {
                throw Problem.invalid("schedule.days", "care.schedule.days.twice");
            }
        }
        return days;
    }

    private static JsonArray array(JsonObject json, String name, String message) {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw Problem.invalid("schedule." + name, message);
    }

    private static <T> T parse(JsonObject json, String name, String message, Function<String, T> parser) {
        return parse(json.get(name), "schedule." + name, message, parser);
    }

    private static <T> T parse(JsonValue value, String field, String message, Function<String, T> parser) {
        try {
            if (value instanceof JsonString string) {
                return parser.apply(string.getString());
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException crooked) {
            // refused below, as what is no text is
        }
        throw Problem.invalid(field, message);
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString string ? string.getString() : "";
    }
}
