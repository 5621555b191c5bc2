package town.plaza.care.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.persistence.NullableIdConverter;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** A medication for a resident, until it is stopped. What is given when stands in its versions, which are never overwritten. */
@Entity
@Table(schema = "care", name = "prescription")
public class Prescription {

    @Id
    private UUID id;

    @Version
    private int version;

    @Convert(converter = NullableIdConverter.class)
    private UUID key;

    private UUID resident;
    private UUID medication;

    @Column(name = "confirmed_allergy")
    private String confirmedAllergy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "stopped_by")
    @Convert(converter = NullableIdConverter.class)
    private UUID stoppedBy;

    @Column(name = "stop_reason")
    private String stopReason;

    protected Prescription() {}

    /**
     * @param key under which it was sent; null for none
     * @param confirmedAllergy why it is given in spite of an allergy; null where there is none
     */
    public Prescription(
            UUID id, UUID key, UUID resident, UUID medication, String confirmedAllergy, UUID by, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.key = key;
        this.resident = Objects.requireNonNull(resident);
        this.medication = Objects.requireNonNull(medication);
        this.confirmedAllergy = confirmedAllergy;
        this.writtenBy = Objects.requireNonNull(by);
        this.writtenAt = Objects.requireNonNull(now);
    }

    /** @throws Problem {@code prescription-stopped} */
    public void requireGoingOn() {
        if (stoppedAt != null) {
            throw new Problem(ProblemType.PRESCRIPTION_STOPPED);
        }
    }

    /** @throws Problem {@code prescription-stopped} where it is already */
    public void stop(String reason, UUID by, Instant now) {
        requireGoingOn();
        stoppedAt = Objects.requireNonNull(now);
        stoppedBy = Objects.requireNonNull(by);
        stopReason = reason;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID resident() {
        return resident;
    }

    public UUID medication() {
        return medication;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prescription prescription && id.equals(prescription.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
