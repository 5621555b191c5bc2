package town.plaza.trails.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Places in the order in which to go from one to the next. */
@Entity
@Table(schema = "trails", name = "trail")
public class Trail extends RetirableContent {

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "name_es"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "about_es"))
    @AttributeOverride(name = "en", column = @Column(name = "about_en"))
    private Bilingual about;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "trails", name = "trail_stop", joinColumns = @JoinColumn(name = "trail"))
    @OrderColumn(name = "position")
    @Column(name = "place")
    private List<UUID> places = new ArrayList<>();

    protected Trail() {}

    public Trail(UUID id) {
        super(id);
    }

    /** @throws Problem {@code languages-differ} where the two are not in the same languages, or in none */
    public void tell(Bilingual newName, Bilingual newAbout) {
        if (newName.isNothing() || !newName.isInTheLanguagesOf(newAbout)) {
            throw new Problem(ProblemType.LANGUAGES_DIFFER);
        }
        name = newName;
        about = newAbout;
    }

    /** @throws Problem {@code place-twice} where it comes by a place more than once */
    public void leadThrough(List<UUID> newPlaces) {
        if (new HashSet<>(newPlaces).size() < newPlaces.size()) {
            throw new Problem(ProblemType.PLACE_TWICE);
        }
        places.clear();
        places.addAll(newPlaces);
    }
}
