package town.plaza.care.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** Something that can be prescribed, as the home's catalogue has it. */
@Entity
@Table(schema = "care", name = "medication")
public class Medication {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private String substance;
    private String strength;
    private String form;

    @Enumerated(EnumType.STRING)
    private DoseUnit unit;

    private String atc;
    private String description;

    protected Medication() {}

    public Medication(UUID id, String name, DoseUnit unit) {
        this.id = Objects.requireNonNull(id);
        call(name, unit);
    }

    /** @param newUnit what its doses and stocks are counted in */
    public void call(String newName, DoseUnit newUnit) {
        name = Objects.requireNonNull(newName);
        unit = Objects.requireNonNull(newUnit);
    }

    /** Null for what nobody has said. */
    public void describe(
            String newSubstance, String newStrength, String newForm, String newAtc, String newDescription) {
        substance = newSubstance;
        strength = newStrength;
        form = newForm;
        atc = newAtc;
        description = newDescription;
    }

    public UUID id() {
        return id;
    }

    public DoseUnit unit() {
        return unit;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Medication medication && id.equals(medication.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
