package town.plaza.trails.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** A page on how to play. */
@Entity
@Table(schema = "trails", name = "tutorial")
public class Tutorial extends Content {

    private int position;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "title_es"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "body_es"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    private Bilingual body;

    protected Tutorial() {}

    public Tutorial(UUID id) {
        super(id);
    }

    /** Lower positions are read first. */
    public void put(int newPosition) {
        position = newPosition;
    }

    /** @throws Problem {@code languages-differ} where the two are not in the same languages, or in none */
    public void tell(Bilingual newTitle, Bilingual newBody) {
        if (newTitle.isNothing() || !newTitle.isInTheLanguagesOf(newBody)) {
            throw new Problem(ProblemType.LANGUAGES_DIFFER);
        }
        title = newTitle;
        body = newBody;
    }
}
