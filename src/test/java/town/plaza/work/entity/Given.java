package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What the rules are tried on. */
final class Given {

    static final Instant NOW = Instant.parse("2027-09-01T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 9, 1);
    static final WageFloor FLOOR = new WageFloor(new BigDecimal("9.00"));
    static final Days HARVEST = new Days(LocalDate.of(2027, 10, 15), LocalDate.of(2027, 11, 15));

    private Given() {}

    static OfferTerms terms() {
        return terms(HARVEST, 2, "9.50");
    }

    static OfferTerms terms(Days period, int vacancies, String pay) {
        var place = new Place("Montefrío", new BigDecimal("37.32098"), new BigDecimal("-4.01136"));
        return new OfferTerms("recoleccion", place, period, vacancies, new BigDecimal(pay), "Aceituna");
    }

    static Offer draft() {
        return new Offer(UUID.randomUUID(), UUID.randomUUID(), terms(), NOW);
    }

    static Offer open() {
        var offer = draft();
        offer.publish(TODAY, FLOOR, NOW);
        return offer;
    }

    static Interest interest(Side side) {
        return new Interest(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), side, NOW);
    }

    static Hire hire() {
        var interest = interest(Side.WORKER);
        interest.accept(Side.FARMER, NOW);
        return new Hire(UUID.randomUUID(), interest, HARVEST, NOW);
    }

    static void assertRefused(ProblemType type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> org.assertj.core.api.Assertions.assertThat(problem.type())
                                .isEqualTo(type));
    }
}
