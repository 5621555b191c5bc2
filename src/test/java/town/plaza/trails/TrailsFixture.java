package town.plaza.trails;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.persistence.Ids;
import town.plaza.trails.entity.Secrets;
import town.plaza.trails.entity.SignedPlaceToken;

/** Valid things of the game in one line. Each place is far from every other. */
public final class TrailsFixture {

    /** Metres. */
    public static final int RADIUS = 100;

    public static final String PLAYER = "/api/trails/player";
    public static final String VISITS = "/api/trails/visits";
    public static final String ANSWERS = "/api/trails/answers";

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

    /** Through places in this order. */
    public static UUID trail(Spot... spots) {
        var id = Ids.next();
        AccountsFixture.update(
                """
                INSERT INTO trails.trail (id, name_es, name_en, about_es, about_en, version)
                VALUES (?, ?, ?, 'Un paseo.', 'A walk.', 1)""",
                id,
                "Ruta " + id,
                "Trail " + id);
        for (var i = 0; i < spots.length; i++) {
            AccountsFixture.update("INSERT INTO trails.trail_stop VALUES (?, ?, ?)", id, i, spots[i].id());
        }
        return id;
    }

    /** What is printed on the spot. */
    public static String code(UUID place, int generation) {
        // the server makes it when it starts
        var key = AccountsFixture.find("SELECT encode(bytes, 'hex') FROM trails.secret");
        return SignedPlaceToken.of(new Secrets(HexFormat.of().parseHex(key)), place, generation);
    }

    /** Somebody who plays, of age, in Andalusia. */
    public static Person player() {
        return player(AccountsFixture.neighbour(), "01");
    }

    public static Person player(Person person, String community) {
        var answer = person.client()
                .post(
                        PLAYER,
                        draft(newName(), community, LocalDate.of(1990, 5, 17)).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return person;
    }

    public static JsonObjectBuilder draft(String name, String community, LocalDate born) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("city", "Órgiva")
                .add("community", community)
                .add("born", born.toString());
    }

    /** A player name that nobody has. */
    public static String newName() {
        return "Lince " + NUMBERS.incrementAndGet();
    }

    /** Right at the place, to some metres. */
    public static JsonObjectBuilder at(Spot spot) {
        return Json.createObjectBuilder()
                .add("key", UUID.randomUUID().toString())
                .add("place", spot.id().toString())
                .add("latitude", spot.latitude())
                .add("longitude", spot.longitude())
                .add("accuracy", 10);
    }

    /** Checks in; the travel before it took as long as it takes. */
    public static void visit(Person player, Spot spot) {
        AccountsFixture.update("DELETE FROM trails.whereabouts WHERE player = ?", player.id());
        var answer = player.client().post(VISITS, at(spot).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** As the player sees it. */
    public static JsonObject seen(Person player, UUID place, UUID question) {
        var answer = player.client().get("/api/trails/places/" + place + "/questions");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("id").equals(question.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** The key of the option that reads so for the player. */
    public static String option(Person player, UUID place, UUID question, String text) {
        return seen(player, place, question).getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("text").equals(text))
                .map(each -> each.getString("key"))
                .findFirst()
                .orElseThrow();
    }

    public static JsonObjectBuilder answering(UUID question, UUID place, String option) {
        return Json.createObjectBuilder()
                .add("key", UUID.randomUUID().toString())
                .add("question", question.toString())
                .add("place", place.toString())
                .add("option", option);
    }

    /** A first answer that is right. */
    public static void answerRight(Person player, UUID place, UUID question) {
        var answer = player.client()
                .post(
                        ANSWERS,
                        answering(question, place, option(player, place, question, "Yes"))
                                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getBoolean("right")).isTrue();
    }

    /** What the person's download says of the game. */
    public static JsonObject download(Person person) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                person.client().get("/api/accounts/me/export").bytes()))) {
            var entry = zip.getNextEntry();
            while (!"trails.json".equals(entry.getName())) {
                entry = zip.getNextEntry();
            }
            return Json.createReader(zip).readObject();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public static int points(Person player) {
        return player.client().get(PLAYER).json().getInt("points");
    }

    /** The category of all that the fixture makes. */
    public static String category() {
        AccountsFixture.update(
                "INSERT INTO trails.category VALUES ('fixture', 'De prueba', 'For tests') ON CONFLICT DO NOTHING");
        return "fixture";
    }
}
