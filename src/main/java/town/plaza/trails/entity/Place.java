package town.plaza.trails.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Somewhere worth a visit. One that is retired stays for those who were there. */
@Entity(name = "TrailsPlace")
@Table(schema = "trails", name = "place")
public class Place {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

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

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected Place() {}

    /** @param code what the starter content calls it; null for what people enter */
    public Place(UUID id, String code) {
        this.id = Objects.requireNonNull(id);
        this.code = code;
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

    /** Nobody finds it any more; what was played there stays. */
    public void retire(Instant now) {
        retiredAt = Objects.requireNonNull(now);
    }

    public void reopen() {
        retiredAt = null;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int tokenGeneration() {
        return tokenGeneration;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && id.equals(place.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
