package town.plaza.kernel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.text.Language;

class NotificationTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final String KIND = "test.all-values";
    private static final List<?> VALUES =
            List.of("Olivos \"viejos\"", 1234567, new BigDecimal("9.50"), LocalDate.of(2027, 10, 15));

    @Test
    void values_are_shown_as_the_reader_writes_them() {
        var kept = NotificationText.keep(VALUES).toString();

        assertThat(NotificationText.in(Language.EN, KIND, kept))
                .isEqualTo("Olivos \"viejos\", 1,234,567 trees, 9.5 euros, from 15 October 2027.");
        assertThat(NotificationText.in(Language.ES, KIND, kept))
                .isEqualTo("Olivos \"viejos\", 1.234.567 árboles, 9,5 euros, desde el 15 de octubre de 2027.");
    }

    @Test
    void a_kind_without_text_is_found_where_it_is_told() {
        assertThatThrownBy(() -> NotificationText.require("test.forgotten"))
                .isInstanceOf(MissingResourceException.class);
        NotificationText.require(KIND);
    }

    @Test
    void a_kind_that_no_service_knows_any_more_can_still_be_read() {
        assertThat(NotificationText.in(Language.EN, "test.forgotten", "[]")).isEqualTo("test.forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "work", "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere", "/a b"})
    void a_link_that_leads_elsewhere_is_a_defect(String link) {
        assertThatThrownBy(() -> new Notification(SOMEBODY, KIND, List.of(), link))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whom_it_is_about_is_named_first() {
        var day = LocalDate.of(2027, 10, 15);

        assertThat(new Notification(SOMEBODY, KIND, List.of("Rosa", day), "/", SOMEBODY).about())
                .isEqualTo(SOMEBODY);
        for (var values : List.of(List.of(), List.of(day, "Rosa"))) {
            assertThatThrownBy(() -> new Notification(SOMEBODY, KIND, values, "/", SOMEBODY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_value_that_no_text_can_show_is_a_defect() {
        assertThatThrownBy(() -> new Notification(SOMEBODY, KIND, List.of(Instant.EPOCH), "/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hired", "work.", "work.Hired", "work.hired.twice"})
    void a_crooked_kind_is_a_defect(String kind) {
        assertThatThrownBy(() -> new Notification(SOMEBODY, kind, List.of(), "/"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
