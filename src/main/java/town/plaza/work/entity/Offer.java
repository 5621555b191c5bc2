package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Work that a farmer has to give: a draft, then open, until withdrawn or removed. What a hired person was promised stays. */
@Entity
@Table(schema = "work", name = "offer")
public class Offer {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID farmer;

    @Enumerated(EnumType.STRING)
    private OfferStatus status = OfferStatus.DRAFT;

    private String category;

    @Embedded
    private Place place;

    @Convert(converter = DaysConverter.class)
    private Days period;

    private int vacancies;
    private int filled;

    @Column(name = "hourly_pay")
    private BigDecimal hourlyPay;

    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Offer() {}

    public Offer(UUID id, UUID farmer, OfferTerms terms, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.farmer = Objects.requireNonNull(farmer);
        this.createdAt = Objects.requireNonNull(now);
        take(terms);
    }

    private void take(OfferTerms terms) {
        category = terms.category();
        place = terms.place();
        period = terms.period();
        vacancies = terms.vacancies();
        hourlyPay = terms.hourlyPay();
        description = terms.description();
    }

    /** @throws Problem {@code period-past}, {@code period-too-far} or {@code below-wage-floor} */
    public void publish(LocalDate today, WageFloor floor, Instant now) {
        if (status != OfferStatus.DRAFT) {
            throw new Problem(ProblemType.OFFER_NOT_DRAFT);
        }
        requirePublishable(terms(), today, floor);
        status = OfferStatus.OPEN;
        publishedAt = Objects.requireNonNull(now);
    }

    /**
     * A draft takes whatever it is given; an open offer what could be published.
     *
     * @param floor the wage floor in force on the new first day
     * @return whether somebody who was asked before would find something else than promised
     * @throws Problem {@code offer-has-hires} where somebody is hired and would find something else than promised, or
     *     less pay; {@code vacancies-below-hired}
     */
    public boolean change(OfferTerms terms, LocalDate today, WageFloor floor) {
        if (status == OfferStatus.DRAFT) {
            take(terms);
            return false;
        }
        requireOpen();
        var promisesElse = !terms().promiseTheSameAs(terms);
        if (filled > 0 && !terms.keepTheWordOf(terms())) {
            throw new Problem(ProblemType.OFFER_HAS_HIRES);
        }
        if (terms.vacancies() < filled) {
            throw new Problem(ProblemType.VACANCIES_BELOW_HIRED);
        }
        if (promisesElse) {
            requirePublishable(terms, today, floor);
        }
        take(terms);
        return promisesElse;
    }

    private static void requirePublishable(OfferTerms terms, LocalDate today, WageFloor floor) {
        terms.period().requireAhead(today);
        floor.require(terms.hourlyPay());
    }

    /** Nobody can be hired for it any more; whoever is hired stays so. */
    public void withdraw(Instant now) {
        requireOpen();
        close(OfferStatus.WITHDRAWN, now);
    }

    /** By an administrator, whatever state it is in. */
    public void remove(Instant now) {
        if (status == OfferStatus.REMOVED) {
            throw new Problem(ProblemType.OFFER_NOT_OPEN);
        }
        close(OfferStatus.REMOVED, now);
    }

    private void close(OfferStatus how, Instant now) {
        status = how;
        closedAt = Objects.requireNonNull(now);
    }

    public void requireOpen() {
        if (status != OfferStatus.OPEN) {
            throw new Problem(ProblemType.OFFER_NOT_OPEN);
        }
    }

    /**
     * @param floor the wage floor in force on the first day, which may have been raised since it was published
     * @throws Problem {@code offer-not-open}, {@code period-past} where its first day is over, {@code below-wage-floor},
     *     {@code vacancies-taken}
     */
    public void fillOneVacancy(LocalDate today, WageFloor floor) {
        requireOpen();
        if (period.from().isBefore(today)) {
            throw new Problem(ProblemType.PERIOD_PAST);
        }
        floor.require(hourlyPay);
        if (filled >= vacancies) {
            throw new Problem(ProblemType.VACANCIES_TAKEN);
        }
        filled++;
    }

    /** A hire was cancelled, so its place is there again, for a closed offer too. */
    public void reopenOneVacancy() {
        if (filled == 0) {
            throw new IllegalStateException("Offer " + id + " has nobody hired");
        }
        filled--;
    }

    public OfferTerms terms() {
        return new OfferTerms(category, place, period, vacancies, hourlyPay, description);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID farmer() {
        return farmer;
    }

    public boolean isOf(UUID account) {
        return farmer.equals(account);
    }

    public OfferStatus status() {
        return status;
    }

    public Days period() {
        return period;
    }

    public int filled() {
        return filled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer offer && id.equals(offer.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
