package town.plaza.care.entity;

import jakarta.persistence.Column;
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

/** Somebody who lives in the home, or did: what was recorded stays when they leave. */
@Entity
@Table(schema = "care", name = "resident")
public class Resident {

    /** Nobody was born before; a slip of the keyboard is more likely. */
    public static final LocalDate OLDEST = LocalDate.of(1850, 1, 1);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "display_name")
    private String name;

    private LocalDate born;
    private String room;
    private String diet;
    private String contact;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Resident() {}

    /** @throws Problem as {@link #describe} */
    public Resident(UUID id, String name, LocalDate born, LocalDate today, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.registeredAt = Objects.requireNonNull(now);
        describe(name, born, today);
    }

    /** @throws Problem {@code born-in-future}; {@code invalid-values} where the birth date is before {@link #OLDEST} */
    public void describe(String newName, LocalDate newBorn, LocalDate today) {
        if (newBorn.isAfter(today)) {
            throw new Problem(ProblemType.BORN_IN_FUTURE);
        }
        if (newBorn.isBefore(OLDEST)) {
            throw Problem.invalid("born", "care.born.early");
        }
        if (leftOn != null && leftOn.isBefore(newBorn)) {
            throw new Problem(ProblemType.LEFT_BEFORE_BORN);
        }
        name = Objects.requireNonNull(newName);
        born = newBorn;
    }

    /** Where and how the resident lives; null for what nobody has said. */
    public void settle(String newRoom, String newDiet, String newContact) {
        room = newRoom;
        diet = newDiet;
        contact = newContact;
    }

    /**
     * @param on the last day in the home
     * @throws Problem {@code resident-left} where it is known already, {@code day-in-future}, {@code left-before-born}
     */
    public void leave(LocalDate on, LocalDate today) {
        requireThere();
        if (on.isAfter(today)) {
            throw new Problem(ProblemType.DAY_IN_FUTURE);
        }
        if (on.isBefore(born)) {
            throw new Problem(ProblemType.LEFT_BEFORE_BORN);
        }
        leftOn = on;
    }

    /** Is back, or never left. */
    public void comeBack() {
        if (leftOn == null) {
            throw new Problem(ProblemType.RESIDENT_THERE);
        }
        leftOn = null;
    }

    /** @throws Problem {@code resident-left} */
    public void requireThere() {
        if (leftOn != null) {
            throw new Problem(ProblemType.RESIDENT_LEFT);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public LocalDate born() {
        return born;
    }

    public LocalDate leftOn() {
        return leftOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resident resident && id.equals(resident.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
