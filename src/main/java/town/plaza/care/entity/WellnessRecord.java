package town.plaza.care.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** How a resident felt on one day, in the eyes of the carers; written and changed on that day only. */
@Entity
@Table(schema = "care", name = "wellness")
public class WellnessRecord {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID resident;

    @Column(updatable = false)
    private LocalDate day;

    private int energy;

    @Enumerated(EnumType.STRING)
    private Mood mood;

    private String notes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected WellnessRecord() {}

    public WellnessRecord(UUID id, UUID resident, LocalDate day) {
        this.id = Objects.requireNonNull(id);
        this.resident = Objects.requireNonNull(resident);
        this.day = Objects.requireNonNull(day);
    }

    /**
     * @param newEnergy how lively the resident seemed, 1 (none) to 10; judged by the carer, not measured
     * @param today the home's day
     * @throws Problem {@code wellness-day-over}, {@code day-in-future}
     */
    public void record(int newEnergy, Mood newMood, String newNotes, LocalDate today, UUID by, Instant now) {
        requireToday(day, today);
        if (newEnergy < 1 || newEnergy > 10) {
            throw Problem.invalid("energy", "care.energy");
        }
        energy = newEnergy;
        mood = Objects.requireNonNull(newMood);
        notes = newNotes;
        recordedBy = Objects.requireNonNull(by);
        recordedAt = Objects.requireNonNull(now);
    }

    private static void requireToday(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Problem(ProblemType.DAY_IN_FUTURE);
        }
        if (day.isBefore(today)) {
            throw new Problem(ProblemType.WELLNESS_DAY_OVER);
        }
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WellnessRecord record && id.equals(record.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
