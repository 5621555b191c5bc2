package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What one side of a hire says of the other once the work is done. Seen by the other side, and counted, when both have
 * rated or {@link #HIDDEN} is over.
 */
@Entity
@Table(schema = "work", name = "rating")
public class Rating {

    public static final Duration HIDDEN = Duration.ofDays(14);
    public static final int MOST_STARS = 5;

    @Id
    private UUID id;

    private UUID hire;

    @Enumerated(EnumType.STRING)
    private Side side;

    private int stars;
    private String comment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "visible_at")
    private Instant visibleAt;

    private boolean counted;

    @Version
    private int version;

    protected Rating() {}

    /** @param side who rates */
    public Rating(UUID id, Hire worked, Side side, int stars, String comment, LocalDate today, Instant now) {
        worked.requireWorked(today);
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("1 to 5 stars, not " + stars);
        }
        this.id = Objects.requireNonNull(id);
        this.hire = worked.id();
        this.side = Objects.requireNonNull(side);
        this.stars = stars;
        this.comment = comment;
        this.ratedAt = Objects.requireNonNull(now);
        this.visibleAt = now.plus(HIDDEN);
    }

    /** Both sides have rated, so from now on each may know. */
    public void meet(Rating others, Instant now) {
        if (!hire.equals(others.hire) || side == others.side) {
            throw new IllegalArgumentException("Not the two sides of one hire");
        }
        showFrom(now);
        others.showFrom(now);
    }

    private void showFrom(Instant now) {
        if (visibleAt.isAfter(now)) {
            visibleAt = now;
        }
    }

    public boolean isVisible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    /** It is in the mean of whom it is about from now on; twice would be a defect. */
    public void count(Instant now) {
        if (counted || !isVisible(now)) {
            throw new IllegalStateException("Rating " + id + " cannot be counted");
        }
        counted = true;
    }

    public UUID id() {
        return id;
    }

    public UUID hire() {
        return hire;
    }

    /** Who rated. */
    public Side side() {
        return side;
    }

    public int stars() {
        return stars;
    }

    public String comment() {
        return comment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rating rating && id.equals(rating.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
