package town.plaza.trails;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.persistence.Ids;

/** Valid things of the game in one line. Each place is far from every other. */
public final class TrailsFixture {

    /** Metres. */
    public static final int RADIUS = 100;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private TrailsFixture() {}

    /** @param latitude and {@code longitude}: in degrees, to six decimals */
    public record Spot(UUID id, BigDecimal latitude, BigDecimal longitude) {}

    /** A place somewhere in the Southern Ocean. */
    public static Spot place() {
        var number = NUMBERS.incrementAndGet();
        return placeAt(
                BigDecimal.valueOf(-66_000_000L + number % 100 * 100_000L, 6),
                BigDecimal.valueOf(-170_000_000L + number / 100 * 500_000L, 6));
    }

    public static Spot placeAt(BigDecimal latitude, BigDecimal longitude) {
        var id = Ids.next();
        AccountsFixture.update(
                """
                INSERT INTO trails.place (id, name_es, name_en, story_es, story_en, community, town, latitude, longitude,
                    radius, version)
                VALUES (?, ?, ?, 'Una historia.', 'A story.', '01', 'Granada', ?, ?, ?, 1)""",
                id,
                "Lugar " + id,
                "Place " + id,
                latitude,
                longitude,
                RADIUS);
        return new Spot(id, latitude, longitude);
    }

    /** One of a place, right is "Sí" and "Yes". */
    public static UUID question(UUID place, String difficulty) {
        var id = Ids.next();
        AccountsFixture.update(
                """
                INSERT INTO trails.question (id, place, category, difficulty, text_es, text_en, explanation_es,
                    explanation_en, right_es, right_en, wrong1_es, wrong1_en, wrong2_es, wrong2_en, version)
                VALUES (?, ?, ?, ?, '¿Es así?', 'Is it so?', 'Porque sí.', 'Because it is.', 'Sí', 'Yes', 'No', 'No',
                    'Quizá', 'Maybe', 1)""",
                id,
                place,
                category(),
                difficulty);
        return id;
    }

    /** The category of all that the fixture makes. */
    public static String category() {
        AccountsFixture.update(
                "INSERT INTO trails.category VALUES ('fixture', 'De prueba', 'For tests') ON CONFLICT DO NOTHING");
        return "fixture";
    }
}
