package town.plaza.nutrition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;

/** How somebody moved. What it took is kept as it was worked out, with the MET and the weight of that time. */
@Entity
@Table(schema = "nutrition", name = "workout")
public class Workout {

    private static final BigDecimal MOST_KCAL = BigDecimal.valueOf(20_000);

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID account;
    private LocalDate day;
    private String name;
    private String activity;
    private Integer minutes;
    private BigDecimal met;
    private BigDecimal kg;

    @Column(name = "gross_kcal")
    private BigDecimal gross;

    @Column(name = "net_kcal")
    private BigDecimal net;

    protected Workout() {}

    public Workout(UUID id, UUID account, LocalDate day) {
        this.id = Objects.requireNonNull(id);
        this.account = Objects.requireNonNull(account);
        moveTo(day);
    }

    public void moveTo(LocalDate newDay) {
        day = Objects.requireNonNull(newDay);
    }

    /**
     * @param newKg the weight of that day
     * @throws Problem {@code invalid-values} where nobody moves so much in a day
     */
    public void move(String newActivity, String newName, BigDecimal newMet, BigDecimal newKg, int newMinutes) {
        var energy = WorkoutEnergy.of(newMet, newKg, newMinutes);
        if (energy.gross().compareTo(MOST_KCAL) > 0) {
            throw Problem.invalid("minutes", "nutrition.minutes.most");
        }
        activity = Objects.requireNonNull(newActivity);
        name = Objects.requireNonNull(newName);
        met = newMet;
        kg = newKg;
        minutes = newMinutes;
        gross = energy.gross();
        net = energy.net();
    }

    /**
     * A free line, with what a watch or a machine has told.
     *
     * @param kcal net, which is what goes beyond rest
     * @param newMinutes null where nobody said
     */
    public void note(String newName, BigDecimal kcal, Integer newMinutes) {
        activity = null;
        met = null;
        kg = null;
        name = Objects.requireNonNull(newName);
        minutes = newMinutes;
        gross = kcal;
        net = kcal;
    }

    public LocalDate day() {
        return day;
    }

    public boolean isOf(UUID account) {
        return this.account.equals(account);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workout workout && id.equals(workout.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
