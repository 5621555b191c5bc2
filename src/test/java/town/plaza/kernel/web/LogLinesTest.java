package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String[] lines() {
        return written.toString(StandardCharsets.UTF_8).split("\n");
    }

    @Test
    void everything_is_written_in_order_when_it_ends() {
        var lines = new LogLines(new PrintStream(written), 1_000);
        var thread = new Thread(lines);
        thread.start();

        IntStream.range(0, 500).forEach(each -> lines.add(each + "\n"));
        lines.end();

        assertThat(lines())
                .containsExactly(
                        IntStream.range(0, 500).mapToObj(String::valueOf).toArray(String[]::new));
    }

    @Test
    void more_than_can_wait_are_left_out() {
        var lines = new LogLines(new PrintStream(written), 2);

        lines.add("one\n");
        lines.add("two\n");
        lines.add("three\n");
        lines.end();

        assertThat(lines()).containsExactly("one", "two");
    }
}
