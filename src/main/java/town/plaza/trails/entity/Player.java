package town.plaza.trails.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** An account's public face in the game. Its points are the database's to add up. */
@Entity
@Table(schema = "trails", name = "player")
public class Player {

    /**
     * What a name is made of, if it is there at all: no letters and marks that nobody sees, Unicode's
     * Default_Ignorable_Code_Point, which Java does not know.
     */
    public static final String NAME =
            "(?!.*[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}])"
                    + "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'-]*)?";

    /** Nobody was born before; a slip of the keyboard is more likely. */
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    @Id
    private UUID account;

    @Version
    private int version;

    private String name;
    private String city;
    private String community;
    private LocalDate born;
    private String guardian;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "joined_on", updatable = false)
    private LocalDate joinedOn;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    protected Player() {}

    /** @param today the same moment's day, where the town is */
    public Player(UUID account, Instant now, LocalDate today) {
        this.account = Objects.requireNonNull(account);
        this.joinedAt = Objects.requireNonNull(now);
        this.joinedOn = Objects.requireNonNull(today);
    }

    public void call(String newName) {
        name = tidied(newName);
    }

    /** However it was typed, one name is always the same characters. */
    public static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    public void live(String newCity, String newCommunity) {
        city = Objects.requireNonNull(newCity);
        community = Objects.requireNonNull(newCommunity);
    }

    /**
     * @param agreeing who is responsible for the player and agrees to the game; null for nobody. It is kept of who was
     *     under 14 when joining, with the moment of the first time.
     * @throws Problem {@code consent-missing}; {@code invalid-values} for a birth date that cannot be
     */
    public void beBorn(LocalDate newBorn, String agreeing, Instant now) {
        if (newBorn.isAfter(joinedOn) || newBorn.isBefore(OLDEST)) {
            throw Problem.invalid("born", "trails.born");
        }
        born = newBorn;
        if (!Age.of(newBorn, joinedOn).needsConsent()) {
            guardian = null;
            consentedAt = null;
            return;
        }
        if (agreeing == null) {
            throw new Problem(ProblemType.CONSENT_MISSING);
        }
        if (!agreeing.equals(guardian)) {
            guardian = agreeing;
            consentedAt = Objects.requireNonNull(now);
        }
    }

    public UUID account() {
        return account;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Player player && account.equals(player.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
