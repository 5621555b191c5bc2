package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.DAYS;
import static town.plaza.nutrition.NutritionFixture.GOALS;
import static town.plaza.nutrition.NutritionFixture.MEASUREMENTS;
import static town.plaza.nutrition.NutritionFixture.TODAY;
import static town.plaza.nutrition.NutritionFixture.WORKOUTS;
import static town.plaza.nutrition.NutritionFixture.goal;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.Race;

/** A day is judged by the goal of its time, with what is known of what was eaten, and with net workouts at most once. */
@OnPlaza
class DaysIT {

    private static final String WALKING = "17190";

    private final NutritionFixture mine = new NutritionFixture();

    private static BigDecimal number(JsonObject object, String name) {
        return object.getJsonNumber(name).bigDecimalValue();
    }

    private void walkAnHour() {
        assertThat(mine.client()
                        .post(WORKOUTS, json("{'day': '%s', 'activity': '%s', 'minutes': 60}", TODAY, WALKING))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void before_any_goal_there_is_one_to_begin_with() {
        var goal = mine.summary(TODAY).getJsonObject("goal");

        assertThat(goal.getInt("kcal")).isEqualTo(2000);
        assertThat(goal.getInt("protein")).isEqualTo(150);
        assertThat(goal.getInt("fat")).isEqualTo(70);
        assertThat(goal.getInt("carbohydrate")).isEqualTo(250);
        assertThat(goal.containsKey("validFrom")).isFalse();
    }

    @Test
    void each_day_has_the_goal_of_its_time() {
        mine.aim(TODAY.minusDays(10), "1800", "ADDED");
        mine.aim(TODAY.minusDays(3), "2200", "INCLUDED");

        var days = mine.client()
                .get(DAYS + "?from=" + TODAY.minusDays(11) + "&to=" + TODAY)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(days).hasSize(12);
        assertThat(days)
                .extracting(day -> day.getJsonObject("goal").getInt("kcal"))
                .isEqualTo(List.of(2000, 1800, 1800, 1800, 1800, 1800, 1800, 1800, 2200, 2200, 2200, 2200));
    }

    @Test
    void a_total_says_of_how_much_of_the_energy_it_is_known() {
        mine.note(TODAY, "con fibra", "{'kcal': 300, 'fibre': 4.5}");
        mine.note(TODAY, "sin dato", "{'kcal': 100}");
        var eaten = mine.summary(TODAY).getJsonObject("eaten");

        assertThat(number(eaten.getJsonObject("fibre"), "amount")).isEqualByComparingTo("4.5");
        assertThat(eaten.getJsonObject("fibre").getInt("covered")).isEqualTo(75);
        assertThat(eaten.getJsonObject("kcal").getInt("covered")).isEqualTo(100);
        assertThat(eaten.getJsonObject("protein").getInt("covered")).isZero();
    }

    @Test
    void net_workouts_are_added_to_a_goal_for_days_of_rest() {
        mine.weigh(TODAY.minusDays(1), "70");
        mine.aim(TODAY, "2000", "ADDED");
        mine.note(TODAY, "Comida", "{'kcal': 500}");
        walkAnHour();
        var day = mine.summary(TODAY);

        var met = new BigDecimal(AccountsFixture.find("SELECT met FROM nutrition.activity WHERE code = ?", WALKING));
        var net = met.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(70));
        assertThat(number(day, "netKcal")).isEqualByComparingTo(net);
        assertThat(number(day, "grossKcal")).isEqualByComparingTo(met.multiply(BigDecimal.valueOf(70)));
        assertThat(number(day, "budget"))
                .isEqualByComparingTo(BigDecimal.valueOf(2000).add(net));
        assertThat(number(day, "remaining"))
                .isEqualByComparingTo(BigDecimal.valueOf(1500).add(net));
    }

    @Test
    void workouts_are_not_added_to_a_goal_that_contains_them() {
        mine.weigh(TODAY, "70");
        mine.aim(TODAY, "2000", "INCLUDED");
        walkAnHour();

        assertThat(mine.summary(TODAY).getInt("budget")).isEqualTo(2000);
    }

    @Test
    void a_suggested_goal_never_adds_workouts() {
        var suggested = json(
                "{'kcal': 2000, 'protein': 100, 'fat': 70, 'carbohydrate': 250, 'workouts': 'ADDED', 'equation': 'IOM_EER'}");

        assertThat(mine.client().put(GOALS + "/" + TODAY, suggested).problem())
                .isEqualTo("suggestion-includes-workouts");
        assertThat(mine.client().get(GOALS).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void the_weight_of_the_day_counts_and_a_later_one_changes_nothing() {
        mine.weigh(TODAY.minusDays(20), "100");
        mine.weigh(TODAY.minusDays(5), "80");
        var workout = NutritionFixture.created(mine.client()
                .post(WORKOUTS, json("{'day': '%s', 'activity': '%s', 'minutes': 30}", TODAY.minusDays(6), WALKING)));

        assertThat(number(workout, "kg")).isEqualByComparingTo("100");
        mine.weigh(TODAY.minusDays(7), "50");
        assertThat(number(
                        mine.client()
                                .get(WORKOUTS + "/" + workout.getString("id"))
                                .json(),
                        "kg"))
                .isEqualByComparingTo("100");
    }

    @Test
    void without_a_weight_an_activity_cannot_be_computed_but_a_free_line_can_be_written() {
        assertThat(mine.client()
                        .post(WORKOUTS, json("{'day': '%s', 'activity': '%s', 'minutes': 30}", TODAY, WALKING))
                        .problem())
                .isEqualTo("weight-unknown");

        var line = NutritionFixture.created(mine.client()
                .post(WORKOUTS, json("{'day': '%s', 'name': 'Aceituna', 'minutes': 240, 'kcal': 900}", TODAY)));
        assertThat(number(line, "netKcal")).isEqualByComparingTo("900");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'day': '%s', 'activity': '17190'}",
                "{'day': '%s', 'activity': '99999', 'minutes': 5}",
                "{'day': '%s', 'activity': 'andar', 'minutes': 5}",
                "{'day': '%s', 'activity': '17190', 'minutes': 0}",
                "{'day': '%s', 'activity': '17190', 'minutes': 1441}",
                "{'day': '%s', 'name': 'X'}",
                "{'day': '%s', 'kcal': 5}",
                "{'day': '%s', 'name': 'X', 'kcal': -5}"
            })
    void a_workout_that_cannot_be_is_refused(String draft) {
        mine.weigh(TODAY, "70");

        assertThat(mine.client().post(WORKOUTS, json(draft, TODAY)).problem()).isEqualTo("invalid-values");
    }

    @Test
    void both_equations_suggest_something_for_a_body_that_is_known() {
        assertThat(mine.client().get("/api/nutrition/suggestions").problem()).isEqualTo("body-incomplete");
        mine.client()
                .put(
                        "/api/nutrition/body",
                        json("{'born': '%s', 'sex': 'MALE', 'activityLevel': 'VERY_ACTIVE'}", TODAY.minusYears(30)));
        mine.client().put(MEASUREMENTS + "/" + TODAY, json("{'kg': 81, 'cm': 180}"));

        var suggestions = mine.client()
                .get("/api/nutrition/suggestions")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(suggestions)
                .extracting(each -> each.getString("equation") + " " + each.getInt("kcal"))
                .containsExactlyInAnyOrder("MIFFLIN_ST_JEOR 3580", "IOM_EER 3721");

        mine.client()
                .put(
                        "/api/nutrition/body",
                        json(
                                "{'born': '%s', 'sex': 'MALE', 'activityLevel': 'ACTIVE'}",
                                TODAY.minusYears(19).plusDays(1)));
        assertThat(mine.client().get("/api/nutrition/suggestions").problem()).isEqualTo("suggestion-for-adults");
    }

    @Test
    void a_birth_in_the_future_and_a_weight_of_tomorrow_week_are_refused() {
        assertThat(mine.client()
                        .put("/api/nutrition/body", json("{'born': '%s'}", TODAY.plusDays(2)))
                        .problem())
                .isEqualTo("born-in-future");
        assertThat(mine.client()
                        .put(MEASUREMENTS + "/" + TODAY.plusDays(7), json("{'kg': 70}"))
                        .problem())
                .isEqualTo("day-in-future");
        assertThat(mine.client().put(MEASUREMENTS + "/" + TODAY, json("{}")).problem())
                .isEqualTo("invalid-values");
        assertThat(mine.client()
                        .put(MEASUREMENTS + "/" + TODAY, json("{'kg': 1}"))
                        .problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void a_goal_that_cannot_be_is_refused() {
        for (var kcal : List.of("0", "499", "10001", "1.001")) {
            assertThat(mine.client()
                            .put(GOALS + "/" + TODAY, goal(kcal, "ADDED"))
                            .problem())
                    .as(kcal)
                    .isEqualTo("invalid-values");
        }
        assertThat(mine.client()
                        .put(GOALS + "/1980-01-01", goal("2000", "ADDED"))
                        .problem())
                .isEqualTo("day-too-far");
        assertThat(mine.client().delete(GOALS + "/" + TODAY).problem()).isEqualTo("not-found");
    }

    @Test
    void a_period_is_in_order_and_at_most_a_leap_year() {
        assertThat(mine.client()
                        .get(DAYS + "?from=" + TODAY + "&to=" + TODAY.minusDays(1))
                        .problem())
                .isEqualTo("period-reversed");
        assertThat(mine.client()
                        .get(DAYS + "?from=" + TODAY.minusDays(366) + "&to=" + TODAY)
                        .problem())
                .isEqualTo("period-too-long");
        assertThat(mine.client()
                        .get(DAYS + "?from=" + TODAY.minusDays(365) + "&to=" + TODAY)
                        .json()
                        .getJsonArray("items"))
                .hasSize(366);
        assertThat(mine.client().get(DAYS + "?from=" + TODAY).problem()).isEqualTo("invalid-values");
    }

    @Test
    void measurements_are_listed_in_parts_the_newest_first() {
        for (var i = 0; i < 5; i++) {
            mine.weigh(TODAY.minusDays(i), "7" + i);
        }
        var first = mine.client().get(MEASUREMENTS + "?limit=3").json();
        var rest = mine.client()
                .get(MEASUREMENTS + "?limit=3&after=" + first.getString("next"))
                .json();

        assertThat(first.getJsonArray("items")).hasSize(3);
        assertThat(first.getJsonArray("items").getJsonObject(0).getInt("kg")).isEqualTo(70);
        assertThat(rest.getJsonArray("items")).hasSize(2);
        assertThat(rest.getJsonArray("items").getJsonObject(0).getInt("kg")).isEqualTo(73);
        assertThat(rest.containsKey("next")).isFalse();
    }

    @Test
    void an_activity_that_nobody_keeps_up_so_long_is_refused_by_name() {
        mine.weigh(TODAY, "500");
        var code = AccountsFixture.find("SELECT code FROM nutrition.activity ORDER BY met DESC LIMIT 1");
        var answer =
                mine.client().post(WORKOUTS, json("{'day': '%s', 'activity': '%s', 'minutes': 1440}", TODAY, code));

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("minutes");
    }

    @Test
    void no_workout_is_added_or_moved_to_a_day_that_is_full() {
        AccountsFixture.update(
                "INSERT INTO nutrition.workout (id, account, day, name, gross_kcal, net_kcal, version)"
                        + " SELECT uuidv7(), ?, CAST(? AS date), 'X', 1, 1, 1 FROM generate_series(1, 49)",
                mine.person().id(),
                TODAY.toString());
        var draft = "{'day': '%s', 'name': 'X', 'kcal': 5}";

        var answers = Race.atOnce(Collections.nCopies(8, () -> mine.client().post(WORKOUTS, json(draft, TODAY))));
        assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(1);
        var other = NutritionFixture.created(mine.client().post(WORKOUTS, json(draft, TODAY.minusDays(1))));

        assertThat(mine.client()
                        .put(WORKOUTS + "/" + other.getString("id"), json(draft, TODAY))
                        .problem())
                .isEqualTo("day-full");
    }

    @Test
    void polyols_are_summed_as_all_others() {
        mine.note(TODAY, "Chicle", "{'kcal': 5, 'polyols': 2}");

        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("polyols")
                        .getInt("amount"))
                .isEqualTo(2);
    }

    private JsonObject period(LocalDate from, LocalDate to) {
        return mine.client().get(DAYS + "/summary?from=" + from + "&to=" + to).json();
    }

    @Test
    void a_period_is_summed_over_the_days_that_were_written_down() {
        mine.weigh(TODAY.minusDays(9), "70");
        mine.aim(TODAY.minusDays(9), "2000", "ADDED");
        mine.aim(TODAY.minusDays(1), "1800", "INCLUDED");
        mine.note(TODAY.minusDays(3), "A", "{'kcal': 1000, 'protein': 40}");
        mine.note(TODAY.minusDays(3), "B", "{'kcal': 500, 'protein': 11}");
        mine.note(TODAY, "C", "{'kcal': 500}");
        walkAnHour();
        mine.client().post(WORKOUTS, json("{'day': '%s', 'name': 'X', 'kcal': 100}", TODAY.minusDays(3)));
        mine.client().post(WORKOUTS, json("{'day': '%s', 'name': 'X', 'kcal': 999}", TODAY.minusDays(2)));

        var week = period(TODAY.minusDays(6), TODAY);

        assertThat(week.getInt("days")).isEqualTo(7);
        assertThat(week.getInt("loggedDays")).isEqualTo(2);
        var total = week.getJsonObject("total");
        assertThat(number(total.getJsonObject("eaten").getJsonObject("kcal"), "amount"))
                .isEqualByComparingTo("2000");
        assertThat(total.getJsonObject("eaten").getJsonObject("protein").toString())
                .isEqualTo("{\"amount\":51,\"covered\":75}");
        assertThat(total.getJsonObject("goal").getInt("kcal")).isEqualTo(3800);
        assertThat(number(total, "netKcal"))
                .isEqualByComparingTo(number(mine.summary(TODAY), "netKcal").add(BigDecimal.valueOf(100)));
        assertThat(number(total, "grossKcal"))
                .isEqualByComparingTo(number(mine.summary(TODAY), "grossKcal").add(BigDecimal.valueOf(100)));
        assertThat(number(total, "budget")).as("the day's that adds workouts").isEqualByComparingTo("3900");
        assertThat(number(total, "remaining")).isEqualByComparingTo("1900");
        var mean = week.getJsonObject("mean");
        assertThat(number(mean, "remaining")).isEqualByComparingTo("950");
        assertThat(number(mean.getJsonObject("eaten").getJsonObject("protein"), "amount"))
                .isEqualByComparingTo("25.5");
        assertThat(mean.getJsonObject("goal").getInt("kcal")).isEqualTo(1900);
    }

    @Test
    void a_period_of_which_nothing_is_known_has_no_mean() {
        var empty = period(TODAY.minusDays(30), TODAY.minusDays(20));

        assertThat(empty.getInt("loggedDays")).isZero();
        assertThat(empty.containsKey("mean")).isFalse();
        assertThat(mine.client()
                        .get(DAYS + "/summary?from=" + TODAY + "&to=" + TODAY.minusDays(1))
                        .problem())
                .isEqualTo("period-reversed");
        mine.note(TODAY.minusDays(25), "agua", "{'kcal': 0}");
        assertThat(period(TODAY.minusDays(30), TODAY.minusDays(20))
                        .getJsonObject("mean")
                        .getInt("budget"))
                .isEqualTo(2000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goals/%s | {'kcal': 2000, 'protein': 100, 'fat': 70, 'carbohydrate': 250, 'workouts': 'ADDED'}",
                "measurements/%s | {'kg': 70}",
                "body | {'sex': 'FEMALE'}"
            })
    void what_was_changed_meanwhile_is_not_overwritten(String place, String draft) {
        var path = "/api/nutrition/" + place.formatted(TODAY);
        var unseen = mine.client().with("If-Match", "\"v0\"");
        var first = unseen.put(path, json(draft));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");
        assertThat(unseen.put(path, json(draft)).problem()).isEqualTo("stale");
        var once = mine.client().with("If-Match", first.header("ETag"));

        assertThat(once.put(path, json(draft)).header("ETag")).isEqualTo("\"v2\"");
        assertThat(once.put(path, json(draft)).problem()).isEqualTo("stale");
        assertThat(mine.client().put(path, json(draft)).json().getInt("version"))
                .isEqualTo(3);
        if (!place.equals("body")) {
            assertThat(once.delete(path).problem()).isEqualTo("stale");
            assertThat(mine.client().with("If-Match", "\"v3\"").delete(path).status())
                    .isEqualTo(204);
        }
    }
}
