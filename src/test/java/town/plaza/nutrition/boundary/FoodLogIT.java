package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.DAYS;
import static town.plaza.nutrition.NutritionFixture.ENTRIES;
import static town.plaza.nutrition.NutritionFixture.FOODS;
import static town.plaza.nutrition.NutritionFixture.TODAY;
import static town.plaza.nutrition.NutritionFixture.eaten;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.Race;

/** What was eaten stays as it was eaten, on the day that its eater says, for its eater alone. */
@OnPlaza
class FoodLogIT {

    private final NutritionFixture mine = new NutritionFixture();

    private static BigDecimal kcal(JsonObject entry) {
        return entry.getJsonObject("nutrients").getJsonNumber("kcal").bigDecimalValue();
    }

    @Test
    void an_entry_holds_what_its_amount_of_the_food_holds() {
        var entry = mine.eat(TODAY, "BREAKFAST", mine.bread(), "75");

        assertThat(kcal(entry)).isEqualByComparingTo("187.5");
        assertThat(entry.getJsonObject("nutrients").containsKey("fibre")).isFalse();
    }

    @Test
    void a_food_that_changes_or_goes_changes_nothing_that_was_eaten() {
        var bread = mine.bread();
        var entry = mine.eat(TODAY, "BREAKFAST", bread, "100");
        var food = FOODS + "/" + bread.getString("id");
        assertThat(mine.client()
                        .put(food, json("{'name': 'Otro', 'basis': 'G', 'nutrients': {'kcal': 10}}"))
                        .status())
                .isEqualTo(200);
        var path = ENTRIES + "/" + entry.getString("id");

        assertThat(mine.client().get(path).json().getString("name")).isEqualTo("Pan");
        assertThat(kcal(mine.client().get(path).json())).isEqualByComparingTo("250");
        // half of it, by the numbers of its time
        assertThat(kcal(mine.client()
                        .put(path, eaten(TODAY, "LUNCH", bread, "50"))
                        .json()))
                .isEqualByComparingTo("125");

        assertThat(mine.client().delete(food).status()).isEqualTo(204);
        assertThat(kcal(mine.client().get(path).json())).isEqualByComparingTo("125");
        assertThat(mine.client().get(path).json().containsKey("food")).isFalse();
    }

    @Test
    void a_free_line_has_its_own_numbers() {
        var entry = mine.note(TODAY, "Menú del bar", "{'kcal': 850, 'protein': 40}");

        assertThat(kcal(entry)).isEqualByComparingTo("850");
        assertThat(entry.containsKey("amount")).isFalse();
    }

    @Test
    void the_day_is_the_one_that_was_said_wherever_the_clock_stands() {
        var tomorrow = TODAY.plusDays(1);
        var yesterday = TODAY.minusDays(1);
        mine.note(yesterday, "ayer", "{'kcal': 1}");
        mine.note(tomorrow, "mañana", "{'kcal': 2}");

        assertThat(mine.summary(yesterday)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(1);
        assertThat(mine.summary(tomorrow)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(2);
        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000", "20000.01", "1.001"})
    void an_amount_that_cannot_be_is_refused(String amount) {
        assertThat(mine.client()
                        .post(ENTRIES, eaten(TODAY, "LUNCH", mine.bread(), amount))
                        .problem())
                .isEqualTo("invalid-values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'day': '%s', 'meal': 'LUNCH'}",
                "{'day': '%s', 'meal': 'LUNCH', 'name': 'X'}",
                "{'day': '%s', 'meal': 'LUNCH', 'name': 'X', 'nutrients': {'protein': 3}}",
                "{'day': '%s', 'meal': 'LUNCH', 'nutrients': {'kcal': 3}}",
                "{'day': '%s', 'name': 'X', 'nutrients': {'kcal': 3}}"
            })
    void a_line_that_is_neither_food_nor_free_is_refused(String line) {
        assertThat(mine.client().post(ENTRIES, json(line, TODAY)).problem()).isEqualTo("invalid-values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2999-01-01"})
    void days_far_away_are_refused(LocalDate day) {
        assertThat(mine.client()
                        .post(ENTRIES, eaten(day, "LUNCH", mine.bread(), "1"))
                        .problem())
                .isEqualTo("day-too-far");
    }

    @Test
    void a_day_that_there_is_not_is_a_clear_problem() {
        assertThat(mine.client()
                        .post(
                                ENTRIES,
                                json("{'day': '2026-02-30', 'meal': 'LUNCH', 'name': 'X', 'nutrients': {'kcal': 1}}"))
                        .problem())
                .isEqualTo("malformed-json");
        assertThat(mine.client().get(DAYS + "/2026-02-30").problem()).isEqualTo("invalid-values");
    }

    @Test
    void a_day_takes_200_lines_and_no_more() {
        AccountsFixture.update(
                "INSERT INTO nutrition.entry (id, account, day, meal, name, kcal, version)"
                        + " SELECT uuidv7(), ?, CAST(? AS date), 'SNACK', 'X', 1, 1 FROM generate_series(1, 199)",
                mine.person().id(),
                TODAY.toString());
        mine.note(TODAY, "la última", "{'kcal': 1}");

        assertThat(mine.client()
                        .post(ENTRIES, eaten(TODAY, "LUNCH", mine.bread(), "1"))
                        .problem())
                .isEqualTo("day-full");
        assertThat(mine.client()
                        .post(DAYS + "/" + TODAY + "/copy", json("{'from': '%s'}", TODAY))
                        .problem())
                .isEqualTo("day-full");
        assertThat(mine.client().get(DAYS + "/" + TODAY).json().getJsonArray("entries"))
                .hasSize(200);
    }

    @Test
    void others_find_nothing_of_it_and_administrators_neither() {
        var entry = mine.eat(TODAY, "DINNER", mine.bread(), "10");
        var path = ENTRIES + "/" + entry.getString("id");

        for (var other : new PlazaClient[] {
            AccountsFixture.neighbour().client(),
            AccountsFixture.administrator().client()
        }) {
            assertThat(other.get(path).problem()).isEqualTo("not-found");
            assertThat(other.delete(path).problem()).isEqualTo("not-found");
            assertThat(other.put(
                                    path,
                                    json(
                                            "{'day': '%s', 'meal': 'LUNCH', 'name': 'X', 'nutrients': {'kcal': 1}}",
                                            TODAY))
                            .problem())
                    .isEqualTo("not-found");
            assertThat(other.get(DAYS + "/" + TODAY).json().getJsonArray("entries"))
                    .isEmpty();
        }
        assertThat(new PlazaClient().get(DAYS + "/" + TODAY).status()).isEqualTo(401);
    }

    @Test
    void a_food_of_somebody_else_cannot_be_eaten() {
        var others = new NutritionFixture().bread();

        assertThat(mine.client()
                        .post(ENTRIES, eaten(TODAY, "LUNCH", others, "10"))
                        .problem())
                .isEqualTo("not-found");
        assertThat(mine.client()
                        .post(
                                ENTRIES,
                                json(
                                        "{'day': '%s', 'meal': 'LUNCH', 'food': '%s', 'amount': 1}",
                                        TODAY, UUID.randomUUID()))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_meal_or_a_day_is_eaten_again_with_one_call() {
        var yesterday = TODAY.minusDays(1);
        mine.eat(yesterday, "BREAKFAST", mine.bread(), "100");
        mine.note(yesterday, "Fruta", "{'kcal': 80}");

        var copy = mine.client()
                .post(DAYS + "/" + TODAY + "/copy", json("{'from': '%s', 'meal': 'BREAKFAST'}", yesterday));
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.json().getJsonArray("entries")).hasSize(1);
        mine.client().post(DAYS + "/" + TODAY + "/copy", json("{'from': '%s'}", yesterday));

        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(250 + 250 + 80);
        assertThat(mine.client()
                        .post(DAYS + "/" + TODAY + "/copy", json("{'from': '%s'}", TODAY.minusDays(9)))
                        .problem())
                .isEqualTo("nothing-to-copy");
    }

    @Test
    void what_is_eaten_most_often_is_offered_first_with_the_last_amount() {
        var bread = mine.bread();
        var milk = mine.food("{'name': 'Leche', 'basis': 'ML', 'nutrients': {'kcal': 46}}");
        mine.eat(TODAY.minusDays(2), "BREAKFAST", milk, "200");
        mine.eat(TODAY.minusDays(1), "BREAKFAST", milk, "250");
        mine.eat(TODAY, "BREAKFAST", bread, "60");
        mine.eat(TODAY.minusDays(50), "BREAKFAST", bread, "60");
        mine.eat(TODAY.minusDays(51), "BREAKFAST", bread, "60");

        var often = mine.client()
                .get(ENTRIES + "/often?meal=BREAKFAST")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(often).extracting(each -> each.getString("name")).containsExactly("Leche", "Pan");
        assertThat(often.get(0).getInt("amount")).isEqualTo(250);
        assertThat(often.get(0).getInt("times")).isEqualTo(2);
        assertThat(mine.client().get(ENTRIES + "/often?meal=DINNER").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void a_stale_correction_is_refused() {
        var bread = mine.bread();
        var entry = mine.eat(TODAY, "LUNCH", bread, "10");
        var path = ENTRIES + "/" + entry.getString("id");
        var once = mine.client().with("If-Match", "\"v" + entry.getInt("version") + "\"");
        assertThat(once.put(path, eaten(TODAY, "LUNCH", bread, "20")).status()).isEqualTo(200);

        assertThat(once.put(path, eaten(TODAY, "LUNCH", bread, "30")).problem()).isEqualTo("stale");
        assertThat(once.delete(path).problem()).isEqualTo("stale");
        assertThat(mine.client().get(path).json().getInt("amount")).isEqualTo(20);
    }

    private JsonObject goneAfter(String amount) {
        var bread = mine.bread();
        var entry = mine.eat(TODAY, "BREAKFAST", bread, amount);
        assertThat(mine.client().delete(FOODS + "/" + bread.getString("id")).status())
                .isEqualTo(204);
        return entry;
    }

    private JsonObject corrected(JsonObject entry, String draft, Object... values) {
        var answer = mine.client().put(ENTRIES + "/" + entry.getString("id"), json(draft, values));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void what_is_corrected_of_a_food_that_is_gone_keeps_its_amount() {
        var entry = goneAfter("100");

        var moved = corrected(entry, "{'day': '%s', 'meal': 'LUNCH'}", TODAY);
        assertThat(moved.getString("meal")).isEqualTo("LUNCH");
        assertThat(moved.getInt("amount")).isEqualTo(100);
        assertThat(kcal(moved)).isEqualByComparingTo("250");

        var more = corrected(entry, "{'day': '%s', 'meal': 'LUNCH', 'amount': 150}", TODAY);
        assertThat(more.getString("name")).isEqualTo("Pan");
        assertThat(more.getString("basis")).isEqualTo("G");
        assertThat(more.getInt("amount")).isEqualTo(150);
        assertThat(kcal(more)).isEqualByComparingTo("375");

        var renamed =
                corrected(entry, "{'day': '%s', 'meal': 'LUNCH', 'name': 'Hogaza', 'nutrients': {'kcal': 400}}", TODAY);
        assertThat(renamed.getString("name")).isEqualTo("Hogaza");
        assertThat(renamed.getInt("amount")).isEqualTo(150);
        assertThat(renamed.getJsonObject("nutrients").toString()).isEqualTo("{\"kcal\":400}");
    }

    @Test
    void an_amount_that_would_hold_more_than_a_line_can_is_refused_by_name() {
        var csv = "kind,day,meal,name,amount,basis,kcal,protein\nENTRY,%s,LUNCH,X,0.01,G,%s,%s\n";
        for (var each : new String[] {csv.formatted(TODAY, "1000", ""), csv.formatted(TODAY.minusDays(1), "0", "1")}) {
            assertThat(mine.client()
                            .with("Content-Type", "text/csv")
                            .send("POST", "/api/nutrition/log", BodyPublishers.ofString(each))
                            .status())
                    .isEqualTo(200);
        }
        for (var day : new LocalDate[] {TODAY, TODAY.minusDays(1)}) {
            var entry = mine.client()
                    .get(DAYS + "/" + day)
                    .json()
                    .getJsonArray("entries")
                    .getJsonObject(0);
            var answer = mine.client()
                    .put(
                            ENTRIES + "/" + entry.getString("id"),
                            json("{'day': '%s', 'meal': 'LUNCH', 'amount': 20000}", day));

            assertThat(answer.problem()).isEqualTo("invalid-values");
            assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                    .isEqualTo("amount");
        }
    }

    private void fill(LocalDate day, int lines) {
        AccountsFixture.update(
                "INSERT INTO nutrition.entry (id, account, day, meal, name, kcal, version)"
                        + " SELECT uuidv7(), ?, CAST(? AS date), 'SNACK', 'X', 1, 1 FROM generate_series(1, ?)",
                mine.person().id(),
                day.toString(),
                lines);
    }

    @Test
    void no_line_is_moved_to_a_day_that_is_full() {
        fill(TODAY, 199);
        fill(TODAY.minusDays(2), 200);
        var entry = mine.note(TODAY, "X", "{'kcal': 1}");
        var draft = "{'day': '%s', 'meal': 'LUNCH', 'name': 'Y', 'nutrients': {'kcal': 1}}";

        assertThat(mine.client()
                        .put(ENTRIES + "/" + entry.getString("id"), json(draft, TODAY.minusDays(2)))
                        .problem())
                .isEqualTo("day-full");
        assertThat(corrected(entry, draft, TODAY).getString("name"))
                .as("in its own day it stays")
                .isEqualTo("Y");
        assertThat(corrected(entry, draft, TODAY.minusDays(1)).getString("day"))
                .isEqualTo(TODAY.minusDays(1).toString());
    }

    @Test
    void the_last_line_of_a_day_is_added_once() {
        fill(TODAY, 199);
        var draft = json("{'day': '%s', 'meal': 'LUNCH', 'name': 'X', 'nutrients': {'kcal': 1}}", TODAY);

        var answers = Race.atOnce(Collections.nCopies(8, () -> mine.client().post(ENTRIES, draft)));

        assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(each -> each.status() == 409)).hasSize(7);
    }

    @Test
    void a_day_that_no_calendar_here_has_is_refused_before_it_is_looked_for() {
        for (var day : new String[] {"+999999-01-01", "-0001-01-01"}) {
            var draft = json("{'day': '%s', 'meal': 'LUNCH', 'name': 'X', 'nutrients': {'kcal': 1}}", day);
            assertThat(mine.client().post(ENTRIES, draft).status()).as(day).isBetween(400, 422);
        }
    }

    @Test
    void a_food_that_goes_while_it_is_eaten_is_not_found() throws SQLException {
        var bread = mine.bread();

        var answer = Race.during(
                "DELETE FROM nutrition.food WHERE id = ?", UUID.fromString(bread.getString("id")), () -> mine.client()
                        .post(ENTRIES, eaten(TODAY, "LUNCH", bread, "100")));

        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void a_free_line_is_corrected_and_struck() {
        var entry = mine.note(TODAY, "Menú", "{'kcal': 850}");
        var changed =
                corrected(entry, "{'day': '%s', 'meal': 'DINNER', 'name': 'Carta', 'nutrients': {'kcal': 900}}", TODAY);
        assertThat(changed.getString("name")).isEqualTo("Carta");
        assertThat(kcal(changed)).isEqualByComparingTo("900");

        assertThat(mine.client().delete(ENTRIES + "/" + entry.getString("id")).status())
                .isEqualTo(204);
    }
}
