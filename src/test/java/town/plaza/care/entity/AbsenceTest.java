package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An absence begins with its first moment and ends before the one of the return. */
class AbsenceTest {

    private static final Instant FROM = Instant.parse("2026-11-20T23:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-24T09:30:00Z");

    @Test
    void it_covers_its_first_moment_and_not_that_of_the_return() {
        var absence = new Absence(FROM, TO);

        assertThat(absence.covers(FROM.minusNanos(1))).isFalse();
        assertThat(absence.covers(FROM)).isTrue();
        assertThat(absence.covers(TO.minusNanos(1))).isTrue();
        assertThat(absence.covers(TO)).isFalse();
    }

    @Test
    void while_it_lasts_it_has_no_end() {
        assertThat(new Absence(FROM, null).covers(TO.plusSeconds(1))).isTrue();
    }
}
