package town.plaza.trails.entity;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** What the game is made of, kept by clerks and administrators. */
@MappedSuperclass
public abstract class Content {

    @Id
    private UUID id;

    @Version
    private int version;

    protected Content() {}

    protected Content(UUID id) {
        this.id = Objects.requireNonNull(id);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && getClass() == content.getClass() && id.equals(content.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
