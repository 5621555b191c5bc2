package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.work.entity.Given.FLOOR;
import static town.plaza.work.entity.Given.HARVEST;
import static town.plaza.work.entity.Given.NOW;
import static town.plaza.work.entity.Given.TODAY;
import static town.plaza.work.entity.Given.assertRefused;
import static town.plaza.work.entity.Given.draft;
import static town.plaza.work.entity.Given.open;
import static town.plaza.work.entity.Given.terms;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.ProblemType;

class OfferTest {

    @Test
    void a_draft_is_published_once() {
        var offer = open();

        assertThat(offer.status()).isEqualTo(OfferStatus.OPEN);
        assertRefused(ProblemType.OFFER_NOT_DRAFT, () -> offer.publish(TODAY, FLOOR, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.00", "9", "12.5"})
    void pay_at_or_above_the_floor_is_published(String pay) {
        var offer = new Offer(UUID.randomUUID(), UUID.randomUUID(), terms(HARVEST, 1, pay), NOW);
        offer.publish(TODAY, FLOOR, NOW);

        assertThat(offer.terms().hourlyPay()).isEqualTo(new BigDecimal(pay).setScale(2));
    }

    @Test
    void pay_below_the_floor_is_refused_when_published_and_when_changed() {
        var cheap = terms(HARVEST, 1, "8.99");
        var draft = new Offer(UUID.randomUUID(), UUID.randomUUID(), cheap, NOW);

        assertRefused(ProblemType.BELOW_WAGE_FLOOR, () -> draft.publish(TODAY, FLOOR, NOW));
        assertThat(draft.status()).isEqualTo(OfferStatus.DRAFT);
        assertRefused(ProblemType.BELOW_WAGE_FLOOR, () -> open().change(cheap, TODAY, FLOOR));
    }

    @Test
    void days_that_have_begun_are_not_published() {
        var begun = new Days(TODAY.minusDays(1), TODAY.plusDays(5));

        assertRefused(ProblemType.PERIOD_PAST, () -> open().change(terms(begun, 1, "10"), TODAY, FLOOR));
        assertRefused(
                ProblemType.PERIOD_PAST, () -> draft().publish(HARVEST.from().plusDays(1), FLOOR, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, 10_000})
    void vacancies_are_1_to_1000(int vacancies) {
        assertThatThrownBy(() -> terms(HARVEST, vacancies, "9")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.001", "0", "-9"})
    void pay_is_positive_and_in_cents(String pay) {
        assertThatThrownBy(() -> terms(HARVEST, 1, pay)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vacancies_are_filled_until_none_is_left() {
        var offer = open();
        offer.fillOneVacancy(TODAY, FLOOR);
        offer.fillOneVacancy(TODAY, FLOOR);

        assertRefused(ProblemType.VACANCIES_TAKEN, () -> offer.fillOneVacancy(TODAY, FLOOR));
        assertThat(offer.filled()).isEqualTo(2);
    }

    @Test
    void a_cancelled_place_opens_again() {
        var offer = open();
        offer.fillOneVacancy(TODAY, FLOOR);
        offer.fillOneVacancy(TODAY, FLOOR);
        offer.reopenOneVacancy();

        offer.fillOneVacancy(TODAY, FLOOR);
        assertThat(offer.filled()).isEqualTo(2);
        assertThatThrownBy(() -> open().reopenOneVacancy()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_is_hired_for_a_draft_a_closed_offer_or_days_that_have_begun() {
        var withdrawn = open();
        withdrawn.withdraw(NOW);

        assertRefused(ProblemType.OFFER_NOT_OPEN, () -> draft().fillOneVacancy(TODAY, FLOOR));
        assertRefused(ProblemType.OFFER_NOT_OPEN, () -> withdrawn.fillOneVacancy(TODAY, FLOOR));
        assertRefused(ProblemType.PERIOD_PAST, () -> open().fillOneVacancy(
                        HARVEST.from().plusDays(1), FLOOR));
        open().fillOneVacancy(HARVEST.from(), FLOOR);
    }

    @Test
    void nobody_is_hired_below_a_floor_that_was_raised_meanwhile() {
        var raised = new WageFloor(new BigDecimal("9.51"));

        assertRefused(ProblemType.BELOW_WAGE_FLOOR, () -> open().fillOneVacancy(TODAY, raised));
        open().fillOneVacancy(TODAY, new WageFloor(new BigDecimal("9.50")));
    }

    @Test
    void what_a_hired_person_was_promised_stays() {
        var offer = open();
        offer.fillOneVacancy(TODAY, FLOOR);
        var later = new Days(HARVEST.from().plusDays(1), HARVEST.to());

        assertRefused(ProblemType.OFFER_HAS_HIRES, () -> offer.change(terms(HARVEST, 2, "9.40"), TODAY, FLOOR));
        assertRefused(ProblemType.OFFER_HAS_HIRES, () -> offer.change(terms(later, 2, "9.50"), TODAY, FLOOR));
        offer.change(terms(HARVEST, 1, "9.50"), TODAY, FLOOR);
        assertThat(offer.terms().vacancies()).isEqualTo(1);
    }

    @Test
    void the_pay_of_a_hired_person_may_rise_and_then_stays_there() {
        var offer = open();
        offer.fillOneVacancy(TODAY, FLOOR);

        assertThat(offer.change(terms(HARVEST, 2, "10"), TODAY, FLOOR)).isTrue();
        assertRefused(ProblemType.OFFER_HAS_HIRES, () -> offer.change(terms(HARVEST, 2, "9.50"), TODAY, FLOOR));
        var later = new Days(HARVEST.from().plusDays(1), HARVEST.to());
        assertRefused(ProblemType.OFFER_HAS_HIRES, () -> offer.change(terms(later, 2, "12"), TODAY, FLOOR));
        assertThat(offer.terms().hourlyPay()).isEqualTo("10.00");
    }

    @Test
    void whether_an_open_offer_promises_something_else_is_told() {
        var later = new Days(HARVEST.from().plusDays(1), HARVEST.to());

        assertThat(open().change(terms(later, 2, "9.50"), TODAY, FLOOR)).isTrue();
        assertThat(open().change(terms(HARVEST, 2, "9.40"), TODAY, FLOOR)).isTrue();
        assertThat(open().change(terms(HARVEST, 7, "9.50"), TODAY, FLOOR)).isFalse();
        assertThat(draft().change(terms(later, 2, "9.40"), TODAY, FLOOR))
                .as("nobody was asked for a draft")
                .isFalse();
    }

    @Test
    void vacancies_never_go_below_who_is_hired() {
        var offer = open();
        offer.fillOneVacancy(TODAY, FLOOR);
        offer.fillOneVacancy(TODAY, FLOOR);

        assertRefused(ProblemType.VACANCIES_BELOW_HIRED, () -> offer.change(terms(HARVEST, 1, "9.50"), TODAY, FLOOR));
    }

    @Test
    void a_withdrawn_offer_stays_withdrawn_and_can_still_be_removed() {
        var offer = open();
        offer.withdraw(NOW);

        assertRefused(ProblemType.OFFER_NOT_OPEN, () -> offer.withdraw(NOW));
        assertRefused(ProblemType.OFFER_NOT_OPEN, () -> offer.change(terms(), TODAY, FLOOR));
        offer.remove(NOW);
        assertThat(offer.status()).isEqualTo(OfferStatus.REMOVED);
        assertRefused(ProblemType.OFFER_NOT_OPEN, () -> offer.remove(NOW));
    }
}
