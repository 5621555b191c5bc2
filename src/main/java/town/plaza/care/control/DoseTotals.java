package town.plaza.care.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * What became of a resident's doses in a period, all prescriptions together.
 *
 * @param due doses whose outcome is settled: recorded, or missed
 * @param asNeeded how often something was given as needed, which is neither due nor missed
 * @param adherence given of due, in per cent to a tenth; absent where none was due
 */
public record DoseTotals(
        int due, int given, int refused, int held, int omitted, int missed, int asNeeded, BigDecimal adherence) {

    static DoseTotals of(Collection<AdherenceView> prescriptions) {
        var due = sum(prescriptions, AdherenceView::due);
        var given = sum(prescriptions, AdherenceView::given);
        return new DoseTotals(
                due,
                given,
                sum(prescriptions, AdherenceView::refused),
                sum(prescriptions, AdherenceView::held),
                sum(prescriptions, AdherenceView::omitted),
                sum(prescriptions, AdherenceView::missed),
                sum(prescriptions, AdherenceView::asNeeded),
                due == 0
                        ? null
                        : BigDecimal.valueOf(100L * given).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
    }

    private static int sum(Collection<AdherenceView> prescriptions, ToIntFunction<AdherenceView> part) {
        return prescriptions.stream().mapToInt(part).sum();
    }
}
