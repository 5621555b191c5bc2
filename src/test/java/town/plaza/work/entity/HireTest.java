package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.work.entity.Given.HARVEST;
import static town.plaza.work.entity.Given.NOW;
import static town.plaza.work.entity.Given.assertRefused;
import static town.plaza.work.entity.Given.hire;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.ProblemType;

class HireTest {

    @ParameterizedTest
    @EnumSource
    void either_side_cancels_once_up_to_the_last_day(Side side) {
        var hire = hire();
        hire.cancel(side, HARVEST.to(), NOW);

        assertThat(hire.isLive()).isFalse();
        assertRefused(ProblemType.HIRE_NOT_LIVE, () -> hire.cancel(side.other(), HARVEST.to(), NOW));
    }

    @Test
    void nobody_cancels_after_the_last_day() {
        assertRefused(ProblemType.HIRE_OVER, () -> hire().cancel(
                        Side.WORKER, HARVEST.to().plusDays(1), NOW));
        assertRefused(
                ProblemType.HIRE_OVER, () -> hire().cancelByPlaza(HARVEST.to().plusDays(1), NOW));
    }

    @Test
    void ratings_come_after_the_last_day_of_work_that_was_done() {
        var cancelled = hire();
        cancelled.cancel(Side.FARMER, HARVEST.from(), NOW);

        assertRefused(ProblemType.HIRE_NOT_OVER, () -> rating(hire(), Side.WORKER, 0));
        assertRefused(ProblemType.HIRE_NOT_LIVE, () -> rating(cancelled, Side.WORKER, 1));
        assertThat(rating(hire(), Side.WORKER, 1).stars()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void a_rating_has_1_to_5_stars(int stars) {
        assertThatThrownBy(() -> new Rating(
                        UUID.randomUUID(),
                        hire(),
                        Side.WORKER,
                        stars,
                        null,
                        HARVEST.to().plusDays(1),
                        NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rating_is_hidden_for_14_days() {
        var rating = rating(hire(), Side.WORKER, 1);

        assertThat(rating.isVisible(NOW.plus(Duration.ofDays(14)).minusMillis(1)))
                .isFalse();
        assertThatThrownBy(() -> rating.count(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(rating.isVisible(NOW.plus(Duration.ofDays(14)))).isTrue();
    }

    @Test
    void both_ratings_are_seen_once_both_are_given() {
        var hire = hire();
        var workers = rating(hire, Side.WORKER, 1);
        var farmers = rating(hire, Side.FARMER, 1);
        farmers.meet(workers, NOW);

        assertThat(workers.isVisible(NOW)).isTrue();
        assertThat(farmers.isVisible(NOW)).isTrue();
        workers.count(NOW);
        assertThatThrownBy(() -> workers.count(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rating(hire(), Side.WORKER, 1).meet(farmers, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rating rating(Hire hire, Side side, int daysAfter) {
        return new Rating(
                UUID.randomUUID(), hire, side, 4, "Buen trato", HARVEST.to().plusDays(daysAfter), NOW);
    }
}
