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

/** Something about a resident that a carer has to look at; open until one has. */
@Entity
@Table(schema = "care", name = "alert")
public class Alert {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID resident;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    @Convert(converter = NullableIdConverter.class)
    private UUID acknowledgedBy;

    private String note;

    protected Alert() {}

    /** @throws Problem {@code alert-acknowledged} where somebody was faster */
    public void acknowledge(String newNote, UUID by, Instant now) {
        if (acknowledgedAt != null) {
            throw new Problem(ProblemType.ALERT_ACKNOWLEDGED);
        }
        note = Objects.requireNonNull(newNote);
        acknowledgedBy = Objects.requireNonNull(by);
        acknowledgedAt = Objects.requireNonNull(now);
    }

    public UUID id() {
        return id;
    }

    public UUID resident() {
        return resident;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alert alert && id.equals(alert.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
