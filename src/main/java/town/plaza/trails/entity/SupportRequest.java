package town.plaza.trails.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** A question, suggestion or complaint, and whose turn it is. */
@Entity
@Table(schema = "trails", name = "support_request")
public class SupportRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID account;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SupportKind kind;

    @Column(updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    private SupportState state;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SupportRequest() {}

    public SupportRequest(UUID id, UUID account, SupportKind kind, String subject, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.account = Objects.requireNonNull(account);
        this.kind = Objects.requireNonNull(kind);
        this.subject = Objects.requireNonNull(subject);
        this.state = SupportState.OPEN;
        this.openedAt = Objects.requireNonNull(now);
        this.changedAt = now;
    }

    /**
     * Whoever asked says more, and waits again.
     *
     * @throws Problem {@code support-closed}
     */
    public void goOn(Instant now) {
        requireOpen();
        become(SupportState.OPEN, now);
    }

    /** @throws Problem {@code support-closed} */
    public void answer(Instant now) {
        requireOpen();
        become(SupportState.ANSWERED, now);
    }

    /** @throws Problem {@code support-closed} where it is already */
    public void close(Instant now) {
        requireOpen();
        become(SupportState.CLOSED, now);
    }

    private void requireOpen() {
        if (state == SupportState.CLOSED) {
            throw new Problem(ProblemType.SUPPORT_CLOSED);
        }
    }

    private void become(SupportState newState, Instant now) {
        state = newState;
        // a clock that was put back makes nothing older than it was
        changedAt = now.isBefore(changedAt) ? changedAt : now;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public String subject() {
        return subject;
    }

    public int version() {
        return version;
    }

    public SupportState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SupportRequest request && id.equals(request.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
