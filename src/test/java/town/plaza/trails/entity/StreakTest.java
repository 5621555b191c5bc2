package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTest {

    @Test
    void is_what_was_right_in_a_row() {
        assertThat(Streak.of(List.of())).isEqualTo(new Streak(0, 0));
        assertThat(Streak.of(List.of(true, true, false, true))).isEqualTo(new Streak(1, 2));
        assertThat(Streak.of(List.of(true, false))).isEqualTo(new Streak(0, 1));
        assertThat(Streak.of(List.of(false, true, true, true))).isEqualTo(new Streak(3, 3));
    }
}
