package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import town.plaza.trails.entity.CompetitionRanking.Ranked;
import town.plaza.trails.entity.CompetitionRanking.Score;

class CompetitionRankingTest {

    private static Score score(String name, int points) {
        return new Score(name, name.toLowerCase(), points);
    }

    @Test
    void two_on_the_second_place_leave_no_third() {
        var ranked = CompetitionRanking.of(
                List.of(score("Zoe", 200), score("Ana", 300), score("Ben", 200), score("Eva", 100)));

        assertThat(ranked).extracting(Ranked::rank).containsExactly(1L, 2L, 2L, 4L);
        assertThat(ranked).extracting(each -> each.score().name()).containsExactly("Ana", "Ben", "Zoe", "Eva");
    }

    @Provide
    Arbitrary<List<Score>> scores() {
        return Arbitraries.integers().between(0, 6).list().ofMaxSize(40).map(points -> {
            var all = new ArrayList<Score>();
            points.forEach(each -> all.add(score("Player " + all.size(), 50 * each)));
            return all;
        });
    }

    @Property(tries = 200)
    void everybody_has_one_and_the_number_of_those_with_more(@ForAll("scores") List<Score> scores) {
        assertThat(CompetitionRanking.of(scores)).hasSameSizeAs(scores).allSatisfy(each -> assertThat(each.rank())
                .isEqualTo(1
                        + scores.stream()
                                .filter(other -> other.points() > each.score().points())
                                .count()));
    }

    @Property(tries = 200)
    void it_does_not_matter_in_which_order_they_came(@ForAll("scores") List<Score> scores, @ForAll Random random) {
        var shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, random);

        assertThat(CompetitionRanking.of(shuffled)).isEqualTo(CompetitionRanking.of(scores));
    }

    @Property(tries = 200)
    void the_beginning_of_a_ranking_is_the_ranking_of_its_beginning(@ForAll("scores") List<Score> scores) {
        var ranked = CompetitionRanking.of(scores);
        var first = ranked.subList(0, Math.min(5, ranked.size()));

        assertThat(CompetitionRanking.of(first.stream().map(Ranked::score).toList()))
                .isEqualTo(first);
    }
}
