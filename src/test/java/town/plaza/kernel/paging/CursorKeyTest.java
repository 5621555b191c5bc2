package town.plaza.kernel.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.time.Times;

class CursorKeyTest {

    private static final Instant MOMENT = Instant.parse("2026-11-28T08:30:00.123456Z");

    private static CursorKey<Instant> place(Instant moment, long id) {
        return new CursorKey<>(moment, new UUID(0, id));
    }

    @Test
    void a_place_is_read_back_from_its_cursor() {
        var place = place(MOMENT, 7);

        assertThat(CursorKey.parse(place.cursor(), Times::moment)).isEqualTo(place);
    }

    @Test
    void the_key_comes_before_the_id() {
        assertThat(place(MOMENT, 7)).isLessThan(place(MOMENT, 8)).isLessThan(place(MOMENT.plusNanos(1000), 1));
        assertThat(place(MOMENT, 7)).isEqualByComparingTo(place(MOMENT, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "2026-11-28T08:30:00Z",
                "2026-11-28T08:30:00Z~",
                "yesterday~00000000-0000-0000-0000-000000000007"
            })
    void what_is_no_cursor_is_a_problem(String crooked) {
        assertThatThrownBy(() -> CursorKey.parse(crooked, Times::moment)).isInstanceOf(Problem.class);
    }
}
