package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.FOODS;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.Race;

/** One's own foods and recipes are kept as entered, doubted where they should be, and refused where they cannot be. */
@OnPlaza
class FoodsIT {

    private final NutritionFixture mine = new NutritionFixture();
    private final NutritionFixture others = new NutritionFixture();

    private static List<String> fields(JsonObject problem) {
        return problem.getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("field"))
                .toList();
    }

    @Test
    void a_food_is_kept_with_what_is_known_and_nothing_else() {
        var food = mine.food(
                "{'name': ' Magdalena ', 'basis': 'G', 'nutrients': {'kcal': 420.5, 'fat': 21.25}, 'portions': [{'name': '1 pieza', 'amount': 45}]}");
        var nutrients = food.getJsonObject("nutrients");

        assertThat(food.getString("name")).isEqualTo("Magdalena");
        assertThat(nutrients.getJsonNumber("kcal").bigDecimalValue()).isEqualByComparingTo("420.5");
        assertThat(nutrients.keySet()).containsExactlyInAnyOrder("kcal", "fat");
        assertThat(food.getJsonArray("portions").getJsonObject(0).getInt("amount"))
                .isEqualTo(45);
        assertThat(food.getBoolean("own")).isTrue();
    }

    @Test
    void nobody_else_sees_it_or_changes_it() {
        var food = mine.bread();
        var path = FOODS + "/" + food.getString("id");

        assertThat(others.client().get(path).problem()).isEqualTo("not-found");
        assertThat(others.client().delete(path).problem()).isEqualTo("not-found");
        assertThat(mine.client().get(path).status()).isEqualTo(200);
    }

    @Test
    void ones_own_are_listed_in_parts_the_newest_first() {
        for (var i = 1; i <= 3; i++) {
            mine.food("{'name': 'Plato %d', 'basis': 'G', 'nutrients': {'kcal': 100}}", i);
        }
        var first = mine.client().get(FOODS + "/own?limit=2").json();
        var rest = mine.client()
                .get(FOODS + "/own?limit=2&after=" + first.getString("next"))
                .json();

        assertThat(names(first)).containsExactly("Plato 3", "Plato 2");
        assertThat(names(rest)).containsExactly("Plato 1");
        assertThat(rest.containsKey("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kcal': 900.1} | nutrients.kcal",
                "{'kcal': 500, 'kj': 3801} | nutrients.kj",
                "{'kcal': 500, 'salt': 101} | nutrients.salt",
                "{'kcal': -1} | nutrients.kcal",
                "{'kcal': 500, 'protein': -0.1} | nutrients.protein",
                "{'kcal': 1.00001} | nutrients.kcal",
                "{'protein': 3} | nutrients.kcal"
            })
    void what_no_food_holds_is_refused_by_name(String nutrients, String field) {
        var answer = mine.client().post(FOODS, json("{'name': 'X', 'basis': 'G', 'nutrients': %s}", nutrients));

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(fields(answer.json())).containsExactly(field);
    }

    @Test
    void macros_are_at_most_100_of_100() {
        assertThat(mine.client()
                        .post(
                                FOODS,
                                json(
                                        "{'name': 'X', 'basis': 'G', 'nutrients': {'kcal': 400, 'protein': 50, 'fat': 0.1, 'carbohydrate': 50}}"))
                        .problem())
                .isEqualTo("macros-above-100");
    }

    @Test
    void kilojoules_typed_as_kilocalories_are_doubted_but_kept() {
        var food = mine.food(
                "{'name': 'Manzana', 'basis': 'G', 'nutrients': {'kcal': 218, 'protein': 0.3, 'fat': 0.2, 'carbohydrate': 11.4, 'fibre': 2.4}}");

        assertThat(food.getJsonObject("doubt").getString("cause")).isEqualTo("KJ_AS_KCAL");
        assertThat(mine.bread().containsKey("doubt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc'", "true", "[1]", "{}"})
    void an_energy_that_is_no_number_is_a_clear_problem(String kcal) {
        assertThat(mine.client()
                        .post(FOODS, json("{'name': 'X', 'basis': 'G', 'nutrients': {'kcal': %s}}", kcal))
                        .problem())
                .isEqualTo("malformed-json");
    }

    @Test
    void a_barcode_is_checked_kept_and_found_by_its_owner() {
        var answer = mine.client()
                .post(FOODS, json("{'name': 'X', 'basis': 'G', 'barcode': '4006381333932', 'nutrients': {'kcal': 1}}"));
        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(fields(answer.json())).containsExactly("barcode");

        var food = mine.food("{'name': 'X', 'basis': 'G', 'barcode': '4 006381 333931', 'nutrients': {'kcal': 1}}");
        assertThat(mine.client().get(FOODS + "/barcode/4006381333931").json().getString("id"))
                .isEqualTo(food.getString("id"));
        assertThat(others.client().get(FOODS + "/barcode/4006381333931").problem())
                .isEqualTo("not-found");
        assertThat(mine.client()
                        .post(
                                FOODS,
                                json(
                                        "{'name': 'Y', 'basis': 'G', 'barcode': '4006381333931', 'nutrients': {'kcal': 1}}"))
                        .problem())
                .isEqualTo("barcode-taken");
    }

    @Test
    void a_stale_change_is_refused_and_changes_nothing() {
        var food = mine.bread();
        var path = FOODS + "/" + food.getString("id");
        var draft = json("{'name': 'Hogaza', 'basis': 'G', 'nutrients': {'kcal': 260}}");
        assertThat(mine.client()
                        .with("If-Match", "\"v" + food.getInt("version") + "\"")
                        .put(path, draft)
                        .status())
                .isEqualTo(200);

        assertThat(mine.client()
                        .with("If-Match", "\"v" + food.getInt("version") + "\"")
                        .put(path, draft)
                        .problem())
                .isEqualTo("stale");
    }

    @Test
    void a_food_that_goes_while_it_is_changed_or_removed_is_not_found() throws SQLException {
        var going = "DELETE FROM nutrition.food WHERE id = ?";
        var draft = json("{'name': 'Hogaza', 'basis': 'G', 'nutrients': {'kcal': 260}}");
        var changed = mine.bread().getString("id");
        var removed = mine.bread().getString("id");

        assertThat(Race.during(going, UUID.fromString(changed), () -> mine.client()
                                .put(FOODS + "/" + changed, draft))
                        .problem())
                .isEqualTo("not-found");
        assertThat(Race.during(going, UUID.fromString(removed), () -> mine.client()
                                .delete(FOODS + "/" + removed))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void foods_of_the_catalogue_are_not_ones_own_to_change() {
        var shared = NutritionFixture.sharedFood("Lentejas", "Lentils");

        assertThat(mine.client().delete(FOODS + "/" + shared).problem()).isEqualTo("food-not-own");
    }

    @Test
    void a_recipe_holds_what_its_ingredients_hold_in_what_it_weighs_when_cooked() {
        var rice = mine.food("{'name': 'Arroz', 'basis': 'G', 'nutrients': {'kcal': 360, 'protein': 7, 'fibre': 1.4}}");
        var oil = mine.food("{'name': 'Aceite', 'basis': 'G', 'nutrients': {'kcal': 900, 'protein': 0}}");

        var recipe = NutritionFixture.created(mine.client()
                .post(
                        FOODS + "/recipes",
                        json(
                                "{'name': 'Arroz blanco', 'cookedWeight': 300, 'ingredients': [{'food': '%s', 'amount': 100}, {'food': '%s', 'amount': 10}]}",
                                rice.getString("id"), oil.getString("id"))));
        var nutrients = recipe.getJsonObject("nutrients");

        assertThat(nutrients.getInt("kcal")).isEqualTo(150);
        assertThat(nutrients.getJsonNumber("protein").bigDecimalValue()).isEqualByComparingTo("2.3333");
        assertThat(nutrients.containsKey("fibre"))
                .as("unknown of the oil, so unknown of the dish")
                .isFalse();
        assertThat(recipe.getJsonArray("ingredients")).hasSize(2);
    }

    @Test
    void a_recipe_is_made_of_foods_that_its_owner_sees_and_not_of_itself() {
        var bread = mine.bread();
        var recipe = "{'name': 'X', 'ingredients': [{'food': '%s', 'amount': 100}]}";
        var made =
                NutritionFixture.created(mine.client().post(FOODS + "/recipes", json(recipe, bread.getString("id"))));

        assertThat(others.client()
                        .post(FOODS + "/recipes", json(recipe, bread.getString("id")))
                        .problem())
                .isEqualTo("ingredient-missing");
        assertThat(mine.client()
                        .post(FOODS + "/recipes", json(recipe, UUID.randomUUID()))
                        .problem())
                .isEqualTo("ingredient-missing");
        assertThat(mine.client()
                        .put(FOODS + "/recipes/" + made.getString("id"), json(recipe, made.getString("id")))
                        .problem())
                .isEqualTo("recipe-of-itself");
        assertThat(mine.client().delete(FOODS + "/" + bread.getString("id")).problem())
                .isEqualTo("food-in-recipe");
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("name"))
                .toList();
    }

    private List<String> search(String language, String typed) {
        return names(mine.client()
                .with("Accept-Language", language)
                .get(FOODS + "?q=" + typed.replace(" ", "%20"))
                .json());
    }

    @Test
    void a_search_forgives_accents_case_slips_and_half_a_word() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFood("Jamón " + word, "Ham " + word);

        for (var typed : List.of("jamon " + word, "JAMÓN " + word, word + " jam", word, "ham " + word)) {
            assertThat(search("es", typed)).as(typed).containsExactly("Jamón " + word);
        }
        assertThat(search("en", word)).containsExactly("Ham " + word);
        assertThat(search("es", "queso " + word)).isEmpty();

        var long1 = NutritionFixture.newWord() + "berenjenada";
        NutritionFixture.sharedFood("Pisto " + long1, null);
        var slip = long1.replace("berenjenada", "berengenada");
        assertThat(search("es", "pisto " + slip)).containsExactly("Pisto " + long1);
    }

    @Test
    void what_is_called_exactly_so_is_found_among_all_that_have_the_word() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFoods(400, "Arroz con " + word);
        NutritionFixture.sharedFoods(150, word + " entera");
        NutritionFixture.sharedFood(word, null);
        NutritionFixture.sharedFood("Bebida de sobre", word + " drink");

        assertThat(search("es", word)).hasSize(20).first().isEqualTo(word);
        assertThat(search("es", word.toUpperCase(Locale.ROOT) + " ")).first().isEqualTo(word);
        assertThat(search("en", word + " dr")).containsExactly(word + " drink");
        assertThat(search("es", "con " + word)).hasSize(20).allMatch(each -> each.startsWith("Arroz con"));
        assertThat(search("es", word + " entera 15"))
                .startsWith(word + " entera 15")
                .contains(word + " entera 150");
    }

    @Test
    void ones_own_come_first_and_others_own_never() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFood(word, null);
        mine.food("{'name': 'Tarta de %s con nata', 'basis': 'G', 'nutrients': {'kcal': 300}}", word);
        others.food("{'name': '%s', 'basis': 'G', 'nutrients': {'kcal': 300}}", word);

        assertThat(search("es", word)).containsExactly("Tarta de " + word + " con nata", word);
    }

    @Test
    void a_slip_in_the_name_of_ones_own_is_forgiven_where_the_catalogue_has_no_such_word() {
        var word = NutritionFixture.newWord();
        var own = "Lentejuelas " + word + "abuela";
        mine.food("{'name': '%s', 'basis': 'G', 'nutrients': {'kcal': 300}}", own);
        others.food("{'name': '%s', 'basis': 'G', 'nutrients': {'kcal': 300}}", own + " de otros");

        assertThat(search("es", "lentjuelas " + word)).containsExactly(own);
        assertThat(search("es", word + "abeula lentejue")).containsExactly(own);
        assertThat(search("es", "garbanzada " + word)).isEmpty();

        NutritionFixture.sharedFood(word + "abuelo", null);
        assertThat(search("es", word + "abuelo")).containsExactly(word + "abuelo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%29", "%26%7C%21", "%3A%2A", "%22", "%5C", "%25", "a%2Fb", "-1"})
    void signs_are_no_trouble(String typed) {
        assertThat(mine.client().get(FOODS + "?q=" + typed).status()).isEqualTo(200);
    }

    @Test
    void a_recipe_is_changed_by_its_ingredients_alone() {
        var bread = mine.bread();
        var recipe = NutritionFixture.created(mine.client()
                .post(
                        FOODS + "/recipes",
                        json(
                                "{'name': 'Migas', 'ingredients': [{'food': '%s', 'amount': 100}]}",
                                bread.getString("id"))));

        assertThat(mine.client()
                        .put(
                                FOODS + "/" + recipe.getString("id"),
                                json("{'name': 'Migas', 'basis': 'G', 'nutrients': {'kcal': 1}}"))
                        .problem())
                .isEqualTo("food-is-recipe");
        assertThat(mine.client()
                        .put(
                                FOODS + "/recipes/" + bread.getString("id"),
                                json(
                                        "{'name': 'Pan', 'ingredients': [{'food': '%s', 'amount': 1}]}",
                                        bread.getString("id")))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_search_for_nothing_is_refused() {
        assertThat(mine.client().get(FOODS + "?q=%20").problem()).isEqualTo("invalid-values");
        assertThat(mine.client().get(FOODS + "?q=x&limit=51").problem()).isEqualTo("invalid-values");
    }
}
