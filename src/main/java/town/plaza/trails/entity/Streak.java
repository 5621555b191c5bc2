package town.plaza.trails.entity;

import java.util.List;

/**
 * Right first answers in a row.
 *
 * @param current up to the last answer
 * @param best the longest there was
 */
public record Streak(int current, int best) {

    /** @param right whether each answer was, in the order in which they were given */
    public static Streak of(List<Boolean> right) {
        var current = 0;
        var best = 0;
        for (var each : right) {
            current = each ? current + 1 : 0;
            best = Math.max(best, current);
        }
        return new Streak(current, best);
    }
}
