package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What workers and farmers have in common. Once removed, an id that was one. */
@MappedSuperclass
public abstract class Profile {

    @Id
    private UUID account;

    @Embedded
    private Place place;

    private String about;

    @Column(name = "rating_sum")
    private int ratingSum;

    @Column(name = "rating_count")
    private int ratingCount;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Profile() {}

    protected Profile(UUID account, Place place) {
        this.account = Objects.requireNonNull(account);
        this.place = Objects.requireNonNull(place);
    }

    /** @throws Problem {@code profile-removed} */
    public void present(Place newPlace, String newAbout) {
        requireThere();
        place = Objects.requireNonNull(newPlace);
        about = newAbout;
    }

    /** A rating that everybody may see now. */
    public void rated(int stars) {
        ratingSum += stars;
        ratingCount++;
    }

    /** Forgets the person for good; ratings, which name nobody, stay. */
    public void remove(Instant now) {
        requireThere();
        place = null;
        about = null;
        removedAt = Objects.requireNonNull(now);
    }

    public void requireThere() {
        if (removedAt != null) {
            throw new Problem(ProblemType.PROFILE_REMOVED);
        }
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public UUID account() {
        return account;
    }

    public Place place() {
        return place;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && account.equals(((Profile) other).account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
