package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due, late and missed follow from the clock alone, for the last dose too. */
class PunctualityTest {

    private static final Instant DUE = Instant.parse("2026-11-21T08:00:00Z");
    private static final Punctuality HOME =
            new Punctuality(Duration.ofMinutes(60), Duration.ofMinutes(60), Duration.ofHours(12));

    @ParameterizedTest
    @CsvSource({
        "06:59:59, UPCOMING",
        "07:00:00, DUE",
        "09:00:00, DUE",
        "09:00:01, LATE",
        "13:59:59, LATE",
        "14:00:00, MISSED",
    })
    void a_dose_is_missed_when_the_next_is_due(String now, DoseState state) {
        assertThat(HOME.state(DUE, Instant.parse("2026-11-21T14:00:00Z"), Instant.parse("2026-11-21T" + now + "Z")))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"19:59:59, LATE", "20:00:00, MISSED", "23:00:00, MISSED"})
    void the_last_dose_is_missed_after_twelve_hours(String now, DoseState state) {
        assertThat(HOME.state(DUE, null, Instant.parse("2026-11-21T" + now + "Z")))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"07:30:00, DUE", "08:29:59, DUE", "08:30:00, MISSED"})
    void of_doses_close_to_each_other_the_earlier_is_missed_when_the_next_is_due(String now, DoseState state) {
        assertThat(HOME.state(DUE, DUE.plusSeconds(1800), Instant.parse("2026-11-21T" + now + "Z")))
                .isEqualTo(state);
    }

    @Property
    void a_dose_never_goes_back(
            @ForAll @IntRange(max = 720) int before,
            @ForAll @IntRange(max = 700) int after,
            @ForAll @IntRange(min = 1, max = 72) int missed,
            @ForAll @IntRange(min = 1, max = 5000) int next,
            @ForAll @IntRange(min = -2000, max = 6000) int one,
            @ForAll @IntRange(min = -2000, max = 6000) int other) {
        var home = new Punctuality(Duration.ofMinutes(before), Duration.ofMinutes(after), Duration.ofHours(missed));
        var earlier = DUE.plusSeconds(60L * Math.min(one, other));
        var later = DUE.plusSeconds(60L * Math.max(one, other));

        assertThat(home.state(DUE, DUE.plusSeconds(60L * next), later))
                .isGreaterThanOrEqualTo(home.state(DUE, DUE.plusSeconds(60L * next), earlier));
    }
}
