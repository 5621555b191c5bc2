package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.work.entity.Given.NOW;
import static town.plaza.work.entity.Given.assertRefused;
import static town.plaza.work.entity.Given.interest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import town.plaza.kernel.problem.ProblemType;

class InterestTest {

    @ParameterizedTest
    @EnumSource
    void only_the_side_that_did_not_start_answers(Side starter) {
        var interest = interest(starter);

        assertRefused(ProblemType.OWN_INTEREST, () -> interest.accept(starter, NOW));
        assertRefused(ProblemType.OWN_INTEREST, () -> interest.reject(starter, NOW));
        assertThat(interest.state()).isEqualTo(InterestState.PENDING);
        interest.accept(starter.other(), NOW);
        assertThat(interest.state()).isEqualTo(InterestState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_side_that_started_withdraws(Side starter) {
        var interest = interest(starter);

        assertRefused(ProblemType.FORBIDDEN, () -> interest.withdraw(starter.other(), NOW));
        interest.withdraw(starter, NOW);
        assertThat(interest.state()).isEqualTo(InterestState.WITHDRAWN);
    }

    @Test
    void an_interest_is_answered_once() {
        var rejected = interest(Side.FARMER);
        rejected.reject(Side.WORKER, NOW);

        assertRefused(ProblemType.INTEREST_NOT_PENDING, () -> rejected.accept(Side.WORKER, NOW));
        assertRefused(ProblemType.INTEREST_NOT_PENDING, () -> rejected.reject(Side.WORKER, NOW));
        assertRefused(ProblemType.INTEREST_NOT_PENDING, () -> rejected.withdraw(Side.FARMER, NOW));
        assertRefused(ProblemType.INTEREST_NOT_PENDING, () -> rejected.end(EndReason.OFFER_OVER, NOW));
        assertThat(rejected.reason()).isEmpty();
    }

    @Test
    void what_ends_by_itself_says_why() {
        var interest = interest(Side.WORKER);
        interest.end(EndReason.HIRED_ELSEWHERE, NOW);

        assertThat(interest.state()).isEqualTo(InterestState.ENDED);
        assertThat(interest.reason()).contains(EndReason.HIRED_ELSEWHERE);
    }

    @Test
    void only_an_accepted_one_is_cancelled() {
        var accepted = interest(Side.WORKER);
        accepted.accept(Side.FARMER, NOW);
        accepted.cancel();

        assertThat(accepted.state()).isEqualTo(InterestState.CANCELLED);
        assertThatThrownBy(() -> interest(Side.WORKER).cancel()).isInstanceOf(IllegalStateException.class);
    }
}
