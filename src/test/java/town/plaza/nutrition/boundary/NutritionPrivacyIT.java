package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.FOODS;
import static town.plaza.nutrition.NutritionFixture.TODAY;
import static town.plaza.nutrition.NutritionFixture.WORKOUTS;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;

/** Whoever keeps a log can take all of it along, and leaves nothing behind. */
@OnPlaza
class NutritionPrivacyIT {

    private static final List<String> TABLES =
            List.of("entry", "workout", "goal", "measurement", "body", "food WHERE owner");

    private final NutritionFixture mine = new NutritionFixture();

    private void live() {
        mine.weigh(TODAY, "70.5");
        mine.aim(TODAY, "2100", "ADDED");
        mine.client().put("/api/nutrition/body", json("{'born': '1980-05-06', 'sex': 'FEMALE'}"));
        var bread = mine.bread();
        mine.eat(TODAY, "LUNCH", bread, "33");
        mine.client().post(WORKOUTS, json("{'day': '%s', 'activity': '17190', 'minutes': 30}", TODAY));
        mine.client()
                .post(
                        FOODS + "/recipes",
                        json(
                                "{'name': 'Torrijas', 'ingredients': [{'food': '%s', 'amount': 90}]}",
                                bread.getString("id")));
    }

    private static String count(String table, Object account) {
        var where = table.contains("WHERE") ? table : table + " WHERE account";
        return AccountsFixture.find("SELECT count(*) FROM nutrition." + where + " = ?", account);
    }

    @Test
    void the_download_holds_all_of_the_log() throws IOException {
        live();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                mine.client().get("/api/accounts/me/export").bytes()))) {
            var entry = zip.getNextEntry();
            while (!"nutrition.json".equals(entry.getName())) {
                entry = zip.getNextEntry();
            }
            var data = Json.createReader(zip).readObject();

            assertThat(data.getJsonArray("body").getJsonObject(0).getString("born"))
                    .isEqualTo("1980-05-06");
            assertThat(data.getJsonArray("measurements")).hasSize(1);
            assertThat(data.getJsonArray("goals").getJsonObject(0).getInt("kcal"))
                    .isEqualTo(2100);
            assertThat(data.getJsonArray("entries")
                            .getJsonObject(0)
                            .getJsonNumber("kcal")
                            .bigDecimalValue())
                    .isEqualByComparingTo("82.5");
            assertThat(data.getJsonArray("workouts")).hasSize(1);
            assertThat(data.getJsonArray("foods")).hasSize(2);
            assertThat(data.getJsonArray("foods").getJsonObject(1).getJsonArray("ingredients"))
                    .hasSize(1);
        }
    }

    @Test
    void erasure_leaves_nothing() {
        live();
        var id = mine.person().id();
        assertThat(TABLES).allSatisfy(table -> assertThat(count(table, id)).isNotEqualTo("0"));

        var answer = mine.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());
        assertThat(answer.status()).as(answer.text()).isLessThan(300);

        assertThat(TABLES).allSatisfy(table -> assertThat(count(table, id)).isEqualTo("0"));
    }
}
