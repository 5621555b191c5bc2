package town.plaza.kernel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.config.Settings;

class ResponseCacheTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final ResponseCache cache = new ResponseCache();
    private Instant now = Instant.parse("2026-11-21T22:59:00Z");

    @BeforeEach
    void hears() {
        cache.settings = new Settings() {
            @Override
            public int responseCacheMegabytes() {
                return 1;
            }
        };
        InstantSource source = () -> now;
        cache.clock = source.withZone(MADRID);
        cache.open();
        cache.connected();
    }

    @Test
    void what_was_answered_is_found_again() {
        var answer = answer("notices");
        cache.store(cache.place(key("/a")), answer);

        assertThat(cache.find(key("/a"))).containsSame(answer);
        assertThat(cache.find(key("/b"))).isEmpty();
    }

    @Test
    void a_change_takes_away_what_is_made_of_its_subject_alone() {
        cache.store(cache.place(key("/a")), answer("notices", "log"));
        cache.store(cache.place(key("/b")), answer("places"));

        cache.invalidate("log");

        assertThat(cache.find(key("/a"))).isEmpty();
        assertThat(cache.find(key("/b"))).isPresent();
    }

    @Test
    void an_answer_that_a_change_overtook_is_not_stored() {
        var place = cache.place(key("/a"));
        cache.heard("notices");
        cache.store(place, answer("notices"));

        assertThat(cache.find(key("/a"))).isEmpty();
    }

    @Test
    void nothing_is_stored_or_found_while_nothing_is_heard() {
        cache.store(cache.place(key("/a")), answer("notices"));
        cache.disconnected();
        assertThat(cache.find(key("/a"))).isEmpty();

        var place = cache.place(key("/a"));
        cache.store(place, answer("notices"));
        cache.connected();
        assertThat(cache.find(key("/a"))).isEmpty();

        cache.store(place, answer("notices"));
        assertThat(cache.find(key("/a")))
                .as("begun before everything was heard")
                .isEmpty();
    }

    @Test
    void another_day_asks_anew() {
        cache.store(cache.place(key("/a")), answer("notices"));
        now = now.plusSeconds(59);
        assertThat(cache.find(key("/a"))).isPresent();

        now = now.plusSeconds(1);
        assertThat(cache.find(key("/a"))).as("midnight in Madrid").isEmpty();
    }

    @Test
    void a_huge_answer_is_not_stored() {
        var huge = new StoredResponse(Set.of("notices"), "/a", Map.of(), new byte[ResponseCache.LARGEST]);
        cache.store(cache.place(key("/a")), huge);

        assertThat(cache.find(key("/a"))).isEmpty();
    }

    private ResponseCache.Key key(String address) {
        return cache.key("http://plaza.example", address, "", "es");
    }

    private static StoredResponse answer(String... subjects) {
        return new StoredResponse(Set.of(subjects), "/route", Map.of(), new byte[] {1, 2, 3});
    }
}
