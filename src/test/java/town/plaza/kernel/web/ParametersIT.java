package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/** A crooked parameter is told by its name; it is no address that there is not. */
@OnPlaza
class ParametersIT {

    private final AccountsFixture.Person person = AccountsFixture.withRole(Role.ADMIN, Role.FARMER);

    @ParameterizedTest
    @CsvSource({
        "/api/board/notes?limit=abc, limit, A whole number such as 20",
        "/api/board/notes?limit=, limit, A whole number such as 20",
        "/api/board/notes?limit=99999999999, limit, A whole number such as 20",
        "/api/board/notes?limit=0, limit, must be greater than or equal to 1",
        "/api/board/notes?limit=1.5, limit, A whole number such as 20",
        "/api/board/holidays?year=MMXXVI, year, A whole number such as 20",
        "/api/places?name=Gra&limit=x, limit, A whole number such as 20",
        "/api/places/near?latitude=north&longitude=-3.4, latitude, A number such as 36.9",
        "/api/places/near?latitude=1e-999999999&longitude=-3.4, latitude, A number such as 36.9",
        "/api/notifications?unread=yes, unread, true or false",
        "/api/work/interests?as=farmer&offer=mine, offer, An id as the API gave it",
        "/api/trails/inbox?state=LOST, state, None of the choices that there are; see /api-docs",
        "/api/nutrition/days?from=yesterday&to=2026-11-21, from, Write the day as 2026-11-21",
        "/api/nutrition/days?from=0000-01-01&to=2026-11-21, from, Write the day as 2026-11-21",
        "/api/work/offers/season?from=2026-01-01&to=%2B10000-01-01, to, Write the day as 2026-11-21"
    })
    void what_cannot_be_read_is_refused_by_its_name(String address, String field, String message) {
        var answer = person.client().get(address);

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("400 invalid-values");
        assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.getString("field")).isEqualTo(field);
                    assertThat(violation.getString("in")).isEqualTo("query");
                    assertThat(violation.getString("message")).isEqualTo(message);
                });
    }

    @Test
    void in_spanish_too() {
        var answer = new PlazaClient().with("Accept-Language", "es").get("/api/board/notes?limit=abc");

        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("message"))
                .isEqualTo("Un número entero, como 20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/board/notes",
                "/api/board/notes?limit=3",
                "/api/board/notes?after=",
                "/api/board/holidays?year=",
                "/api/notifications",
                "/api/notifications?unread=true",
                "/api/trails/inbox",
                "/api/trails/inbox?state=CLOSED&kind=",
                "/api/work/interests?as=farmer&offer="
            })
    void what_is_absent_or_empty_asks_for_nothing(String address) {
        assertThat(person.client().get(address).status()).isEqualTo(200);
    }

    @Test
    void an_id_in_the_path_that_is_none_is_not_found() {
        assertThat(person.client().get("/api/board/notices/abc").problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nutrition/days/0000-01-01", "/api/nutrition/days/+10000-01-01"})
    void a_year_that_no_database_holds_is_none_in_an_address_either(String address) {
        assertThat(person.client().get(address).problem()).isEqualTo("invalid-values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9999999-01-01", "0000-01-01", "-0044-03-15"})
    void nor_in_a_body(String day) {
        var holiday = Json.createObjectBuilder()
                .add("day", day)
                .add("level", "TOWN")
                .add("name", "Feria")
                .build();

        assertThat(person.client().post("/api/board/holidays", holiday).problem())
                .isEqualTo("malformed-json");
    }
}
