package town.plaza.work.entity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an offer offers.
 *
 * @param category a task category's slug
 * @param hourlyPay in euros, at most two decimals
 */
public record OfferTerms(
        String category, Place place, Days period, int vacancies, BigDecimal hourlyPay, String description) {

    public static final int MOST_VACANCIES = 1000;

    public OfferTerms {
        Objects.requireNonNull(category);
        Objects.requireNonNull(place);
        Objects.requireNonNull(period);
        Objects.requireNonNull(description);
        if (vacancies < 1 || vacancies > MOST_VACANCIES) {
            throw new IllegalArgumentException("An offer has 1 to " + MOST_VACANCIES + " vacancies, not " + vacancies);
        }
        if (hourlyPay.signum() <= 0 || hourlyPay.scale() > 2) {
            throw new IllegalArgumentException("An hour is paid in euros with two decimals, not " + hourlyPay);
        }
        hourlyPay = hourlyPay.setScale(2);
    }

    /** Whether a person who was hired under these would find the same work, days and pay under {@code others}. */
    boolean promiseTheSameAs(OfferTerms others) {
        return isSameWork(others) && hourlyPay.equals(others.hourlyPay);
    }

    /** Whether a person who was hired under {@code others} would find the same work and days under these, for no less. */
    boolean keepTheWordOf(OfferTerms others) {
        return isSameWork(others) && hourlyPay.compareTo(others.hourlyPay) >= 0;
    }

    private boolean isSameWork(OfferTerms others) {
        return category.equals(others.category) && place.equals(others.place) && period.equals(others.period);
    }
}
