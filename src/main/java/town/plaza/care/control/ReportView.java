package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import town.plaza.care.entity.Mood;

/**
 * How a resident did in a period.
 *
 * @param home its name; absent where it has none
 * @param to the last day, inclusive
 */
public record ReportView(
        ResidentLine resident,
        String home,
        LocalDate from,
        LocalDate to,
        Instant writtenAt,
        DoseTotals doses,
        ActivityPart activities,
        WellnessPart wellness,
        SignsPart vitalSigns,
        List<AlertView> alerts) {

    /** @param list the newest first, at most 800 of them, without what was cancelled */
    public record ActivityPart(int signedUp, int attended, int missed, List<Participation> list) {}

    /** @param meanEnergy absent where nothing is recorded, as are {@code lowest} and {@code highest} */
    public record WellnessPart(
            int days,
            int recorded,
            BigDecimal meanEnergy,
            Integer lowest,
            Integer highest,
            List<MoodCount> moods,
            List<WellnessCurve.Point> points) {}

    public record MoodCount(Mood mood, int days) {}

    /**
     * @param newest absent where nothing was measured
     * @param worst the measurement with the highest NEWS2; absent where there is no score
     */
    public record SignsPart(int measured, VitalSignsView newest, VitalSignsView worst) {

        static final SignsPart NONE = new SignsPart(0, null, null);

        /** With a measurement before all these; of two with the same score the newer one is the worst. */
        SignsPart and(VitalSignsView older) {
            var isWorse = older.news2() != null
                    && (worst == null || older.news2().total() > worst.news2().total());
            return new SignsPart(measured + 1, newest == null ? older : newest, isWorse ? older : worst);
        }
    }
}
