package town.plaza.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesTest {

    private static final List<PlazaService> KNOWN =
            List.of(new Known("alpha", Set.of("words"), "alpha.news"), new Known("beta", Set.of(), "beta.news"));

    @Test
    void all_are_on_unless_told() {
        assertThat(new Services(KNOWN, Set.of()).on()).containsExactly("alpha", "beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/alpha", "/api/alpha/things", "/alpha/", "/alpha", "/words", "/words/hola"})
    void one_that_is_off_has_no_addresses(String path) {
        assertThat(new Services(KNOWN, Set.of("beta")).isOff(path)).isTrue();
        assertThat(new Services(KNOWN, Set.of("alpha")).isOff(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/api", "/api/", "/api/plaza", "/api/alphabet", "/app/shell.js", "/wordsworth"})
    void what_belongs_to_none_is_never_off(String path) {
        assertThat(new Services(KNOWN, Set.of("beta")).isOff(path)).isFalse();
    }

    @Test
    void one_that_is_off_has_no_news() {
        assertThat(new Services(KNOWN, Set.of("beta")).liveTopics()).containsExactly("beta.news");
    }

    @Test
    void the_kernel_is_never_off() {
        assertThat(new Services(KNOWN, Set.of("beta")).isOff(Services.class)).isFalse();
        assertThat(new Services(KNOWN, Set.of("beta")).isOff(String.class)).isFalse();
    }

    @Test
    void an_unknown_one_is_refused_in_one_clear_line() {
        assertThatThrownBy(() -> new Services(KNOWN, Set.of("gamma")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PLAZA_SERVICES names the unknown service 'gamma'; known are alpha, beta");
    }

    private record Known(String name, Set<String> furtherPaths, String topic) implements PlazaService {

        @Override
        public Set<String> liveTopics() {
            return Set.of(topic);
        }
    }
}
