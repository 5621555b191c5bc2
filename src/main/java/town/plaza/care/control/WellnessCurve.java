package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import town.plaza.care.entity.Mood;

/**
 * A resident's days in order, to be drawn.
 *
 * @param points one for each day of the period, those without a record too
 */
public record WellnessCurve(List<Point> points) {

    /**
     * @param energy and {@code mood} are absent where nothing is recorded
     * @param energyUsual and {@code moodUsual} are absent where too little is known of the weeks before
     */
    public record Point(LocalDate day, Integer energy, Mood mood, Band energyUsual, Band moodUsual) {}

    /** What is usual: the mean of the 28 days before the last three, and two deviations to either side. */
    public record Band(BigDecimal low, BigDecimal mean, BigDecimal high) {}
}
