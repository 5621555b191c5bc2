package town.plaza.care.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import town.plaza.care.entity.AsNeeded;
import town.plaza.care.entity.AtTimes;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.EveryDays;
import town.plaza.care.entity.EveryHours;
import town.plaza.care.entity.OnWeekdays;
import town.plaza.care.entity.Schedule;
import town.plaza.care.entity.WallClock;

/** Schedules as FHIR says them: a Timing, and what is special of something as needed. */
final class FhirTiming {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final int DAY_LETTERS = 3;
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int SECONDS_A_MINUTE = 60;

    private FhirTiming() {}

    /** A Dosage: the text that people read, and the same for programs. */
    static JsonObject dosage(PrescriptionView prescription, Schedule schedule, ZoneId zone) {
        var repeat = repeat(schedule);
        bounds(repeat, prescription, schedule, zone);
        if (prescription.doses() != null) {
            repeat.add("count", prescription.doses());
        }
        var dosage = Json.createObjectBuilder()
                .add("text", prescription.dose() + ". " + prescription.sentence())
                .add("timing", Json.createObjectBuilder().add("repeat", repeat))
                .add(
                        "doseAndRate",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("doseQuantity", quantity(prescription.amount(), prescription.unit()))));
        if (schedule instanceof AsNeeded limits) {
            dosage.add("asNeededBoolean", true)
                    .add(
                            "maxDosePerPeriod",
                            Json.createObjectBuilder()
                                    .add("numerator", quantity(limits.most(), prescription.unit()))
                                    .add("denominator", ucum(BigDecimal.valueOf(AsNeeded.DAY.toHours()), "h")));
        }
        return dosage.build();
    }

    private static void bounds(
            JsonObjectBuilder repeat, PrescriptionView prescription, Schedule schedule, ZoneId zone) {
        var bounds = Json.createObjectBuilder();
        if (schedule instanceof EveryHours each) {
            bounds.add("start", WallClock.moment(each.first(), zone.getRules()).toString());
        } else {
            bounds.add("start", start(prescription, schedule).toString());
        }
        var last = prescription.to();
        if (last != null) {
            bounds.add("end", end(last, schedule, zone));
        }
        repeat.add("boundsPeriod", bounds);
    }

    /** Programs count the days from it on. */
    private static LocalDate start(PrescriptionView prescription, Schedule schedule) {
        if (!(schedule instanceof EveryDays each)) {
            return prescription.from();
        }
        var day = each.first().isAfter(prescription.from()) ? each.first() : prescription.from();
        while (!each.isOn(day)) {
            day = day.plusDays(1);
        }
        var hasNone = prescription.to() != null && day.isAfter(prescription.to());
        return hasNone ? prescription.from() : day;
    }

    private static String end(LocalDate last, Schedule schedule, ZoneId zone) {
        return schedule instanceof EveryHours
                ? last.plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusSeconds(1)
                        .toString()
                : last.toString();
    }

    private static JsonObjectBuilder repeat(Schedule schedule) {
        if (schedule instanceof AtTimes each) {
            return often(each.times().size(), 1, "d").add("timeOfDay", times(each.times()));
        }
        if (schedule instanceof OnWeekdays each) {
            var days = Json.createArrayBuilder();
            each.days()
                    .forEach(
                            day -> days.add(day.name().substring(0, DAY_LETTERS).toLowerCase(Locale.ROOT)));
            return often(each.days().size() * each.times().size(), 1, "wk")
                    .add("dayOfWeek", days)
                    .add("timeOfDay", times(each.times()));
        }
        if (schedule instanceof EveryDays each) {
            return often(each.times().size(), each.interval(), "d").add("timeOfDay", times(each.times()));
        }
        if (schedule instanceof EveryHours each) {
            return every(each.parts(), each.span());
        }
        var needed = (AsNeeded) schedule;
        return needed.minimum().isZero() ? Json.createObjectBuilder() : every(1, needed.minimum());
    }

    private static JsonObjectBuilder every(int frequency, Duration span) {
        var seconds = span.toSeconds();
        if (seconds % SECONDS_AN_HOUR == 0) {
            return often(frequency, seconds / SECONDS_AN_HOUR, "h");
        }
        return seconds % SECONDS_A_MINUTE == 0
                ? often(frequency, seconds / SECONDS_A_MINUTE, "min")
                : often(frequency, seconds, "s");
    }

    private static JsonObjectBuilder often(int frequency, long period, String unit) {
        return Json.createObjectBuilder()
                .add("frequency", frequency)
                .add("period", period)
                .add("periodUnit", unit);
    }

    private static JsonArrayBuilder times(Collection<LocalTime> times) {
        var array = Json.createArrayBuilder();
        times.forEach(time -> array.add(time + ":00"));
        return array;
    }

    static JsonObject quantity(BigDecimal amount, DoseUnit unit) {
        var quantity = Json.createObjectBuilder().add("value", amount);
        return switch (unit) {
            case MILLILITRE -> ucum(amount, "mL");
            case MILLIGRAM -> ucum(amount, "mg");
            case GRAM -> ucum(amount, "g");
            default ->
                quantity.add("unit", unit.name().toLowerCase(Locale.ROOT)).build();
        };
    }

    static JsonObject ucum(BigDecimal value, String code) {
        return Json.createObjectBuilder()
                .add("value", value)
                .add("unit", code)
                .add("system", UCUM)
                .add("code", code)
                .build();
    }
}
