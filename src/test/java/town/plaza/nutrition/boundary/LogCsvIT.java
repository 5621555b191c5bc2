package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.TODAY;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;

/** A log goes out as CSV and comes back whole: nothing is lost, nothing doubled, and what is unknown stays so. */
@OnPlaza
class LogCsvIT {

    private static final String LOG = "/api/nutrition/log";
    private static final String HEADER =
            "kind,day,meal,name,food,recipe,amount,basis,kcal,protein,barcode,cookedweight,"
                    + "activity,minutes,met,kg,grosskcal,netkcal,workouts,equation,fat,carbohydrate,born\n";
    private static final List<String> NUTRIENTS =
            List.of("protein", "fat", "carbohydrate", "sugar", "fibre", "salt", "alcohol", "polyols", "kj");
    private static final List<String> WORDS =
            List.of("Pan", "gazpacho \"de casa\"", "a, b; c", "=1+1", "'+quoted", "-", "@ñandú", "0,5", "Ωμέγα 🍞");

    private final NutritionFixture mine = new NutritionFixture();

    private static Answer send(PlazaClient client, String mode, String csv) {
        return client.with("Content-Type", "text/csv")
                .send("POST", LOG + "?mode=" + mode, BodyPublishers.ofString(csv));
    }

    private static String export(PlazaClient client) {
        var answer = client.get(LOG);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_goes_out_comes_back_as_it_was_and_only_once(long seed) {
        fill(new Random(seed));
        var out = export(mine.client());
        assertThat(out.lines().count()).isGreaterThan(20);
        var other = new NutritionFixture();

        var brought = send(other.client(), "all", out);

        assertThat(brought.status()).as(brought.text()).isEqualTo(200);
        assertThat(export(other.client())).isEqualTo(out);
        assertThat(other.client()
                        .get("/api/nutrition/days?from=" + TODAY.minusDays(9) + "&to=" + TODAY)
                        .text())
                .isEqualTo(mine.client()
                        .get("/api/nutrition/days?from=" + TODAY.minusDays(9) + "&to=" + TODAY)
                        .text());

        var again = send(other.client(), "all", out).json();
        assertThat(again.getInt("added")).isZero();
        assertThat(again.getInt("there")).isEqualTo((int) out.lines().count() - 1);
        assertThat(export(other.client())).isEqualTo(out);
    }

    @Test
    void commas_and_semicolons_come_back_as_points_do() {
        fill(new Random(99));
        var comma = mine.client().get(LOG + "?decimal=comma").text();
        assertThat(comma).startsWith("\uFEFFkind;day;meal");
        var other = new NutritionFixture();

        assertThat(send(other.client(), "all", comma).status()).isEqualTo(200);

        assertThat(export(other.client())).isEqualTo(export(mine.client()));
    }

    @Test
    void a_spreadsheet_of_ones_own_needs_four_columns() {
        var outcome = send(
                mine.client(),
                "all",
                "Day;Meal;Name;kcal;protein\n" + TODAY + ";lunch;Lentejas;\"412,5\";23\n" + TODAY
                        + ";SNACK;Manzana;94;\n");

        assertThat(outcome.json().getInt("added")).as(outcome.text()).isEqualTo(2);
        var eaten = mine.summary(TODAY).getJsonObject("eaten");
        assertThat(eaten.getJsonObject("kcal").getJsonNumber("amount").bigDecimalValue())
                .isEqualByComparingTo("506.5");
        assertThat(eaten.getJsonObject("protein").getInt("covered")).isEqualTo(81);
    }

    @Test
    void a_line_that_stands_twice_is_eaten_twice() {
        var csv = "day,meal,name,kcal\n" + (TODAY + ",SNACK,Higo,37.00\n").repeat(2) + TODAY + ",SNACK,Higo,37\n";

        assertThat(send(mine.client(), "all", csv).json().getInt("added")).isEqualTo(3);
        assertThat(send(mine.client(), "all", csv + TODAY + ",SNACK,Higo,37\n")
                        .json()
                        .getInt("added"))
                .isEqualTo(1);
    }

    @Test
    void a_point_before_three_digits_is_no_decimal_one_in_a_file_with_semicolons() {
        var header = "day;meal;name;kcal\n";

        var refused =
                send(mine.client(), "good", header + TODAY + ";SNACK;Higo;1.234\n" + TODAY + ";SNACK;Higo;37,125\n");

        assertThat(refused.json().getInt("added")).as(refused.text()).isEqualTo(1);
        assertThat(refused.json().getJsonArray("faults").getJsonObject(0).getString("field"))
                .isEqualTo("kcal");
    }

    @Test
    void what_was_eaten_of_a_food_that_is_gone_is_not_doubled() {
        var bread = mine.bread();
        mine.eat(TODAY, "LUNCH", bread, "50");
        var out = export(mine.client());
        mine.client().delete(NutritionFixture.FOODS + "/" + bread.getString("id"));

        assertThat(send(mine.client(), "all", out).json().getInt("added"))
                .as("the food alone")
                .isEqualTo(1);

        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(125);
    }

    @Test
    void a_food_of_a_catalogue_that_is_not_here_leaves_what_was_eaten() {
        var csv = "kind,day,meal,name,food,amount,basis,kcal\nENTRY," + TODAY + ",LUNCH,Granola,FDC:none,50,G,220\n";

        assertThat(send(mine.client(), "all", csv).json().getInt("added")).isEqualTo(1);

        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(220);
    }

    @Test
    void a_food_that_was_changed_since_is_known_by_its_barcode_and_stays_as_it_is() {
        var draft =
                "{'name': 'Galleta', 'basis': 'G', 'barcode': '4006381333931', 'nutrients': {'kcal': %d}, 'portions': [{'name': '1 pieza', 'amount': %d}]}";
        var biscuit = mine.food(draft, 450, 10);
        var path = NutritionFixture.FOODS + "/" + biscuit.getString("id");
        var eaten = mine.eat(TODAY, "SNACK", biscuit, "20");
        var out = export(mine.client());
        mine.client().put(path, json(draft, 460, 12));
        mine.client().delete(NutritionFixture.ENTRIES + "/" + eaten.getString("id"));

        var brought = send(mine.client(), "all", out);

        assertThat(brought.status()).as(brought.text()).isEqualTo(200);
        assertThat(brought.json().getInt("added")).isEqualTo(1);
        assertThat(brought.json().getInt("there")).isEqualTo(2);
        assertThat(entry(TODAY).getString("food")).isEqualTo(biscuit.getString("id"));
        assertThat(entry(TODAY).getJsonObject("nutrients").getInt("kcal")).isEqualTo(90);
        var food = mine.client().get(path).json();
        assertThat(food.getJsonObject("nutrients").getInt("kcal")).isEqualTo(460);
        assertThat(food.getJsonArray("portions").getJsonObject(0).getInt("amount"))
                .isEqualTo(12);
    }

    @Test
    void what_was_eaten_of_a_food_that_could_not_be_taken_keeps_its_amount() {
        var csv = HEADER + "FOOD,,,Manteca,own:1,,,G,3000\nENTRY," + TODAY + ",LUNCH,Manteca,own:1,,20,G,150\n";

        var brought = send(mine.client(), "good", csv).json();

        assertThat(brought.getInt("added")).isEqualTo(1);
        assertThat(brought.getInt("bad")).isEqualTo(1);
        assertThat(entry(TODAY).containsKey("food")).isFalse();
        assertThat(entry(TODAY).getInt("amount")).isEqualTo(20);
    }

    /** The only one of the day. */
    private JsonObject entry(LocalDate day) {
        var entries =
                mine.client().get(NutritionFixture.DAYS + "/" + day).json().getJsonArray("entries");
        assertThat(entries).hasSize(1);
        return entries.getJsonObject(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRY,{day},LUNCH,X,,,,,abc | kcal",
                "ENTRY,{day},LUNCH,X,,,,,-1 | kcal",
                "ENTRY,{day},LUNCH,X,,,,,1e9 | kcal",
                "ENTRY,{day},LUNCH,X,,,,,1e999999999 | kcal",
                "ENTRY,{day},LUNCH,X,,,,, | kcal",
                "ENTRY,{day},LUNCH,,,,,,5 | name",
                "ENTRY,{day},ELEVENSES,X,,,,,5 | meal",
                "ENTRY,{day},,X,,,,,5 | meal",
                "ENTRY,2026-02-30,LUNCH,X,,,,,5 | day",
                "ENTRY,1989-12-31,LUNCH,X,,,,,5 | day",
                "ENTRY,2999-01-01,LUNCH,X,,,,,5 | day",
                "ENTRY,,LUNCH,X,,,,,5 | day",
                "ENTRY,{day},LUNCH,X,,,0,G,5 | amount",
                "ENTRY,{day},LUNCH,X,,,20,,5 | basis",
                "MEAL,{day},LUNCH,X,,,,,5 | kind",
                "FOOD,,,Manteca,own:1,,,G,3000 | kcal",
                "FOOD,,,Manteca,own:1,,,G,300,,4006381333932 | barcode",
                "FOOD,,,Manteca,1,,,G,300 | food",
                "FOOD,,,Manteca,own:1,,,,300 | basis",
                "PORTION,,,1 plato,USDA_SR:01001,,30 | food",
                "INGREDIENT,,,,own:1,own:2,30 | recipe",
                "GOAL,{day},,,,,,,100,1,,,,,,,,,ADDED,,1,1 | kcal",
                "GOAL,{day},,,,,,,2000,1,,,,,,,,,ADDED,IOM_EER,1,1 | workouts",
                "WORKOUT,{day},,Correr,,,,,,,,,17190,30,4.3,,200,150 | activity",
                "WORKOUT,{day},,Correr,,,,,,,,,99999,30,4.3,70,200,150 | day",
                "WORKOUT,{day},,Correr,,,,,,,,,,30,,,100,150 | netkcal",
                "MEASUREMENT,{day} | kg",
                "MEASUREMENT,{day},,,,,,,,,,,,,,1 | kg",
                "BODY,,,,,,,,,,,,,,,,,,,,,,2999-01-01 | born",
            })
    void a_bad_line_is_named_with_its_column_and_nothing_is_half_done(String line, String column) {
        var good = "ENTRY," + TODAY + ",LUNCH,Bien,,,,,10\n";
        var csv = HEADER + good + line.replace("{day}", TODAY.toString()) + "\n" + good;

        var refused = send(mine.client(), "all", csv);

        assertThat(refused.problem()).as(refused.text()).isEqualTo("csv-bad-lines");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("lines[3]." + column);
        assertThat(export(mine.client()).lines().count()).isEqualTo(1);
        assertThat(send(mine.client(), "good", csv).json().getInt("added")).isEqualTo(2);
    }

    @Test
    void a_missing_column_is_named() {
        var refused = send(mine.client(), "all", "day,name,kcal\n" + TODAY + ",Pan,100\n");

        assertThat(refused.problem()).isEqualTo("csv-header");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("meal");
    }

    @Test
    void what_is_no_csv_is_refused() {
        var client = mine.client().with("Content-Type", "text/csv");
        assertThat(client.send("POST", LOG, BodyPublishers.ofByteArray(new byte[] {'d', 'a', 'y', (byte) 0xff, '\n'}))
                        .problem())
                .isEqualTo("bad-encoding");
        assertThat(send(mine.client(), "all", "day,meal,name,kcal\n" + TODAY + ",LUNCH,\"Pan,1\n")
                        .problem())
                .isEqualTo("csv-unreadable");
        assertThat(send(mine.client(), "all", "").problem()).isEqualTo("csv-header");
    }

    @Test
    void a_day_holds_no_more_lines_than_by_hand() {
        var csv = "day,meal,name,kcal\n"
                + IntStream.rangeClosed(1, 201)
                        .mapToObj(each -> TODAY + ",SNACK,Pipa " + each + ",1\n")
                        .collect(Collectors.joining());

        var outcome = send(mine.client(), "good", csv).json();

        assertThat(outcome.getInt("added")).isEqualTo(200);
        assertThat(outcome.getJsonArray("faults").getJsonObject(0).getInt("line"))
                .isEqualTo(202);
    }

    @Test
    void more_goals_than_there_may_be_change_nothing() {
        var header = "kind,day,meal,name,kcal,protein,fat,carbohydrate,workouts\n";
        var goals = IntStream.rangeClosed(0, 200)
                .mapToObj(each -> "GOAL," + TODAY.minusDays(each) + ",,,2000,1,1,1,ADDED\n")
                .toList();

        assertThat(send(mine.client(), "all", header + String.join("", goals)).problem())
                .isEqualTo("too-many-goals");
        assertThat(export(mine.client()).lines().count()).isEqualTo(1);

        assertThat(send(mine.client(), "all", header + String.join("", goals.subList(0, 200)))
                        .json()
                        .getInt("added"))
                .isEqualTo(200);
        assertThat(mine.client()
                        .put(NutritionFixture.GOALS + "/" + TODAY.plusDays(1), NutritionFixture.goal("2000", "ADDED"))
                        .problem())
                .isEqualTo("too-many-goals");
        // another goal for a day that has one is none more
        mine.aim(TODAY, "2100", "ADDED");
    }

    @Test
    void a_file_reaches_no_food_of_anybody_else() {
        var theirs = new NutritionFixture();
        theirs.bread();
        var csv = HEADER + "FOOD,,,Pan,own:1,,,G,250,10,,,,,,,,,,,2,48\n";

        assertThat(send(mine.client(), "all", csv).json().getInt("added")).isEqualTo(1);

        assertThat(export(theirs.client())).isEqualTo(export(mine.client()));
        assertThat(theirs.client().get(NutritionFixture.FOODS + "/own").json().getJsonArray("items"))
                .isNotEqualTo(mine.client()
                        .get(NutritionFixture.FOODS + "/own")
                        .json()
                        .getJsonArray("items"));
    }

    /** Some of everything that a log can hold, written as its owner would. */
    private void fill(Random random) {
        var foods = IntStream.range(0, 3).mapToObj(each -> food(random)).toList();
        var recipe = recipe(random, foods);
        if (random.nextBoolean()) {
            mine.client().put("/api/nutrition/body", json("{'born': '1980-02-29', 'sex': 'FEMALE'}"));
        }
        for (var back = 0; back < 9; back++) {
            var day = TODAY.minusDays(back);
            mine.weigh(day, "7" + random.nextInt(10) + "." + random.nextInt(100));
            if (random.nextInt(3) == 0) {
                mine.aim(day, String.valueOf(2000 + random.nextInt(1000)), random.nextBoolean() ? "ADDED" : "INCLUDED");
            }
            var shared = mine.client()
                    .get("/api/nutrition/foods?q=queso&limit=5")
                    .json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            mine.eat(day, "LUNCH", pick(random, shared), amount(random));
            mine.eat(day, "DINNER", pick(random, foods), amount(random));
            mine.eat(day, "DINNER", recipe, amount(random));
            for (var times = random.nextInt(3); times > 0; times--) {
                mine.note(day, escaped(pick(random, WORDS)), nutrients(random, "1000"));
            }
            mine.client()
                    .post(
                            NutritionFixture.WORKOUTS,
                            random.nextBoolean()
                                    ? json(
                                            "{'day': '%s', 'activity': '17190', 'minutes': %d}",
                                            day, 1 + random.nextInt(90))
                                    : json("{'day': '%s', 'name': 'Baile', 'kcal': %s}", day, amount(random)));
        }
        mine.client().delete(NutritionFixture.FOODS + "/" + food(random).getString("id"));
    }

    private JsonObject food(Random random) {
        return mine.food(
                "{'name': '%s', 'brand': '%s', 'basis': '%s', 'nutrients': %s, 'portions': [{'name': '%s', 'amount': %s}]}",
                escaped(pick(random, WORDS)),
                escaped(pick(random, WORDS)),
                random.nextBoolean() ? "G" : "ML",
                nutrients(random, "12"),
                escaped(pick(random, WORDS)),
                amount(random));
    }

    private JsonObject recipe(Random random, List<JsonObject> foods) {
        var parts = Stream.of(foods.get(0), foods.get(1))
                .map(each -> "{'food': '%s', 'amount': %s}".formatted(each.getString("id"), amount(random)))
                .collect(Collectors.joining(","));
        return NutritionFixture.created(mine.client()
                .post(
                        NutritionFixture.FOODS + "/recipes",
                        json("{'name': 'Guiso', 'cookedWeight': 9000, 'ingredients': [%s]}", parts)));
    }

    /** Each known or unknown; a food's must stay within what a food can hold. */
    private static String nutrients(Random random, String most) {
        return NUTRIENTS.stream()
                .filter(each -> random.nextBoolean())
                .map(each -> "'%s': %s"
                        .formatted(
                                each,
                                new BigDecimal(most)
                                        .multiply(BigDecimal.valueOf(random.nextInt(10_000), 4))
                                        .setScale(4, java.math.RoundingMode.DOWN)))
                .collect(
                        Collectors.joining(", ", "{'kcal': " + random.nextInt(300) + "." + random.nextInt(10_000), "}"))
                .replaceFirst("(kcal': [0-9.]+)'", "$1, '");
    }

    private static String amount(Random random) {
        return (1 + random.nextInt(400)) + "." + random.nextInt(100);
    }

    /** As JSON in single quotes cannot hold them. */
    private static String escaped(String text) {
        return text.replace("\"", "\\u0022").replace("'", "\\u0027");
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PORTION,own:1,a~b, | name", "PORTION,own:~,b, | food", "INGREDIENT,FDC:~,,own:1 | food"})
    void a_control_character_is_a_fault_of_its_line(String line, String column) {
        var outcome = send(
                mine.client(),
                "good",
                "kind,food,name,recipe,amount,day,meal,kcal,basis,cookedweight\nFOOD,own:1,Pan,,,,,250,G,100\n"
                        + line.replace('~', '\0') + ",5,,,,,\n");

        assertThat(outcome.status()).as(outcome.text()).isEqualTo(200);
        assertThat(outcome.json().getInt("added")).isEqualTo(1);
        assertThat(outcome.json().getJsonArray("faults").getJsonObject(0).getString("field"))
                .isEqualTo(column);
    }
}
