package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** One side's like of the other for one offer: the worker applies, or the farmer proposes. The other side answers it. */
@Entity
@Table(schema = "work", name = "interest")
public class Interest {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID offer;
    private UUID worker;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private InterestState state = InterestState.PENDING;

    @Enumerated(EnumType.STRING)
    private EndReason reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Interest() {}

    /** @param side who starts it */
    public Interest(UUID id, UUID offer, UUID worker, Side side, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.offer = Objects.requireNonNull(offer);
        this.worker = Objects.requireNonNull(worker);
        this.side = Objects.requireNonNull(side);
        this.createdAt = Objects.requireNonNull(now);
    }

    /** @throws Problem {@code own-interest} where {@code by} started it; {@code interest-not-pending} */
    public void accept(Side by, Instant now) {
        requireOther(by);
        become(InterestState.ACCEPTED, now);
    }

    /** @throws Problem {@code own-interest} where {@code by} started it; {@code interest-not-pending} */
    public void reject(Side by, Instant now) {
        requireOther(by);
        become(InterestState.REJECTED, now);
    }

    /** @throws Problem {@code forbidden} where the other side started it; {@code interest-not-pending} */
    public void withdraw(Side by, Instant now) {
        if (by != side) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        become(InterestState.WITHDRAWN, now);
    }

    /** Something happened that leaves nothing to answer. */
    public void end(EndReason why, Instant now) {
        become(InterestState.ENDED, now);
        reason = Objects.requireNonNull(why);
    }

    /** The hire that came of it was cancelled. */
    public void cancel() {
        if (state != InterestState.ACCEPTED) {
            throw new IllegalStateException("Interest " + id + " was not accepted");
        }
        state = InterestState.CANCELLED;
    }

    private void requireOther(Side by) {
        if (by == side) {
            throw new Problem(ProblemType.OWN_INTEREST);
        }
    }

    private void become(InterestState next, Instant now) {
        if (state != InterestState.PENDING) {
            throw new Problem(ProblemType.INTEREST_NOT_PENDING);
        }
        state = next;
        answeredAt = Objects.requireNonNull(now);
    }

    public UUID id() {
        return id;
    }

    public UUID offer() {
        return offer;
    }

    public UUID worker() {
        return worker;
    }

    /** Who started it. */
    public Side side() {
        return side;
    }

    public InterestState state() {
        return state;
    }

    public Optional<EndReason> reason() {
        return Optional.ofNullable(reason);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interest interest && id.equals(interest.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
