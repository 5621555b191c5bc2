package town.plaza.care.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** The home's own settings. There is one. */
@Entity
@Table(schema = "care", name = "home")
public class Home {

    @Id
    @Column(name = "only_one")
    private boolean onlyOne = true;

    private String name;
    private String zone;

    @Column(name = "due_before_minutes")
    private int dueBeforeMinutes;

    @Column(name = "due_after_minutes")
    private int dueAfterMinutes;

    @Column(name = "missed_after_hours")
    private int missedAfterHours;

    @Version
    private int version;

    protected Home() {}

    /** @param newName null for a home that is called nothing else */
    public void call(String newName, String newZone) {
        name = newName;
        zone = Objects.requireNonNull(newZone);
    }

    /** @throws Problem {@code missed-before-late} where a dose would be missed before it is late */
    public void time(int newDueBeforeMinutes, int newDueAfterMinutes, int newMissedAfterHours) {
        if (newMissedAfterHours * 60 <= newDueAfterMinutes) {
            throw new Problem(ProblemType.MISSED_BEFORE_LATE);
        }
        dueBeforeMinutes = newDueBeforeMinutes;
        dueAfterMinutes = newDueAfterMinutes;
        missedAfterHours = newMissedAfterHours;
    }

    public int version() {
        return version;
    }
}
