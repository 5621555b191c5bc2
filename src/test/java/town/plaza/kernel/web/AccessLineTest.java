package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessLineTest {

    private static final Instant AT = Instant.parse("2026-11-21T03:17:52.650Z");

    @Test
    void says_what_was_asked_and_how_long_it_took() {
        var line = new AccessLine(AT, "8147518f9ebaa42f", "GET", "/words", 200, 1_239, null).toString();

        try (var reader = Json.createReader(new StringReader(line))) {
            var entry = reader.readObject();
            assertThat(entry.getString("Timestamp")).isEqualTo("2026-11-21T03:17:52.650+0000");
            assertThat(entry.getString("route")).isEqualTo("/words");
            assertThat(entry.getString("millis")).isEqualTo("1.23");
            assertThat(entry).doesNotContainKey("account");
        }
    }

    @Test
    void stays_one_line_of_json_whatever_was_asked() {
        var line = new AccessLine(AT, "-", "GE\"T", "/a\\b\nc", 200, 1, "id").toString();

        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        try (var reader = Json.createReader(new StringReader(line))) {
            assertThat(reader.readObject().getString("method")).isEqualTo("GE\"T");
        }
    }
}
