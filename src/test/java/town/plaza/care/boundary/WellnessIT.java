package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static town.plaza.care.CareFixture.RESIDENTS;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class WellnessIT {

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();
    private final JsonObject resident = care.resident();
    private final String today = path(resident) + "/wellness/" + TODAY;

    private static JsonObject feeling(int energy, String mood) {
        return Json.createObjectBuilder()
                .add("energy", energy)
                .add("mood", mood)
                .build();
    }

    @Test
    void a_day_has_one_record_that_changes_on_that_day() {
        var first = carer.put(today, feeling(7, "GOOD"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);

        assertThat(carer.put(today, feeling(3, "LOW")).problem()).isEqualTo("wellness-recorded");
        var changed = carer.with("If-Match", first.header("ETag")).put(today, feeling(6, "NEUTRAL"));
        assertThat(changed.json().getInt("energy")).isEqualTo(6);
        assertThat(carer.with("If-Match", first.header("ETag"))
                        .put(today, feeling(5, "LOW"))
                        .problem())
                .isEqualTo("stale");
        assertThat(items(carer.get(path(resident) + "/wellness").json()))
                .singleElement()
                .satisfies(each -> assertThat(each.getInt("energy")).isEqualTo(6));
    }

    @Test
    void of_many_at_once_one_writes_the_record() {
        var answers = IntStream.rangeClosed(1, 6)
                .parallel()
                .mapToObj(energy -> carer.put(today, feeling(energy, "GOOD")).status())
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(AccountsFixture.find("SELECT count(*) FROM care.wellness WHERE resident = ?", id(resident)))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 40, -1})
    void energy_is_from_1_to_10(int energy) {
        var refused = carer.put(today, feeling(energy, "GOOD"));

        assertThat(refused.problem()).isEqualTo("invalid-values");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("energy");
        assertThat(carer.get(today).status()).isEqualTo(404);
    }

    @Test
    void the_database_knows_neither_energy_40_nor_strange_residents() {
        var insert = "INSERT INTO care.wellness (id, resident, day, energy, mood, recorded_at, recorded_by, version)"
                + " VALUES (gen_random_uuid(), ?, current_date, ?, 'GOOD', now(), ?, 0)";

        assertThat(catchThrowable(() -> AccountsFixture.update(
                        insert, id(resident), 40, care.carer().id())))
                .hasMessageContaining("wellness_energy");
        assertThat(catchThrowable(() -> AccountsFixture.update(
                        insert, UUID.randomUUID(), 4, care.carer().id())))
                .hasMessageContaining("wellness_resident_fk");
    }

    @Test
    void nobody_unknown_has_a_record() {
        assertThat(carer.put(RESIDENTS + "/" + UUID.randomUUID() + "/wellness/" + TODAY, feeling(5, "GOOD"))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void yesterday_is_over_and_tomorrow_has_not_come() {
        assertThat(carer.put(path(resident) + "/wellness/" + TODAY.minusDays(1), feeling(5, "GOOD"))
                        .problem())
                .isEqualTo("wellness-day-over");
        assertThat(carer.put(path(resident) + "/wellness/" + TODAY.plusDays(1), feeling(5, "GOOD"))
                        .problem())
                .isEqualTo("day-in-future");
    }

    @Test
    void the_curve_has_every_day_with_what_was_usual() {
        care.month(resident, 7, 7, 7);
        var points = carer.get(path(resident) + "/wellness/curve").json().getJsonArray("points");

        assertThat(points).hasSize(28);
        var last = points.getJsonObject(27);
        assertThat(last.getString("day")).isEqualTo(TODAY.toString());
        assertThat(last.getInt("energy")).isEqualTo(7);
        assertThat(last.getJsonObject("energyUsual").getJsonNumber("low").doubleValue())
                .isEqualTo(6);
        assertThat(points.getJsonObject(0).containsKey("energyUsual")).isFalse();
    }

    private static jakarta.json.JsonObjectBuilder signs() {
        return Json.createObjectBuilder()
                .add("breaths", 22)
                .add("saturation", 93)
                .add("oxygen", true)
                .add("systolic", 105)
                .add("pulse", 95)
                .add("consciousness", "ALERT")
                .add("temperature", 38.2);
    }

    @Test
    void vital_signs_give_news2_when_all_is_measured() {
        var all = carer.post(path(resident) + "/vital-signs", signs().build());
        var some = carer.post(
                path(resident) + "/vital-signs",
                Json.createObjectBuilder(signs().build()).remove("breaths").build());

        assertThat(all.json().getJsonObject("news2").getInt("total")).isEqualTo(9);
        assertThat(all.json().getJsonObject("news2").getString("risk")).isEqualTo("HIGH");
        assertThat(some.status()).isEqualTo(201);
        assertThat(some.json().containsKey("news2")).isFalse();
        assertThat(items(carer.get(path(resident) + "/vital-signs").json())).hasSize(2);
    }

    @Test
    void implausible_signs_are_refused_each_by_name() {
        var address = path(resident) + "/vital-signs";

        for (var bad : new String[] {
            "{\"breaths\": 81}",
            "{\"saturation\": 101}",
            "{\"systolic\": 30}",
            "{\"pulse\": 251}",
            "{\"temperature\": 44.1}",
            "{\"temperature\": 36.55}",
            "{\"pulse\": 70, \"scale\": 3}"
        }) {
            assertThat(carer.post(address, CareFixture.json(bad)).problem())
                    .as(bad)
                    .isEqualTo("invalid-values");
        }
        assertThat(carer.post(address, CareFixture.json("{\"oxygen\": true}")).problem())
                .isEqualTo("vital-signs-empty");
        assertThat(carer.post(address, CareFixture.json("{\"pulse\": 70, \"measuredAt\": \"2099-01-01T00:00:00Z\"}"))
                        .problem())
                .isEqualTo("measured-in-future");
        assertThat(items(carer.get(address).json())).isEmpty();
    }

    @Test
    void a_wrong_measurement_is_struck_out_once_and_stays() {
        var address = path(resident) + "/vital-signs";
        var measured = carer.post(address, signs().build()).json().getString("id");
        var reason = CareFixture.json("{\"reason\": \"Otra persona\"}");

        assertThat(carer.post(address + "/" + measured + "/strike", reason)
                        .json()
                        .getString("struckReason"))
                .isEqualTo("Otra persona");
        assertThat(carer.post(address + "/" + measured + "/strike", reason).problem())
                .isEqualTo("vital-signs-struck");
        assertThat(carer.post(path(care.resident()) + "/vital-signs/" + measured + "/strike", reason)
                        .problem())
                .isEqualTo("not-found");
        assertThat(items(carer.get(address).json())).hasSize(1);
    }
}
