package town.plaza.care.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Something planned in the home. How many take part is the database's to count. */
@Entity
@Table(schema = "care", name = "activity")
public class Activity {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private String description;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;
    private String place;
    private int capacity;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "planned_at", updatable = false)
    private Instant plannedAt;

    @Column(name = "planned_by", updatable = false)
    private UUID plannedBy;

    protected Activity() {}

    public Activity(UUID id, UUID by, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.plannedBy = Objects.requireNonNull(by);
        this.plannedAt = Objects.requireNonNull(now);
    }

    /** @throws Problem {@code activity-cancelled}; {@code capacity-below-taken} where more already take part */
    public void plan(
            String newName, String newDescription, Instant newStart, int newMinutes, String newPlace, int newCapacity) {
        requireOn();
        if (newCapacity < taken) {
            throw new Problem(ProblemType.CAPACITY_BELOW_TAKEN);
        }
        name = Objects.requireNonNull(newName);
        description = newDescription;
        startsAt = Objects.requireNonNull(newStart);
        minutes = newMinutes;
        place = newPlace;
        capacity = newCapacity;
    }

    public void cancel(Instant now) {
        requireOn();
        cancelledAt = Objects.requireNonNull(now);
    }

    public void requireOn() {
        if (cancelledAt != null) {
            throw new Problem(ProblemType.ACTIVITY_CANCELLED);
        }
    }

    /** @throws Problem {@code activity-cancelled}, {@code activity-not-begun} */
    public void requireBegun(Instant now) {
        requireOn();
        if (now.isBefore(startsAt)) {
            throw new Problem(ProblemType.ACTIVITY_NOT_BEGUN);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity activity && id.equals(activity.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
