package town.plaza.trails.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Content that players may have met: it is hidden rather than taken away, and what was played stays. */
@MappedSuperclass
public abstract class RetirableContent extends Content {

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected RetirableContent() {}

    protected RetirableContent(UUID id) {
        super(id);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Nobody finds it any more. */
    public void retire(Instant now) {
        retiredAt = Objects.requireNonNull(now);
    }

    public void reopen() {
        retiredAt = null;
    }
}
