package town.plaza.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparingTest {

    private final List<Long> runs = new ArrayList<>();

    private long now = Long.MAX_VALUE - 100;
    private long takes;
    private boolean fails;

    private final Sparing sparing = new Sparing(
            10,
            () -> {
                runs.add(now);
                now += takes;
                if (fails) {
                    throw new IllegalStateException();
                }
            },
            () -> now);

    private void runAt(long then) {
        now = then;
        sparing.run();
    }

    @Test
    void what_takes_no_time_runs_whenever_it_is_called() {
        var begin = now;
        runAt(begin);
        runAt(begin);
        runAt(begin + 1);

        assertThat(runs).containsExactly(begin, begin, begin + 1);
    }

    @Test
    void what_takes_long_rests_nine_times_as_long_also_where_the_count_of_time_begins_anew() {
        var begin = now;
        takes = 25;
        runAt(begin);
        runAt(begin + 26);
        runAt(begin + 249);
        takes = 0;
        runAt(begin + 250);
        runAt(begin + 251);

        assertThat(runs).containsExactly(begin, begin + 250, begin + 251);
    }

    @Test
    void what_fails_rests_too() {
        var begin = now;
        takes = 10;
        fails = true;

        assertThatThrownBy(() -> runAt(begin)).isInstanceOf(IllegalStateException.class);
        runAt(begin + 99);

        assertThat(runs).containsExactly(begin);
    }
}
