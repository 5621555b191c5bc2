package town.plaza.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void the_first_and_the_last_year_are_read() {
        assertThat(Times.day("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Times.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Times.moment("9999-12-31T23:59:59Z")).hasToString("9999-12-31T23:59:59Z");
        assertThat(Times.dayAndTime("0001-01-01T08:00")).hasToString("0001-01-01T08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "2026-02-30", "today"})
    void what_lies_outside_is_not(String day) {
        assertThatThrownBy(() -> Times.day(day)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.moment(day + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.dayAndTime(day + "T00:00")).isInstanceOf(DateTimeException.class);
    }
}
