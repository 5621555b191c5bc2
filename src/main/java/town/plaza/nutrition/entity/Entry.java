package town.plaza.nutrition.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Something eaten. Its nutrients are its own: the food it came from may change or go, what was eaten does not. */
@Entity
@Table(schema = "nutrition", name = "entry")
public class Entry {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID account;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Meal meal;

    private String name;
    private UUID food;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Embedded
    private NutrientColumns nutrients;

    protected Entry() {}

    public Entry(UUID id, UUID account) {
        this.id = Objects.requireNonNull(id);
        this.account = Objects.requireNonNull(account);
    }

    public void serve(LocalDate newDay, Meal newMeal) {
        day = Objects.requireNonNull(newDay);
        meal = Objects.requireNonNull(newMeal);
    }

    /** @param of100 the nutrients of 100 of the food, from which those of the amount are copied */
    public void eat(UUID newFood, String newName, BigDecimal newAmount, Basis newBasis, Nutrients of100) {
        food = Objects.requireNonNull(newFood);
        name = Objects.requireNonNull(newName);
        amount = Objects.requireNonNull(newAmount);
        basis = Objects.requireNonNull(newBasis);
        nutrients = new NutrientColumns(of100.in(newAmount));
    }

    /** Another amount of the same: what it holds changes with it, whatever has become of the food. */
    public void eatInstead(BigDecimal newAmount) {
        nutrients = new NutrientColumns(nutrients.value().scaled(newAmount, amount));
        amount = newAmount;
    }

    /** A free line: no food of the catalogue, the numbers are the writer's own. */
    public void note(String newName, Nutrients eaten) {
        food = null;
        amount = null;
        basis = null;
        name = Objects.requireNonNull(newName);
        nutrients = new NutrientColumns(eaten);
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

    public UUID food() {
        return food;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
