package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import town.plaza.trails.entity.CompetitionRanking.Ranked;

class CompetitionRankingTest {

    private static List<Ranked<Integer>> ranked(List<Integer> points) {
        return CompetitionRanking.of(points, Integer::intValue);
    }

    @Test
    void two_on_the_second_place_leave_no_third() {
        assertThat(ranked(List.of(300, 200, 200, 100))).extracting(Ranked::rank).containsExactly(1L, 2L, 2L, 4L);
    }

    @Provide
    Arbitrary<List<Integer>> points() {
        return Arbitraries.integers()
                .between(0, 6)
                .map(each -> 50 * each)
                .list()
                .ofMaxSize(40)
                .map(all -> all.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Property(tries = 300)
    void everybody_has_one_and_the_number_of_those_with_more(@ForAll("points") List<Integer> points) {
        assertThat(ranked(points)).hasSameSizeAs(points).allSatisfy(each -> assertThat(each.rank())
                .isEqualTo(
                        1 + points.stream().filter(other -> other > each.who()).count()));
    }

    @Property(tries = 300)
    void the_beginning_of_a_ranking_is_the_ranking_of_its_beginning(@ForAll("points") List<Integer> points) {
        var most = Math.min(5, points.size());

        assertThat(ranked(points.subList(0, most))).isEqualTo(ranked(points).subList(0, most));
    }

    @Test
    void what_is_not_in_order_is_no_ranking() {
        assertThatThrownBy(() -> ranked(List.of(100, 200))).isInstanceOf(IllegalArgumentException.class);
    }
}
