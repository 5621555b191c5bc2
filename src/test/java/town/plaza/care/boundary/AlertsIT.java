package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.json;
import static town.plaza.care.CareFixture.path;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class AlertsIT {

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();
    private final JsonObject resident = care.resident();

    private void feelsLowToday(JsonObject who) {
        var answer = carer.put(path(who) + "/wellness/" + TODAY, json("{\"energy\": 3, \"mood\": \"GOOD\"}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<JsonObject> alerts() {
        return items(carer.get(path(resident) + "/alerts").json());
    }

    @Test
    void a_record_that_completes_a_decline_alarms_the_carers() {
        care.month(resident, 3, 3);
        feelsLowToday(resident);

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getString("kind")).isEqualTo("LOW_ENERGY");
            assertThat(alert.getJsonNumber("recent").doubleValue()).isEqualTo(3);
            assertThat(alert.getJsonNumber("usual").doubleValue()).isEqualTo(7);
        });
        assertThat(carer.get("/api/notifications").text()).contains("Carmen Hidalgo Ruiz");
        assertThat(carer.get("/api/care/alerts?limit=100").text()).contains(resident.getString("id"));
    }

    @Test
    void nobody_is_alarmed_twice_about_the_same() {
        care.month(resident, 3, 3);
        feelsLowToday(resident);
        var etag = carer.get(path(resident) + "/wellness/" + TODAY).header("ETag");
        carer.with("If-Match", etag)
                .put(path(resident) + "/wellness/" + TODAY, json("{\"energy\": 2, \"mood\": \"GOOD\"}"));

        assertThat(alerts()).hasSize(1);
        var address = "/api/care/alerts/" + alerts().get(0).getString("id") + "/acknowledge";
        assertThat(carer.post(address, json("{\"note\": \" \"}")).problem()).isEqualTo("invalid-values");
        assertThat(carer.post(address, json("{\"note\": \"Resfriada, vista por la médica\"}"))
                        .json()
                        .getString("acknowledgedBy"))
                .isEqualTo(care.carer().userName());
        assertThat(carer.post(address, json("{\"note\": \"Otra vez\"}")).problem())
                .isEqualTo("alert-acknowledged");
        var again = carer.get(path(resident) + "/wellness/" + TODAY).header("ETag");
        carer.with("If-Match", again)
                .put(path(resident) + "/wellness/" + TODAY, json("{\"energy\": 1, \"mood\": \"GOOD\"}"));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void the_database_holds_one_open_alert_of_a_kind() {
        care.month(resident, 3, 3);
        feelsLowToday(resident);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> AccountsFixture.update(
                        "INSERT INTO care.alert (id, resident, kind, day, recent, usual, raised_at, version)"
                                + " VALUES (gen_random_uuid(), ?, 'LOW_ENERGY', current_date, 1, 7, now(), 0)",
                        id(resident))))
                .hasMessageContaining("alert_open_once");
    }

    @Test
    void alerts_are_the_carers() {
        assertThat(AccountsFixture.administrator()
                        .client()
                        .get("/api/care/alerts")
                        .status())
                .isEqualTo(404);
        assertThat(AccountsFixture.administrator()
                        .client()
                        .get(path(resident) + "/alerts")
                        .status())
                .isEqualTo(404);
    }
}
