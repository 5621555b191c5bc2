package town.plaza.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LiveRelayTest {

    private static final String SERVER = UUID.randomUUID().toString();

    @Property(tries = 200)
    void all_news_fit_into_notifications_in_their_order(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1900) Integer> lengths) {
        var events = new ArrayList<LiveEvent>();
        for (var length : lengths) {
            events.add(event("ñ".repeat(length) + events.size()));
        }
        var payloads = LiveRelay.payloads(SERVER, events);

        assertThat(payloads).allMatch(payload -> payload.getBytes(StandardCharsets.UTF_8).length < 8000);
        assertThat(payloads.stream().flatMap(payload -> news(payload).stream())).containsExactlyElementsOf(events);
    }

    @Example
    void news_too_large_for_a_notification_are_refused_where_they_are_made() {
        assertThatThrownBy(() -> event("x".repeat(4100))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_line_feed_in_a_text_does_not_end_the_message() {
        assertThat(new String(LiveNews.message(event("one\n\nevent: two")), StandardCharsets.UTF_8))
                .isEqualTo("event: test.news\ndata: {\"text\":\"one\\n\\nevent: two\"}\n\n");
    }

    private static LiveEvent event(String text) {
        return new LiveEvent(
                "test.news", Json.createObjectBuilder().add("text", text).build());
    }

    private static List<LiveEvent> news(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            var message = reader.readObject();
            assertThat(message.getString("from")).isEqualTo(SERVER);
            return message.getJsonArray("news").getValuesAs(JsonObject.class).stream()
                    .map(each -> new LiveEvent(each.getString("topic"), each.getJsonObject("data")))
                    .toList();
        }
    }
}
