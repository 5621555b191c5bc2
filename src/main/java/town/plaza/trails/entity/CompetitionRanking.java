package town.plaza.trails.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks as at a competition: 1 and the number of those with more points, so that 1, 2, 2 is followed by 4. Those who share
 * a rank are listed by name. The beginning of a ranking is the ranking of its beginning.
 */
public final class CompetitionRanking {

    /** How a ranking is listed. */
    public static final Comparator<Score> ORDER =
            Comparator.comparingInt(Score::points).reversed().thenComparing(Score::nameKey);

    private CompetitionRanking() {}

    /** @param nameKey the name as names are compared, without case and accents */
    public record Score(String name, String nameKey, int points) {}

    public record Ranked(long rank, Score score) {}

    public static List<Ranked> of(Collection<Score> scores) {
        var ranked = new ArrayList<Ranked>(scores.size());
        var listed = scores.stream().sorted(ORDER).toList();
        for (var i = 0; i < listed.size(); i++) {
            var score = listed.get(i);
            var shared = i > 0 && listed.get(i - 1).points() == score.points();
            ranked.add(new Ranked(shared ? ranked.get(i - 1).rank() : i + 1, score));
        }
        return List.copyOf(ranked);
    }
}
