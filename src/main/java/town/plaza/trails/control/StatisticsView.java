package town.plaza.trails.control;

import java.time.LocalDate;
import java.util.List;
import town.plaza.trails.control.QuestionView.CategoryName;

/**
 * How a player has done.
 *
 * @param placesVisited different ones, each validated
 * @param practised how many answers were repeated for practice
 * @param streak right first answers in a row up to the last
 * @param bestStreak the longest there was
 * @param days those with points, of the last ninety, the earliest first
 */
public record StatisticsView(
        int points,
        int placesVisited,
        int practised,
        RateView hits,
        int streak,
        int bestStreak,
        List<CategoryRate> categories,
        List<DayPoints> days) {

    public record CategoryRate(CategoryName category, RateView hits) {}

    public record DayPoints(LocalDate day, int points) {}
}
