package town.plaza.planted.alpha.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class SettableEntity {
    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }
}
