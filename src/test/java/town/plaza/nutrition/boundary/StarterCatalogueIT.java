package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;

/** Who begins a log finds foods and activities there, and where their numbers come from. */
@OnPlaza
class StarterCatalogueIT {

    private final NutritionFixture mine = new NutritionFixture();

    private static int count(String sql) {
        return Integer.parseInt(AccountsFixture.find(sql));
    }

    @Test
    void there_are_150_foods_and_more_in_two_languages_each_with_its_number_at_the_source() {
        assertThat(count("SELECT count(*) FROM nutrition.food WHERE source = 'USDA_SR' AND source_ref ~ '^[0-9]{5}$'"
                        + " AND name_en IS NOT NULL AND kcal IS NOT NULL"))
                .isGreaterThanOrEqualTo(150)
                .isEqualTo(count("SELECT count(*) FROM nutrition.food WHERE source = 'USDA_SR'"));
        assertThat(count("SELECT count(DISTINCT f.id) FROM nutrition.food f JOIN nutrition.portion p ON p.food = f.id"
                        + " WHERE f.source = 'USDA_SR'"))
                .isPositive();
        var butter =
                AccountsFixture.find("SELECT id FROM nutrition.food WHERE source = 'USDA_SR' AND source_ref = '01001'");
        assertThat(mine.client()
                        .get(NutritionFixture.FOODS + "/" + butter)
                        .json()
                        .getString("source"))
                .isEqualTo("USDA_SR 01001");
    }

    @Test
    void there_are_60_activities_and_more_by_the_codes_of_the_compendium() {
        var activities = mine.client()
                .get("/api/nutrition/activities")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(activities).hasSizeGreaterThanOrEqualTo(60).allSatisfy(each -> {
            assertThat(each.getString("code")).matches("[0-9]{5}");
            assertThat(each.getJsonNumber("met").doubleValue()).isBetween(0.9, 25.0);
        });
        assertThat(activities).extracting(each -> each.getString("code")).doesNotHaveDuplicates();
    }
}
