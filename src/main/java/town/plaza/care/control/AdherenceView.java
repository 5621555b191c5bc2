package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a prescription was followed over some days.
 *
 * @param due doses of those days whose outcome is settled: recorded, or missed
 * @param missed doses of which nothing was recorded in time
 * @param asNeeded how often it was given as needed, which is neither due nor missed
 * @param percent given of due, to a tenth; absent where nothing was due
 */
public record AdherenceView(
        UUID prescription,
        UUID medication,
        String medicationName,
        int due,
        int given,
        int refused,
        int held,
        int omitted,
        int missed,
        int asNeeded,
        BigDecimal percent,
        List<Day> days) {

    /** The same of one day, where anything was due. */
    public record Day(LocalDate day, int due, int given, int refused, int held, int omitted, int missed) {}
}
