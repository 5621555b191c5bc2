package town.plaza.trails.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Ranks as at a competition: 1 and the number of those with more points, so that 1, 2, 2 is followed by 4. The beginning
 * of a ranking is the ranking of its beginning.
 */
public final class CompetitionRanking {

    private CompetitionRanking() {}

    public record Ranked<T>(long rank, T who) {}

    /** @param listed from the most points to the fewest; who shares a rank stays in this order */
    public static <T> List<Ranked<T>> of(List<T> listed, ToIntFunction<T> points) {
        var ranked = new ArrayList<Ranked<T>>(listed.size());
        for (var i = 0; i < listed.size(); i++) {
            var change = i == 0
                    ? -1
                    : Integer.compare(points.applyAsInt(listed.get(i)), points.applyAsInt(listed.get(i - 1)));
            if (change > 0) {
                throw new IllegalArgumentException("a ranking begins with the most points");
            }
            ranked.add(new Ranked<>(change == 0 ? ranked.get(i - 1).rank() : i + 1, listed.get(i)));
        }
        return List.copyOf(ranked);
    }
}
