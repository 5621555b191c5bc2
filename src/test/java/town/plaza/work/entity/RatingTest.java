package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingTest {

    private static final Instant NOW = Instant.parse("2027-11-16T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 11, 16);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private static Hire worked() {
        var interest = new Interest(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Side.WORKER, NOW);
        return new Hire(
                UUID.randomUUID(), interest, new Days(TODAY.minusDays(9), TODAY.minusDays(1)), NOW.minus(FORTNIGHT));
    }

    private static Rating rating(Hire hire, Side side, Instant at) {
        return new Rating(UUID.randomUUID(), hire, side, 4, null, TODAY, at);
    }

    @Test
    void is_hidden_for_14_days_to_the_second() {
        var rating = rating(worked(), Side.FARMER, NOW);

        assertThat(rating.isVisible(NOW)).isFalse();
        assertThat(rating.isVisible(NOW.plus(FORTNIGHT).minusSeconds(1))).isFalse();
        assertThat(rating.isVisible(NOW.plus(FORTNIGHT))).isTrue();
    }

    @Test
    void is_seen_at_once_when_both_have_rated() {
        var hire = worked();
        var first = rating(hire, Side.FARMER, NOW);
        var later = NOW.plusSeconds(3600);
        var second = rating(hire, Side.WORKER, later);

        second.meet(first, later);

        assertThat(first.isVisible(later)).isTrue();
        assertThat(second.isVisible(later)).isTrue();
    }

    @Test
    void a_late_answer_does_not_hide_again_what_was_seen() {
        var hire = worked();
        var first = rating(hire, Side.FARMER, NOW);
        var late = NOW.plus(FORTNIGHT).plusSeconds(60);

        rating(hire, Side.WORKER, late).meet(first, late);

        assertThat(first.isVisible(NOW.plus(FORTNIGHT))).isTrue();
    }

    @Test
    void is_counted_once_and_never_before_it_is_seen() {
        var rating = rating(worked(), Side.FARMER, NOW);

        assertThatThrownBy(() -> rating.count(NOW)).isInstanceOf(IllegalStateException.class);
        rating.count(NOW.plus(FORTNIGHT));
        assertThatThrownBy(() -> rating.count(NOW.plus(FORTNIGHT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_ratings_of_one_side_or_of_two_hires_do_not_meet() {
        var hire = worked();
        var one = rating(hire, Side.FARMER, NOW);

        assertThatThrownBy(() -> one.meet(rating(hire, Side.FARMER, NOW), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.meet(rating(worked(), Side.WORKER, NOW), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
