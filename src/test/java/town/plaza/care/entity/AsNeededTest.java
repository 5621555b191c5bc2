package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

/** What is given as needed keeps its distance and its limit, and says from when the next is allowed. */
class AsNeededTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AsNeeded LIMITS = new AsNeeded(Duration.ofHours(6), new BigDecimal("3"));
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Intake at(String hour, String amount) {
        return new Intake(Instant.parse("2026-11-" + hour + ":00Z"), new BigDecimal(amount));
    }

    @Test
    void the_first_is_allowed_at_once() {
        assertThat(LIMITS.allowedFrom(NOON, ONE, List.of())).isEqualTo(NOON);
    }

    @Test
    void the_minimum_after_the_last_is_waited_for_to_the_second() {
        var given = List.of(at("21T07:00", "1"));

        assertThat(LIMITS.allowedFrom(NOON, ONE, given)).isEqualTo(Instant.parse("2026-11-21T13:00:00Z"));
        assertThat(LIMITS.isAllowed(Instant.parse("2026-11-21T12:59:59Z"), ONE, given))
                .isFalse();
        assertThat(LIMITS.isAllowed(Instant.parse("2026-11-21T13:00:00Z"), ONE, given))
                .isTrue();
    }

    @Test
    void the_most_in_any_24_hours_is_waited_for_until_enough_is_a_day_ago() {
        var given = List.of(at("20T15:00", "1"), at("20T22:00", "1"), at("21T05:00", "1"));

        assertThat(LIMITS.allowedFrom(NOON, ONE, given)).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        assertThat(LIMITS.allowedFrom(NOON, new BigDecimal("1.5"), given))
                .isEqualTo(Instant.parse("2026-11-21T22:00:00Z"));
        assertThat(LIMITS.allowedFrom(NOON, new BigDecimal("3"), given))
                .isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
    }

    @Test
    void what_is_told_afterwards_may_not_break_the_limits_of_what_was_given_later() {
        var given = List.of(at("21T14:00", "3"));

        assertThat(LIMITS.isAllowed(NOON, ONE, given)).isFalse();
        assertThat(LIMITS.isAllowed(Instant.parse("2026-11-20T13:59:00Z"), ONE, given))
                .isTrue();
        assertThat(LIMITS.isAllowed(Instant.parse("2026-11-20T14:01:00Z"), ONE, given))
                .isFalse();
    }

    @Test
    void more_than_the_most_is_never_allowed() {
        assertThatThrownBy(() -> LIMITS.allowedFrom(NOON, new BigDecimal("3.01"), List.of()))
                .isInstanceOf(Problem.class);
    }

    /** However people ask, whenever the answer is followed no limit is ever broken. */
    @Property
    void whoever_waits_as_told_keeps_both_limits(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 600) Integer> waits,
            @ForAll @IntRange(max = 600) int minimum,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        var limits = new AsNeeded(Duration.ofMinutes(minimum), BigDecimal.valueOf(most));
        var given = new ArrayList<Intake>();
        var now = NOON;
        for (var wait : waits) {
            now = limits.allowedFrom(now.plus(Duration.ofMinutes(wait)), BigDecimal.valueOf(1 + wait % 2), given);
            given.add(new Intake(now, BigDecimal.valueOf(1 + wait % 2)));
        }

        for (var each : given) {
            assertThat(AsNeeded.sum(given, each.at())).isLessThanOrEqualTo(limits.most());
        }
        Stream.iterate(1, index -> index < given.size(), index -> index + 1)
                .forEach(index -> assertThat(Duration.between(
                                given.get(index - 1).at(), given.get(index).at()))
                        .isGreaterThanOrEqualTo(limits.minimum()));
    }
}
