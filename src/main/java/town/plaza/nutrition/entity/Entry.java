package town.plaza.nutrition.entity;

import jakarta.persistence.Convert;
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
import town.plaza.kernel.persistence.NullableIdConverter;
import town.plaza.kernel.problem.Problem;

/** Something eaten. Its nutrients are its own: the food it came from may change or go, what was eaten does not. */
@Entity
@Table(schema = "nutrition", name = "entry")
public class Entry {

    private static final BigDecimal MOST_KCAL = BigDecimal.valueOf(180_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999);

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID account;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Meal meal;

    private String name;

    @Convert(converter = NullableIdConverter.class)
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

    /**
     * Another amount of the same: what it holds changes with it, whatever has become of the food.
     *
     * @throws Problem {@code invalid-values} where that is more than an entry can hold
     */
    public void eatInstead(BigDecimal newAmount) {
        var scaled = nutrients.value().scaled(newAmount, amount);
        for (var nutrient : Nutrient.values()) {
            var most = nutrient == Nutrient.KCAL ? MOST_KCAL : MOST;
            if (scaled.of(nutrient).filter(held -> held.compareTo(most) > 0).isPresent()) {
                throw Problem.invalid("amount", "nutrition.amount.most");
            }
        }
        nutrients = new NutrientColumns(scaled);
        amount = newAmount;
    }

    /** Other words and numbers for the same amount of a food that is gone. */
    public void correct(String newName, Nutrients eaten) {
        name = Objects.requireNonNull(newName);
        nutrients = new NutrientColumns(eaten);
    }

    /** Whether it is so much of a food that there was. */
    public boolean isOfFoodThatIsGone() {
        return food == null && amount != null;
    }

    /** A free line: no food of the catalogue, the numbers are the writer's own. */
    public void note(String newName, Nutrients eaten) {
        food = null;
        amount = null;
        basis = null;
        name = Objects.requireNonNull(newName);
        nutrients = new NutrientColumns(eaten);
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

    public String name() {
        return name;
    }

    public Nutrients nutrients() {
        return nutrients.value();
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
