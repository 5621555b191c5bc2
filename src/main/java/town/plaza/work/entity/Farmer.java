package town.plaza.work.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who has work to give. */
@Entity
@Table(schema = "work", name = "farmer")
public class Farmer extends Profile {

    protected Farmer() {}

    public Farmer(UUID account, Place place) {
        super(account, place);
    }
}
