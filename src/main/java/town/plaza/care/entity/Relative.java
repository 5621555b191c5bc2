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

/** An account that the home ties to a resident. By itself it shows nothing: that takes consents. */
@Entity
@Table(schema = "care", name = "relative")
public class Relative {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID account;
    private UUID resident;
    private String relation;

    @Column(name = "tied_at")
    private Instant tiedAt;

    @Column(name = "tied_by")
    private UUID tiedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    @Convert(converter = NullableIdConverter.class)
    private UUID endedBy;

    protected Relative() {}

    public Relative(UUID id, UUID account, UUID resident, String relation, UUID by, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.account = Objects.requireNonNull(account);
        this.resident = Objects.requireNonNull(resident);
        this.relation = relation;
        this.tiedBy = Objects.requireNonNull(by);
        this.tiedAt = Objects.requireNonNull(now);
    }

    /** For good; tying the account again makes a new one, without consents. */
    public void end(UUID by, Instant now) {
        requireLive();
        endedAt = Objects.requireNonNull(now);
        endedBy = Objects.requireNonNull(by);
    }

    /** @throws Problem {@code relative-ended} */
    public void requireLive() {
        if (endedAt != null) {
            throw new Problem(ProblemType.RELATIVE_ENDED);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public UUID resident() {
        return resident;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relative relative && id.equals(relative.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
