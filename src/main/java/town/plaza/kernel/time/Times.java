package town.plaza.kernel.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Days and moments as ISO 8601 writes them, from the year 1 to 9999. Java reads years of nine digits too, which neither the
 * database nor its driver takes.
 */
public final class Times {

    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** @throws DateTimeException for what is no day, or none of those years */
    public static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        requireHeld(day.getYear());
        return day;
    }

    /** @throws DateTimeException for what is no moment, or none of those years */
    public static Instant moment(String text) {
        var moment = Instant.parse(text);
        requireHeld(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    /** @throws DateTimeException for what is no day with a time, or none of those years */
    public static LocalDateTime dayAndTime(String text) {
        var moment = LocalDateTime.parse(text);
        requireHeld(moment.getYear());
        return moment;
    }

    private static void requireHeld(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
    }
}
