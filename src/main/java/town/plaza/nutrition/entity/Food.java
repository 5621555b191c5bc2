package town.plaza.nutrition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;

/** Something to eat or drink that an account has entered for itself: a food, or a recipe made of foods. */
@Entity
@Table(schema = "nutrition", name = "food")
public class Food {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID owner;
    private String name;
    private String brand;
    private String barcode;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Embedded
    private NutrientColumns nutrients;

    @Column(name = "cooked_weight")
    private BigDecimal cookedWeight;

    protected Food() {}

    /** @throws Problem as {@link FoodLimits#require} */
    public Food(UUID id, UUID owner, String name, Basis basis, Nutrients of100) {
        this.id = Objects.requireNonNull(id);
        this.owner = Objects.requireNonNull(owner);
        describe(name, basis, of100);
    }

    /**
     * @param of100 the nutrients of 100 of the basis
     * @throws Problem as {@link FoodLimits#require}
     */
    public void describe(String newName, Basis newBasis, Nutrients of100) {
        FoodLimits.require(of100);
        name = Objects.requireNonNull(newName);
        basis = Objects.requireNonNull(newBasis);
        nutrients = new NutrientColumns(of100);
    }

    /** What is on the package; null for what is not. */
    public void pack(String newBrand, Barcode newBarcode) {
        brand = newBrand;
        barcode = newBarcode == null ? null : newBarcode.digits();
    }

    /** It is a recipe, and this is what all of it weighs when it is ready, in grams. */
    public void cook(BigDecimal grams) {
        cookedWeight = Objects.requireNonNull(grams);
    }

    public boolean isRecipe() {
        return cookedWeight != null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Food food && id.equals(food.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
