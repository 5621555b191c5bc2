package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitRateTest {

    @Test
    void with_nothing_answered_there_is_none() {
        assertThat(new HitRate(0, 0).percent()).isEmpty();
        assertThat(new HitRate(0, 0).text()).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 1, 100", "2, 3, 67", "1, 3, 33", "999, 1000, 99", "1, 1000, 1", "0, 1000, 0"})
    void is_in_whole_percent_and_only_all_is_all(int right, int answered, int percent) {
        assertThat(new HitRate(right, answered).percent()).hasValue(percent);
        assertThat(new HitRate(right, answered).text()).isEqualTo(percent + "\u00a0%");
    }

    @Test
    void more_than_all_cannot_be_right() {
        assertThatThrownBy(() -> new HitRate(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
