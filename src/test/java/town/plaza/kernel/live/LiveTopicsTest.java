package town.plaza.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

class LiveTopicsTest {

    private final LiveTopics topics = new LiveTopics(List.of("alpha.news"));

    @Test
    void what_is_offered_can_be_chosen_once_or_twice() {
        assertThat(topics.chosen("alpha.news", "ledger.notices", "alpha.news"))
                .containsExactlyInAnyOrder("alpha.news", "ledger.notices");
    }

    @Test
    void what_nobody_offers_cannot() {
        assertThatThrownBy(() -> topics.chosen("alpha.news", "ledger.audit"))
                .isInstanceOf(Problem.class)
                .hasMessage("invalid-values");
    }

    @Test
    void none_and_too_many_cannot() {
        assertThatThrownBy(topics::chosen).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> topics.chosen((String[]) null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> topics.chosen("a", "b", "c", "d", "e", "f", "g", "h", "i"))
                .isInstanceOf(Problem.class);
    }
}
