package town.plaza.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;

/** Somebody with a log of their own, and foods for it. */
public final class NutritionFixture {

    public static final String FOODS = "/api/nutrition/foods";
    public static final String ENTRIES = "/api/nutrition/entries";
    public static final String WORKOUTS = "/api/nutrition/workouts";
    public static final String DAYS = "/api/nutrition/days";
    public static final String GOALS = "/api/nutrition/goals";
    public static final String MEASUREMENTS = "/api/nutrition/measurements";
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Madrid"));

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Person person = AccountsFixture.neighbour();

    public Person person() {
        return person;
    }

    public PlazaClient client() {
        return person.client();
    }

    /** JSON with single quotes. */
    public static JsonObject json(String text, Object... values) {
        try (var reader =
                Json.createReader(new StringReader(text.formatted(values).replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    /** A word that no food has. */
    public static String newWord() {
        var letters = new StringBuilder("zq");
        for (var n = NUMBERS.incrementAndGet(); n > 0; n /= 26) {
            letters.append((char) ('a' + n % 26));
        }
        return letters + "xv";
    }

    /** A food of the shared catalogue, entered behind the application's back as an import would. */
    public static UUID sharedFood(String name, String nameEn) {
        var id = UUID.randomUUID();
        AccountsFixture.update(
                "INSERT INTO nutrition.food (id, name, name_en, basis, kcal, protein, fat, carbohydrate, source,"
                        + " source_ref, version) VALUES (?, ?, ?, 'G', 200, 10, 10, 17.5, 'FDC', ?, 1)",
                id,
                name,
                nameEn,
                "test-" + NUMBERS.incrementAndGet());
        return id;
    }

    /** {@code count} more, named for the word and a number. */
    public static void sharedFoods(int count, String name) {
        AccountsFixture.update(
                "INSERT INTO nutrition.food (id, name, basis, kcal, source, source_ref, version)"
                        + " SELECT uuidv7(), ? || ' ' || n, 'G', 200, 'FDC', ? || '-' || n, 1"
                        + " FROM generate_series(1, ?) AS n",
                name,
                "test-" + NUMBERS.incrementAndGet(),
                count);
    }

    public JsonObject food(String text, Object... values) {
        return created(client().post(FOODS, json(text, values)));
    }

    /** 250 kcal and 10 g of protein in 100 g; of fibre nothing is known. */
    public JsonObject bread() {
        return food(
                "{'name': 'Pan', 'basis': 'G', 'nutrients': {'kcal': 250, 'protein': 10, 'fat': 2, 'carbohydrate': 48}}");
    }

    public JsonObject eat(LocalDate day, String meal, JsonObject food, String amount) {
        return created(client().post(ENTRIES, eaten(day, meal, food, amount)));
    }

    public static JsonObject eaten(LocalDate day, String meal, JsonObject food, String amount) {
        return json("{'day': '%s', 'meal': '%s', 'food': '%s', 'amount': %s}", day, meal, food.getString("id"), amount);
    }

    public JsonObject note(LocalDate day, String name, String nutrients) {
        return created(client().post(
                        ENTRIES,
                        json("{'day': '%s', 'meal': 'SNACK', 'name': '%s', 'nutrients': %s}", day, name, nutrients)));
    }

    public void weigh(LocalDate day, String kg) {
        assertThat(client().put(MEASUREMENTS + "/" + day, json("{'kg': %s}", kg))
                        .status())
                .isEqualTo(200);
    }

    public void aim(LocalDate from, String kcal, String workouts) {
        assertThat(client().put(GOALS + "/" + from, goal(kcal, workouts)).status())
                .isEqualTo(200);
    }

    public static JsonObject goal(String kcal, String workouts) {
        return json("{'kcal': %s, 'protein': 100, 'fat': 70, 'carbohydrate': 250, 'workouts': '%s'}", kcal, workouts);
    }

    public JsonObject summary(LocalDate day) {
        return client().get(DAYS + "/" + day).json().getJsonObject("summary");
    }

    public static JsonObject created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
