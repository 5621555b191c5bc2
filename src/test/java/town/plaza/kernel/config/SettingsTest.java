package town.plaza.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void without_any_setting_there_are_defaults() {
        var settings = settings(Map.of());

        assertThat(settings.town()).isEqualTo("Plaza");
        assertThat(settings.zone().getId()).isEqualTo("Europe/Madrid");
        assertThat(settings.services()).isEmpty();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.publicUrl()).isEmpty();
    }

    @Test
    void what_is_set_counts() {
        var settings = settings(Map.of(
                "PLAZA_TOWN", " Villanueva ",
                "PLAZA_ZONE", "America/Lima",
                "PLAZA_SERVICES", "board, work,,",
                "PLAZA_DEMO", "true",
                "PLAZA_URL", "https://plaza.example/"));

        assertThat(settings.town()).isEqualTo("Villanueva");
        assertThat(settings.zone().getId()).isEqualTo("America/Lima");
        assertThat(settings.services()).containsExactlyInAnyOrder("board", "work");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.publicUrl()).contains("https://plaza.example");
    }

    @Test
    void an_empty_value_is_none() {
        assertThat(settings(Map.of("PLAZA_TOWN", " ", "PLAZA_NOTES_PER_MINUTE", ""))
                        .town())
                .isEqualTo("Plaza");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PLAZA_ZONE                | Mars/Olympus   | must be a time zone such as Europe/Madrid, and is 'Mars/Olympus'
                    PLAZA_DEMO                | yes            | must be true or false, and is 'yes'
                    PLAZA_WORDS_BY_ADDRESS    | TRUE           | must be true or false, and is 'TRUE'
                    PLAZA_NOTES_PER_MINUTE    | 0              | must be a whole number from 1 to 100000, and is '0'
                    PLAZA_REQUESTS_PER_SECOND | many           | must be a whole number from 1 to 100000, and is 'many'
                    PLAZA_SESSION_DAYS        | 400            | must be a whole number from 1 to 366, and is '400'
                    PLAZA_SESSION_DAYS        | 1.5            | must be a whole number from 1 to 366, and is '1.5'
                    PLAZA_LIVE_CONNECTIONS    | -1             | must be a whole number from 1 to 100000, and is '-1'
                    PLAZA_RESPONSE_CACHE      | 8 MB           | must be a whole number from 0 to 1024, and is '8 MB'
                    PLAZA_URL                 | plaza.example  | must be an address such as https://plaza.example, and is 'plaza.example'
                    PLAZA_TILES               | https://a/z/x/y | must be an address such as https://tiles.example/{z}/{x}/{y}.png, and is 'https://a/z/x/y'
                    PLAZA_TILES               | https://a/{z}/{x}/{y}; script-src * | must be an address such as https://tiles.example/{z}/{x}/{y}.png, and is 'https://a/{z}/{x}/{y}; script-src *'
                    PLAZA_URL                 | https://a/b    | must be an address such as https://plaza.example, and is 'https://a/b'
                    """)
    void what_cannot_be_is_refused_in_one_clear_line(String name, String value, String reason) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " " + reason);
    }

    private static Settings settings(Map<String, String> values) {
        var settings = new Settings();
        settings.read(name -> java.util.Optional.ofNullable(values.get(name)));
        return settings;
    }
}
