package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    private static Age on(String born, String today) {
        return Age.of(LocalDate.parse(born), LocalDate.parse(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008-02-29, 2028-02-28, 19",
        "2008-02-29, 2028-02-29, 20",
        "2008-11-21, 2026-11-20, 17",
        "2008-11-21, 2026-11-21, 18",
        "2026-11-21, 2026-11-21, 0"
    })
    void counts_completed_years(String born, String today, int years) {
        assertThat(on(born, today).years()).isEqualTo(years);
    }

    @Test
    void who_is_born_on_a_leap_day_is_adult_on_the_first_of_march() {
        assertThat(on("2008-02-29", "2026-02-28").isAdult()).isFalse();
        assertThat(on("2008-02-29", "2026-03-01").isAdult()).isTrue();
    }

    @Test
    void who_is_thirteen_needs_consent_until_the_day_before_the_birthday() {
        assertThat(on("2012-11-22", "2026-11-21").needsConsent()).isTrue();
        assertThat(on("2012-11-21", "2026-11-21").needsConsent()).isFalse();
        assertThat(on("2012-02-29", "2026-02-28").needsConsent()).isTrue();
        assertThat(on("2012-02-29", "2026-03-01").needsConsent()).isFalse();
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThatThrownBy(() -> on("2026-11-22", "2026-11-21")).isInstanceOf(IllegalArgumentException.class);
    }
}
