package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.WorkFixture.TODAY;
import static town.plaza.work.WorkFixture.days;
import static town.plaza.work.WorkFixture.items;
import static town.plaza.work.WorkFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.WorkFixture;

@OnPlaza
class WorkProfilesIT {

    private final WorkFixture work = new WorkFixture();

    private JsonObjectBuilder profile() {
        return Json.createObjectBuilder().add("place", work.place("Íllora", 0));
    }

    @Test
    void a_worker_says_where_and_what_is_wanted_in_order() {
        var worker = work.worker().client();
        var wanted = profile()
                .add("about", "Diez campañas de aceituna")
                .add("wanted", Json.createArrayBuilder().add("poda").add("riego"))
                .build();

        assertThat(worker.put("/api/work/worker", wanted).status()).isEqualTo(200);
        var view = worker.get("/api/work/worker").json();
        assertThat(view.getJsonArray("wanted").toString()).isEqualTo("[\"poda\",\"riego\"]");
        assertThat(view.getJsonObject("place").getString("name")).isEqualTo("Íllora");
        assertThat(view.getJsonObject("place").getJsonNumber("latitude").doubleValue())
                .isEqualTo(work.latitude());
        worker.put(
                "/api/work/worker",
                profile()
                        .add("wanted", Json.createArrayBuilder().add("riego").add("poda"))
                        .build());
        assertThat(worker.get("/api/work/worker").json().getJsonArray("wanted").toString())
                .isEqualTo("[\"riego\",\"poda\"]");
    }

    @Test
    void bad_profiles_are_refused() {
        var worker = work.worker().client();

        for (var bad : new JsonObject[] {
            Json.createObjectBuilder().build(),
            profile()
                    .add("wanted", Json.createArrayBuilder().add("poda").add("poda"))
                    .build(),
            profile().add("wanted", Json.createArrayBuilder().add("none-such")).build(),
            Json.createObjectBuilder()
                    .add(
                            "place",
                            Json.createObjectBuilder()
                                    .add("name", "X")
                                    .add("latitude", 91)
                                    .add("longitude", 0))
                    .build()
        }) {
            assertThat(worker.put("/api/work/worker", bad).problem())
                    .as(bad.toString())
                    .isEqualTo("invalid-values");
        }
    }

    @Test
    void a_stale_profile_is_refused() {
        var worker = work.worker().client();
        var tag = worker.get("/api/work/worker").header("ETag");
        assertThat(worker.with("If-Match", tag)
                        .put("/api/work/worker", profile().build())
                        .status())
                .isEqualTo(200);

        assertThat(worker.with("If-Match", tag)
                        .put("/api/work/worker", profile().build())
                        .problem())
                .isEqualTo("stale");
    }

    @Test
    void the_version_that_an_answer_names_is_the_one_that_there_is() {
        for (var side : List.of("worker", "farmer")) {
            var client = (side.equals("worker") ? work.worker() : work.farmer()).client();
            var path = "/api/work/" + side;
            for (var time = 0; time < 3; time++) {
                var saved = client.with("If-Match", client.get(path).header("ETag"))
                        .put(path, profile().build());
                assertThat(saved.status()).as(saved.text()).isEqualTo(200);
                assertThat(saved.header("ETag")).isEqualTo(client.get(path).header("ETag"));
                assertThat(saved.json().getInt("version"))
                        .isEqualTo(client.get(path).json().getInt("version"));
            }
        }
    }

    @Test
    void a_worker_is_seen_without_the_exact_place() {
        var worker = work.freeWorker(0, 10, 20);
        var line = work.farmer().client().get("/api/work/workers/" + worker.id());

        assertThat(line.json().getString("place")).isEqualTo("Pueblo");
        assertThat(line.text()).doesNotContain("latitude");
        assertThat(worker.client().get("/api/work/workers/" + worker.id()).problem())
                .isEqualTo("forbidden");
        assertThat(worker.client()
                        .get("/api/work/farmers/" + work.farmer().id())
                        .json()
                        .getString("place"))
                .isEqualTo("Cortijo");
    }

    /** Whoever may ask from several places how far it is to a point has the point. */
    @Test
    void the_distances_of_a_worker_tell_no_more_than_the_kilometre() {
        var houses = List.of(work.freeWorker(1.0, 10, 20), work.freeWorker(1.3, 10, 20));
        var far = List.of(0.0, 3.3, 8.1).stream()
                .map(kilometres -> work.offer(work.terms(kilometres, 12, 18).add("draft", true)))
                .map(draft -> items(
                        work.farmer().client().get(path(draft) + "/candidates").json()))
                .toList();

        assertThat(far).allSatisfy(candidates -> assertThat(candidates)
                .hasSize(2)
                .extracting(each -> each.getJsonNumber("kilometres"))
                .containsOnly(candidates.get(0).getJsonNumber("kilometres")));
        for (var house : houses) {
            var place = house.client().get("/api/work/worker").json().getJsonObject("place");
            assertThat(place.getJsonNumber("latitude").bigDecimalValue().stripTrailingZeros())
                    .isEqualTo(new BigDecimal("0.01").add(BigDecimal.valueOf(work.latitude())));
        }
    }

    @Test
    void an_administrator_finds_profiles_by_name_or_user_name_in_parts() {
        var name = "Fuensanta-" + UUID.randomUUID().toString().substring(0, 8);
        var workers = Stream.generate(() -> work.freeWorker(0, 10, 20)).limit(3).toList();
        workers.forEach(each -> AccountsFixture.update(
                "UPDATE accounts.account SET display_name = ? WHERE id = ?", name + " Vega", each.id()));
        var administrator = AccountsFixture.administrator().client();
        var path = "/api/work/workers?limit=2&q=";

        var first = administrator
                .get(path + name.toLowerCase(Locale.ROOT) + "%20vega")
                .json();
        assertThat(first.getJsonArray("items")).hasSize(2);
        var last = administrator
                .get(path + name + "&after=" + first.getString("next"))
                .json();
        assertThat(last.getJsonArray("items")).hasSize(1);
        assertThat(last.containsKey("next")).isFalse();

        assertThat(administrator.get(path + workers.get(0).userName()).json().getJsonArray("items"))
                .singleElement()
                .satisfies(each -> assertThat(each.asJsonObject().getString("account"))
                        .isEqualTo(workers.get(0).id().toString()));
        assertThat(administrator.get("/api/work/farmers?q=" + name).json().getJsonArray("items"))
                .isEmpty();
        assertThat(administrator.get(path + name.replace('-', '_')).json().getJsonArray("items"))
                .as("an underscore stands for nothing but itself")
                .isEmpty();
        assertThat(administrator.get(path + "x".repeat(81)).problem()).isEqualTo("invalid-values");
    }

    @Test
    void an_administrator_removes_a_worker_and_only_hired_days_stay() {
        var worker = work.freeWorker(0, 10, 30);
        WorkFixture.hire(work.offer(0, 15, 20), worker);
        var administrator = AccountsFixture.administrator().client();

        assertThat(administrator.delete("/api/work/workers/" + worker.id()).status())
                .isEqualTo(204);
        assertThat(AccountsFixture.find("SELECT count(*) FROM work.free_run WHERE worker = ?", worker.id()))
                .isEqualTo("0");
        assertThat(worker.client().get("/api/work/worker").problem()).isEqualTo("not-found");
        assertThat(worker.client().put("/api/work/worker", profile().build()).problem())
                .isEqualTo("profile-removed");
        assertThat(worker.client().post("/api/work/availability", days(1, 2)).problem())
                .isEqualTo("profile-removed");
        assertThat(administrator.delete("/api/work/workers/" + worker.id()).problem())
                .isEqualTo("not-found");
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM kernel.ledger_entry WHERE kind = 'profile.removed' AND subject = ?",
                        "work/workers/" + worker.id()))
                .isEqualTo("1");
    }

    @Test
    void with_a_farmer_go_the_offers() {
        var open = work.offer(0, 10, 20);
        var draft = work.offer(work.terms(0, 10, 20).add("draft", true));
        var administrator = AccountsFixture.administrator().client();

        assertThat(administrator
                        .delete("/api/work/farmers/" + work.farmer().id())
                        .status())
                .isEqualTo(204);
        assertThat(new PlazaClient().get(path(open)).problem()).isEqualTo("not-found");
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM work.offer WHERE id = ?", UUID.fromString(draft.getString("id"))))
                .isEqualTo("0");
        assertThat(work.farmer()
                        .client()
                        .post(WorkFixture.OFFERS, work.terms(0, 10, 20).build())
                        .problem())
                .isEqualTo("profile-removed");
    }

    @Test
    void the_administrator_lists_profiles() {
        var worker = work.worker();
        var administrator = AccountsFixture.administrator().client();
        var before = AccountsFixture.find("SELECT max(account::text) FROM work.worker WHERE account < ?", worker.id());
        var query = before == null ? "" : "&after=" + before;

        assertThat(items(administrator.get("/api/work/workers?limit=1" + query).json())
                        .get(0)
                        .getString("account"))
                .isEqualTo(worker.id().toString());
        assertThat(worker.client().get("/api/work/workers").problem()).isEqualTo("forbidden");
    }

    @Test
    void an_erased_account_leaves_no_person_in_work() {
        var worker = work.freeWorker(0, 10, 30);
        assertThat(worker.client().get("/api/accounts/me/export").status()).isEqualTo(200);
        var erased = worker.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());

        assertThat(erased.status()).as(erased.text()).isBetween(200, 204);
        assertThat(AccountsFixture.find(
                        "SELECT num_nonnulls(place_name, latitude, longitude, spot, about, calendar_hash)"
                                + " + (SELECT count(*) FROM work.availability WHERE worker = account) FROM work.worker"
                                + " WHERE account = ? AND removed_at IS NOT NULL",
                        worker.id()))
                .isEqualTo("0");
    }

    @Test
    void categories_are_the_administrators_and_suggestions_anybodys() {
        var slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        var administrator = AccountsFixture.administrator().client();
        var neighbour = AccountsFixture.neighbour().client();
        var category = Json.createObjectBuilder()
                .add("slug", slug)
                .add("names", Json.createObjectBuilder().add("es", "Esquila").add("en", "Shearing"))
                .build();
        var suggestion =
                Json.createObjectBuilder().add("name", "Esquila " + slug).build();

        assertThat(neighbour.post("/api/work/categories", category).problem()).isEqualTo("forbidden");
        assertThat(new PlazaClient().post("/api/work/suggestions", suggestion).problem())
                .isEqualTo("not-signed-in");
        var suggested = neighbour.post("/api/work/suggestions", suggestion);
        assertThat(suggested.status()).as(suggested.text()).isEqualTo(201);
        assertThat(neighbour.post("/api/work/suggestions", suggestion).problem())
                .isEqualTo("already-suggested");
        var accept = "/api/work/suggestions/" + suggested.json().getString("id") + "/accept";
        assertThat(neighbour.post(accept, category).problem()).isEqualTo("forbidden");
        assertThat(administrator.post(accept, category).json().getString("state"))
                .isEqualTo("ACCEPTED");
        assertThat(administrator.post(accept, category).problem()).isEqualTo("suggestion-answered");
        assertThat(items(neighbour.get("/api/work/suggestions/own").json())
                        .get(0)
                        .getString("category"))
                .isEqualTo(slug);
        assertThat(administrator.post("/api/work/categories", category).problem())
                .isEqualTo("category-taken");

        work.offer(work.terms(0, 10, 20).add("category", slug));
        assertThat(administrator.delete("/api/work/categories/" + slug).problem())
                .isEqualTo("task-category-in-use");
    }

    @Test
    void a_declined_suggestion_says_why() {
        var administrator = AccountsFixture.administrator().client();
        var name = "Nada " + UUID.randomUUID();
        var id = AccountsFixture.neighbour()
                .client()
                .post(
                        "/api/work/suggestions",
                        Json.createObjectBuilder().add("name", name).build())
                .json()
                .getString("id");

        assertThat(administrator.get("/api/work/suggestions?limit=100").text()).contains(id);
        var declined = administrator.post(
                "/api/work/suggestions/" + id + "/decline",
                Json.createObjectBuilder().add("answer", "Ya existe").build());
        assertThat(declined.json().getString("answer")).isEqualTo("Ya existe");
        assertThat(administrator.get("/api/work/suggestions?limit=100").text()).doesNotContain(id);
    }

    @Test
    void wage_floors_start_with_nine_euros_and_change_only_ahead() {
        var administrator = AccountsFixture.administrator().client();
        var floors = items(new PlazaClient().get("/api/work/wage-floors").json());
        assertThat(floors.get(floors.size() - 1).getJsonNumber("eurosPerHour").bigDecimalValue())
                .isEqualByComparingTo("9.00");

        assertThat(floor(administrator, -1, 10).problem()).isEqualTo("period-past");
        assertThat(floor(administrator, 1050, 9.999).problem()).isEqualTo("invalid-values");
        assertThat(floor(work.farmer().client(), 1050, 10).problem()).isEqualTo("forbidden");
        assertThat(floor(administrator, 1050, 10).status()).isEqualTo(201);
        assertThat(floor(administrator, 1050, 11).problem()).isEqualTo("wage-floor-taken");
        assertThat(administrator
                        .delete("/api/work/wage-floors/" + TODAY.plusDays(1050))
                        .status())
                .isEqualTo(204);
        assertThat(administrator.delete("/api/work/wage-floors/2000-01-01").problem())
                .isEqualTo("wage-floor-in-force");
    }

    private static PlazaClient.Answer floor(PlazaClient client, int day, double euros) {
        return client.post(
                "/api/work/wage-floors",
                Json.createObjectBuilder()
                        .add("validFrom", TODAY.plusDays(day).toString())
                        .add("eurosPerHour", euros)
                        .build());
    }
}
