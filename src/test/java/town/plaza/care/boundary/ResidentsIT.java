package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.RESIDENTS;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;
import static town.plaza.care.CareFixture.person;
import static town.plaza.care.CareFixture.reads;

import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ResidentsIT {

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();

    @Test
    void a_resident_is_entered_read_and_changed() {
        var resident = care.resident(person("  Carmen Hidalgo Ruiz ")
                .add("room", "12")
                .add("diet", " ")
                .add(
                        "allergies",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("substance", "Penicilina")
                                        .add("atc", "J01C"))));
        var found = carer.get(path(resident));

        assertThat(found.json().getString("name")).isEqualTo("Carmen Hidalgo Ruiz");
        assertThat(found.json().containsKey("diet")).isFalse();
        assertThat(found.json().getJsonArray("allergies").getJsonObject(0).getString("atc"))
                .isEqualTo("J01C");
        var changed = carer.with("If-Match", found.header("ETag"))
                .put(
                        path(resident),
                        person("Carmen Hidalgo").add("diet", "Sin sal").build());
        assertThat(changed.json().getString("diet")).isEqualTo("Sin sal");
        assertThat(changed.json().getJsonArray("allergies")).isEmpty();
        assertThat(carer.with("If-Match", found.header("ETag"))
                        .put(path(resident), person("Otra").build())
                        .problem())
                .isEqualTo("stale");
    }

    @Test
    void nobody_is_born_tomorrow() {
        var unborn = person("Nadie").add("born", TODAY.plusDays(1).toString()).build();

        assertThat(carer.post(RESIDENTS, unborn).problem()).isEqualTo("born-in-future");
        assertThat(carer.post(
                                RESIDENTS,
                                person("Nadie").add("born", "0938-05-14").build())
                        .problem())
                .isEqualTo("invalid-values");
        var resident = care.resident();
        assertThat(carer.put(path(resident), unborn).problem()).isEqualTo("born-in-future");
        assertThat(carer.get(path(resident)).json().getString("born")).isEqualTo("1938-05-14");
    }

    @Test
    void the_database_refuses_a_birth_in_the_future_too() {
        var resident = care.resident();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> AccountsFixture.update(
                        "UPDATE care.resident SET born = current_date + 2 WHERE id = ?", CareFixture.id(resident))))
                .hasMessageContaining("resident_born_in_past");
    }

    @Test
    void an_allergy_is_named_once_whatever_its_accents() {
        var twice = person("Carmen")
                .add(
                        "allergies",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("substance", "Ácido acetilsalicílico"))
                                .add(Json.createObjectBuilder().add("substance", "acido ACETILSALICILICO")))
                .build();

        assertThat(carer.post(RESIDENTS, twice).problem()).isEqualTo("allergy-twice");
    }

    @Test
    void everybody_but_carers_finds_nobody() {
        var resident = care.resident();
        var others = new PlazaClient[] {
            AccountsFixture.neighbour().client(),
            AccountsFixture.administrator().client(),
            care.relative(resident, DataKind.values()).client()
        };

        for (var other : others) {
            assertThat(other.get(path(resident)).status()).isEqualTo(404);
            assertThat(other.get(RESIDENTS).status()).isEqualTo(404);
            assertThat(other.post(RESIDENTS, person("X").build()).status()).isEqualTo(403);
        }
        assertThat(new PlazaClient().get(path(resident)).status()).isEqualTo(401);
        assertThat(carer.get(RESIDENTS + "/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
    }

    @Test
    void each_read_of_a_file_is_in_the_audit_log() {
        var resident = care.resident();
        var administrator = AccountsFixture.administrator();
        carer.get(path(resident));
        carer.get(path(resident));
        administrator.client().get(path(resident));

        assertThat(reads(resident, care.carer(), "RESIDENT")).isEqualTo(2);
        assertThat(reads(resident, administrator, "RESIDENT")).isZero();
    }

    @Test
    void a_resident_leaves_and_comes_back() {
        var resident = care.resident();
        var tomorrow = Json.createObjectBuilder()
                .add("on", TODAY.plusDays(1).toString())
                .build();
        var today = Json.createObjectBuilder().add("on", TODAY.toString()).build();

        assertThat(carer.post(path(resident) + "/leave", tomorrow).problem()).isEqualTo("day-in-future");
        assertThat(carer.post(path(resident) + "/leave", today).json().getString("leftOn"))
                .isEqualTo(TODAY.toString());
        assertThat(carer.post(path(resident) + "/leave", today).problem()).isEqualTo("resident-left");
        assertThat(carer.post(
                                path(resident) + "/return",
                                Json.createObjectBuilder().build())
                        .json()
                        .containsKey("leftOn"))
                .isFalse();
        assertThat(carer.post(
                                path(resident) + "/return",
                                Json.createObjectBuilder().build())
                        .problem())
                .isEqualTo("resident-there");
    }

    @Test
    void the_list_is_by_name_in_parts_and_without_those_who_left() {
        var mark = "Zz" + UUID.randomUUID().toString().substring(0, 8);
        care.resident(person(mark + " Ángeles"));
        var left = care.resident(person(mark + " Benito"));
        care.resident(person(mark + " Ana"));
        carer.post(
                path(left) + "/leave",
                Json.createObjectBuilder().add("on", TODAY.toString()).build());
        var first = carer.get(RESIDENTS + "?limit=1&name=" + mark).json();
        var second = carer.get(RESIDENTS + "?limit=1&name=" + mark + "&after=" + first.getString("next"))
                .json();

        assertThat(items(first).get(0).getString("name")).isEqualTo(mark + " Ana");
        assertThat(items(second).get(0).getString("name")).isEqualTo(mark + " Ángeles");
        assertThat(second.containsKey("next")).isFalse();
        assertThat(items(carer.get(RESIDENTS + "?left=true&name=" + mark.toLowerCase())
                        .json()))
                .hasSize(3);
    }

    @Test
    void a_mistake_is_taken_out_but_nobody_of_whom_something_is_recorded() {
        var mistake = care.resident();
        var resident = care.resident();
        care.relative(resident);

        assertThat(carer.delete(path(mistake)).status()).isEqualTo(204);
        assertThat(carer.get(path(mistake)).status()).isEqualTo(404);
        assertThat(carer.delete(path(resident)).problem()).isEqualTo("resident-has-records");
    }

    @Test
    void the_zone_of_the_home_stays_once_something_is_prescribed() {
        new RoundFixture().prescription(RoundFixture.daily(3));
        var administrator = AccountsFixture.withRole(Role.ADMIN).client();
        var before = administrator.get("/api/care/home").json();
        var elsewhere =
                Json.createObjectBuilder(before).add("zone", "Atlantic/Canary").build();

        var refused = administrator.put("/api/care/home", elsewhere);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("home-zone-in-use");
        assertThat(administrator.get("/api/care/home").json()).isEqualTo(before);
        assertThat(AccountsFixture.refusedBy("UPDATE care.home SET zone = 'Atlantic/Canary'"))
                .isEqualTo("home_zone_stays");
        var unknown = administrator.put(
                "/api/care/home",
                Json.createObjectBuilder(before).add("zone", "SystemV/PST8").build());
        assertThat(unknown.problem()).as("the database has no such zone").isEqualTo("invalid-values");
    }

    @Test
    void only_the_administrator_changes_the_settings_of_the_home() {
        var administrator = AccountsFixture.withRole(Role.ADMIN).client();
        var found = administrator.get("/api/care/home");
        var settings = found.json();
        var wrong = Json.createObjectBuilder(settings)
                .add("dueAfterMinutes", 120)
                .add("missedAfterHours", 2)
                .build();

        assertThat(administrator.put("/api/care/home", wrong).problem()).isEqualTo("missed-before-late");
        assertThat(administrator
                        .put(
                                "/api/care/home",
                                Json.createObjectBuilder(settings)
                                        .add("zone", "Europe/Nowhere")
                                        .build())
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(carer.put("/api/care/home", settings).problem()).isEqualTo("forbidden");
        assertThat(AccountsFixture.neighbour().client().get("/api/care/home").problem())
                .isEqualTo("forbidden");
        assertThat(administrator
                        .with("If-Match", found.header("ETag"))
                        .put("/api/care/home", settings)
                        .status())
                .isEqualTo(200);
    }
}
