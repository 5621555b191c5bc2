package town.plaza.trails.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Somewhere worth a visit. One that is retired stays for those who were there. */
@Entity(name = "TrailsPlace")
@Table(schema = "trails", name = "place")
public class Place extends RetirableContent {

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "name_es"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "story_es"))
    @AttributeOverride(name = "en", column = @Column(name = "story_en"))
    private Bilingual story;

    private String community;
    private String town;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private int radius;

    @Column(name = "token_generation")
    private int tokenGeneration = 1;

    protected Place() {}

    public Place(UUID id) {
        super(id);
    }

    /** @throws Problem {@code languages-differ} where name and story are not in the same languages, or in none */
    public void tell(Bilingual newName, Bilingual newStory) {
        if (newName.isNothing() || !newName.isInTheLanguagesOf(newStory)) {
            throw new Problem(ProblemType.LANGUAGES_DIFFER);
        }
        name = newName;
        story = newStory;
    }

    /**
     * @param newRadius in metres, how near one must be to have been there
     * @param newTown null where it is in none
     */
    public void locate(
            BigDecimal newLatitude, BigDecimal newLongitude, int newRadius, String newCommunity, String newTown) {
        latitude = Objects.requireNonNull(newLatitude);
        longitude = Objects.requireNonNull(newLongitude);
        radius = newRadius;
        community = Objects.requireNonNull(newCommunity);
        town = newTown;
    }

    /** Every code that was made for it before is worthless from now on. */
    public void renewToken() {
        tokenGeneration++;
    }
}
