package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of the log is one line again, however long it is: the engine delivers it in pieces of 16 KiB. */
class LogKeeperTest {

    private static final String LONG = "x".repeat(16_000);

    @TempDir
    Path folder;

    @Test
    void pieces_of_one_line_become_one_line() throws Exception {
        var incoming = folder.resolve("collected");
        Files.write(
                incoming,
                List.of(
                        piece(1, "a", "{\\\"Timestamp\\\":\\\"then\\\",\\\"LogMessage\\\":\\\"" + LONG, false),
                        "web: [1, {\"container_name\":\"/other\",\"log\":\"between\"}]",
                        piece(1, "a", LONG, false),
                        piece(1, "a", "end\\\"}", true)));

        var lines = keep("lines <'" + incoming + "'").lines();

        assertThat(lines).hasSize(2);
        assertThat(json(lines.get(0)).getString("message")).isEqualTo("between");
        assertThat(json(lines.get(1)))
                .isEqualTo(Json.createObjectBuilder()
                        .add("container", "web-1")
                        .add("Timestamp", "then")
                        .add("LogMessage", LONG + LONG + "end")
                        .build());
    }

    @Test
    void pieces_that_come_later_are_waited_for_but_not_for_ever() throws Exception {
        var now = System.currentTimeMillis() / 1000;
        Files.createDirectories(folder.resolve("taken"));
        Files.createDirectories(folder.resolve("incoming"));
        Files.write(
                folder.resolve("taken/web"),
                List.of(piece(now, "late", "begin ", false), piece(1, "lost", "x", false)));
        Files.write(folder.resolve("incoming/web"), List.of(piece(now, "late", "end", true)));

        // the first time it takes what was taken before, the second time what came since
        keep("& until grep -qs begin plaza.jsonl; do sleep 0.1; done; kill $!; wait");

        assertThat(Files.readAllLines(folder.resolve("plaza.jsonl")))
                .extracting(line -> json(line).getString("message"))
                .containsExactly("x", "begin end");
        assertThat(folder.resolve("held")).isEmptyFile();
    }

    private Script.Result keep(String arguments) throws IOException, InterruptedException {
        var result = new Script(folder, "sh", "-c", Path.of("logs/keep").toAbsolutePath() + " " + arguments)
                .program("nc", "")
                .with(Map.of("LOGS_FOLDER", folder.toString()))
                .run();
        assertThat(result.status()).as(result.text()).isZero();
        return result;
    }

    private static String piece(long time, String id, String text, boolean isLast) {
        return ("web: [%d.000, {\"container_name\":\"/web-1\",\"log\":\"%s\",\"partial_message\":\"true\","
                        + "\"partial_id\":\"%s\",\"partial_ordinal\":\"1\",\"partial_last\":\"%s\"}]")
                .formatted(time, text, id, isLast);
    }

    private static JsonObject json(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
