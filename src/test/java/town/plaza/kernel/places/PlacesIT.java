package town.plaza.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class PlacesIT {

    private final PlazaClient client = new PlazaClient();

    private List<String> named(String part) {
        return names("/api/places?name=" + URLEncoder.encode(part, StandardCharsets.UTF_8));
    }

    private List<String> names(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(place -> place.getString("name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "orgi, Órgiva",
        "ÓRGIVA, Órgiva",
        "pinar, Píñar",
        "illora, Íllora",
        "guejar, Güéjar Sierra",
        "zubia, La Zubia",
        "tajar, Huétor Tájar",
        "monterio, Montefrío",
        "donosti, Donostia/San Sebastián",
        "alicante, Alacant/Alicante",
    })
    void a_town_is_found_by_a_part_of_its_name_without_accents_and_with_a_slip(String typed, String town) {
        assertThat(named(typed)).contains(town);
    }

    @Test
    void what_begins_with_it_comes_first() {
        assertThat(named("granada")).first().isEqualTo("Granada");
        assertThat(named("baz").get(0)).isEqualTo("Baza");
        assertThat(named("santa").get(0)).startsWith("Santa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzyx", "%", "_", "\\", "'; DROP TABLE kernel.place; --"})
    void what_is_no_part_of_any_name_finds_nothing(String typed) {
        assertThat(named(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/places",
                "/api/places?name=",
                "/api/places?name=a&limit=0",
                "/api/places?name=a&limit=51",
                "/api/places/near",
                "/api/places/near?latitude=91&longitude=0",
                "/api/places/near?latitude=1",
            })
    void a_crooked_question_is_refused(String path) {
        assertThat(client.get(path).problem()).isEqualTo("invalid-values");
    }

    @Test
    void no_answer_is_longer_than_asked_for() {
        assertThat(named("a")).hasSizeLessThanOrEqualTo(10);
        assertThat(names("/api/places?name=a&limit=3")).hasSize(3);
    }

    @Test
    void the_nearest_come_first() {
        assertThat(names("/api/places/near?latitude=36.902&longitude=-3.424&limit=3"))
                .first()
                .isEqualTo("Órgiva");
        assertThat(names("/api/places/near?latitude=28.1&longitude=-15.4&limit=1"))
                .containsExactly("Las Palmas de Gran Canaria");
    }

    @Test
    void one_is_found_by_its_code() {
        var town = client.get("/api/places/18147").json();

        assertThat(town.getString("name")).isEqualTo("Órgiva");
        assertThat(town.getString("province")).isEqualTo("Granada");
        assertThat(town.getJsonNumber("latitude").doubleValue()).isBetween(36.89, 36.91);
        assertThat(client.get("/api/places/99999").problem()).isEqualTo("not-found");
    }

    @Test
    void the_list_has_all_of_granada_and_every_capital() {
        assertThat(AccountsFixture.find("SELECT count(*) FROM kernel.place WHERE code LIKE '18%'"))
                .isEqualTo("174");
        assertThat(AccountsFixture.find("SELECT count(DISTINCT left(code, 2)) FROM kernel.place"))
                .isEqualTo("52");
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM kernel.place WHERE left(code, 2)::int NOT BETWEEN 1 AND 52"))
                .isEqualTo("0");
    }

    @Test
    void every_town_is_where_it_can_be() {
        assertThat(
                        AccountsFixture.find(
                                """
                        SELECT string_agg(name, ', ') FROM kernel.place WHERE code LIKE '18%'
                        AND (province <> 'Granada' OR latitude NOT BETWEEN 36.69 AND 38.09
                             OR longitude NOT BETWEEN -4.34 AND -2.20)"""))
                .as("outside of the province of Granada")
                .isNull();
        assertThat(
                        AccountsFixture.find(
                                """
                        SELECT string_agg(name, ', ') FROM kernel.place
                        WHERE left(code, 2) NOT IN ('35', '38', '51', '52')
                        AND (latitude NOT BETWEEN 36.0 AND 43.8 OR longitude NOT BETWEEN -9.4 AND 4.4)"""))
                .as("outside of the peninsula and the Balearic Islands")
                .isNull();
        assertThat(
                        AccountsFixture.find(
                                """
                        SELECT string_agg(name, ', ') FROM kernel.place WHERE left(code, 2) IN ('35', '38')
                        AND (latitude NOT BETWEEN 27.6 AND 29.5 OR longitude NOT BETWEEN -18.2 AND -13.3)"""))
                .as("outside of the Canary Islands")
                .isNull();
        assertThat(
                        AccountsFixture.find(
                                "SELECT count(*) FROM kernel.place a JOIN kernel.place b ON a.code < b.code AND a.location ~= b.location"))
                .as("two towns in one place")
                .isEqualTo("0");
    }
}
