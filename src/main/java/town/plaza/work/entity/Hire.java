package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** An interest that the other side accepted: one vacancy and the worker's days, until cancelled or over. */
@Entity
@Table(schema = "work", name = "hire")
public class Hire {

    private static final String BY_PLAZA = "PLAZA";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID interest;
    private UUID offer;
    private UUID worker;

    @Convert(converter = DaysConverter.class)
    private Days period;

    @Column(name = "hired_at")
    private Instant hiredAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancelled_by")
    private String cancelledBy;

    protected Hire() {}

    public Hire(UUID id, Interest accepted, Days period, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.interest = accepted.id();
        this.offer = accepted.offer();
        this.worker = accepted.worker();
        this.period = Objects.requireNonNull(period);
        this.hiredAt = Objects.requireNonNull(now);
    }

    /** @throws Problem {@code hire-not-live} where it is cancelled already, {@code hire-over} after its last day */
    public void cancel(Side by, LocalDate today, Instant now) {
        cancel(by.name(), today, now);
    }

    /** An administrator removed what it hangs on. */
    public void cancelByPlaza(LocalDate today, Instant now) {
        cancel(BY_PLAZA, today, now);
    }

    private void cancel(String by, LocalDate today, Instant now) {
        if (!isLive()) {
            throw new Problem(ProblemType.HIRE_NOT_LIVE);
        }
        if (period.isOver(today)) {
            throw new Problem(ProblemType.HIRE_OVER);
        }
        cancelledAt = Objects.requireNonNull(now);
        cancelledBy = by;
    }

    /** @throws Problem {@code hire-not-live} where it was cancelled, {@code hire-not-over} until its last day is */
    public void requireWorked(LocalDate today) {
        if (!isLive()) {
            throw new Problem(ProblemType.HIRE_NOT_LIVE);
        }
        if (!period.isOver(today)) {
            throw new Problem(ProblemType.HIRE_NOT_OVER);
        }
    }

    public boolean isLive() {
        return cancelledAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID interest() {
        return interest;
    }

    public UUID offer() {
        return offer;
    }

    public UUID worker() {
        return worker;
    }

    public Days period() {
        return period;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hire hire && id.equals(hire.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
