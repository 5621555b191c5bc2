package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

class BoundedBodyTest {

    private static final long LIMIT = 100_000;

    private long nanos = 7;

    private BoundedBody body(int bytes) {
        return new BoundedBody(new ByteArrayInputStream(new byte[bytes]), LIMIT, () -> nanos);
    }

    private void pass(long seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void one_of_the_limit_is_read() throws IOException {
        assertThat(body((int) LIMIT).readAllBytes()).hasSize((int) LIMIT);
    }

    @Test
    void one_byte_more_is_refused() {
        assertThatThrownBy(() -> body((int) LIMIT + 1).readAllBytes())
                .isInstanceOf(Problem.class)
                .hasMessage("body-too-large");
    }

    @Test
    void one_that_trickles_is_refused_after_a_while() throws IOException {
        var body = body(10);
        pass(20);
        body.read();
        pass(1);

        assertThatThrownBy(body::read).isInstanceOf(Problem.class).hasMessage("body-too-slow");
    }

    @Test
    void one_on_a_slow_line_is_not() throws IOException {
        var body = body(50_000);
        for (var second = 0; second < 25; second++) {
            pass(1);
            assertThat(body.readNBytes(2_000)).hasSize(2_000);
        }
        assertThat(body.read()).isNegative();
    }
}
