package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.WorkFixture.TODAY;
import static town.plaza.work.WorkFixture.days;
import static town.plaza.work.WorkFixture.declare;
import static town.plaza.work.WorkFixture.items;
import static town.plaza.work.WorkFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** Other tests have offers and workers too, in their own corners, too far away to be found. */
@OnPlaza
class MatchingIT {

    private final WorkFixture work = new WorkFixture();

    private static List<String> ids(List<JsonObject> offers) {
        return offers.stream().map(each -> each.getString("id")).toList();
    }

    private static List<String> feed(Person worker, String order) {
        var answer = worker.client().get("/api/work/feed?limit=100&order=" + order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return items(answer.json()).stream()
                .map(each -> each.getJsonObject("offer").getString("id"))
                .toList();
    }

    private static List<JsonObject> candidates(Person farmer, JsonObject offer, String order) {
        var answer = farmer.client().get(path(offer) + "/candidates?limit=100&order=" + order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return items(answer.json());
    }

    private static List<UUID> workers(List<JsonObject> candidates) {
        return candidates.stream()
                .map(each -> UUID.fromString(each.getString("worker")))
                .toList();
    }

    @Test
    void the_feed_shows_what_fits_the_free_days_and_why() {
        var fits = work.offer(30, 12, 18);
        var whole = work.offer(20, 10, 20);
        work.offer(1, 9, 18);
        work.offer(1, 12, 21);
        var worker = work.freeWorker(0, 10, 20);

        assertThat(feed(worker, "NEAREST")).isEqualTo(ids(List.of(whole, fits)));
        var first = items(worker.client().get("/api/work/feed").json()).get(0);
        assertThat(first.getJsonNumber("kilometres").doubleValue()).isBetween(19.9, 20.1);
        assertThat(first.getInt("days")).isEqualTo(11);
        assertThat(first.getJsonObject("offer")
                        .getJsonObject("farmer")
                        .getJsonObject("rating")
                        .getInt("count"))
                .isZero();
    }

    @Test
    void two_runs_do_not_make_one() {
        work.offer(1, 12, 18);
        var worker = work.worker();
        declare(worker, 10, 14);
        declare(worker, 16, 20);

        assertThat(feed(worker, "NEAREST")).isEmpty();
        declare(worker, 15, 15);
        assertThat(feed(worker, "NEAREST")).hasSize(1);
    }

    @Test
    void back_to_back_days_are_no_clash() {
        var worker = work.freeWorker(0, 10, 30);
        WorkFixture.hire(work.offer(0, 15, 20), worker);
        var before = work.offer(1, 10, 14);
        var after = work.offer(2, 21, 30);
        work.offer(3, 20, 25);
        work.offer(3, 10, 15);

        assertThat(feed(worker, "NEAREST")).isEqualTo(ids(List.of(before, after)));
    }

    @Test
    void answered_full_closed_draft_and_own_offers_are_not_shown() {
        var worker = AccountsFixture.withRole(Role.WORKER, Role.FARMER);
        var profile =
                Json.createObjectBuilder().add("place", work.place("Pueblo", 0)).build();
        worker.client().put("/api/work/worker", profile);
        worker.client().put("/api/work/farmer", profile);
        declare(worker, 10, 20);
        WorkFixture.offer(worker, work.terms(1, 11, 12));
        work.offer(work.terms(1, 11, 12).add("draft", true));
        var closed = work.offer(1, 11, 12);
        work.farmer().client().post(path(closed) + "/withdraw");
        var full = work.offer(work.terms(1, 11, 12).add("vacancies", 1));
        WorkFixture.hire(full, work.freeWorker(0, 11, 12));
        var asked = work.offer(1, 11, 12);
        AccountsFixture.update(
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)"
                        + " VALUES (gen_random_uuid(), 0, ?, ?, 'FARMER', 'PENDING', now())",
                UUID.fromString(asked.getString("id")),
                worker.id());
        var open = work.offer(1, 11, 12);

        assertThat(feed(worker, "NEAREST")).isEqualTo(ids(List.of(open)));
        assertThat(workers(candidates(work.farmer(), asked, "NEAREST"))).doesNotContain(worker.id());
        assertThat(workers(candidates(work.farmer(), open, "NEAREST"))).contains(worker.id());
    }

    @Test
    void the_feed_is_ordered_as_asked() {
        var near = work.offer(work.terms(10, 15, 16).add("hourlyPay", 9.5).add("category", "poda"));
        var soon = work.offer(work.terms(30, 11, 12).add("hourlyPay", 9.7).add("category", "riego"));
        var rich = WorkFixture.offer(
                work.newFarmer(), work.terms(20, 13, 14).add("hourlyPay", 12.25).add("category", "recoleccion"));
        AccountsFixture.update(
                "UPDATE work.farmer SET rating_sum = 5, rating_count = 1 WHERE account = ?",
                work.farmer().id());
        var worker = work.freeWorker(0, 10, 20);
        var wanted = Json.createObjectBuilder()
                .add("place", work.place("Pueblo", 0))
                .add("wanted", Json.createArrayBuilder().add("riego").add("recoleccion"))
                .build();
        assertThat(worker.client().put("/api/work/worker", wanted).status()).isEqualTo(200);

        assertThat(feed(worker, "NEAREST")).isEqualTo(ids(List.of(near, rich, soon)));
        assertThat(feed(worker, "BEST_PAID")).isEqualTo(ids(List.of(rich, soon, near)));
        assertThat(feed(worker, "SOONEST")).isEqualTo(ids(List.of(soon, rich, near)));
        assertThat(feed(worker, "BEST_RATED")).isEqualTo(ids(List.of(near, soon, rich)));
        assertThat(feed(worker, "WANTED")).isEqualTo(ids(List.of(soon, rich, near)));
        assertThat(worker.client().get("/api/work/feed?order=RICHEST").problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void every_order_pages_by_key_without_losing_or_repeating() {
        var offers = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            offers.add(work.offer(i / 2 * 5, 11, 12).getString("id"));
        }
        var worker = work.freeWorker(0, 10, 20);

        for (var order : new String[] {"NEAREST", "BEST_PAID", "SOONEST", "BEST_RATED", "WANTED"}) {
            var seen = new ArrayList<String>();
            var next = "";
            while (next != null) {
                var page = worker.client()
                        .get("/api/work/feed?limit=3&order=" + order + "&after=" + next)
                        .json();
                items(page).forEach(each -> seen.add(each.getJsonObject("offer").getString("id")));
                next = page.getString("next", null);
            }
            assertThat(seen).as(order).doesNotHaveDuplicates().containsSubsequence(offers);
        }
        assertThat(worker.client().get("/api/work/feed?after=x").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void an_application_between_two_pages_skips_nothing() {
        var worker = work.freeWorker(0, 10, 20);
        var offers = List.of(work.offer(1, 11, 12), work.offer(2, 11, 12), work.offer(3, 11, 12));
        var first = worker.client().get("/api/work/feed?limit=1").json();
        AccountsFixture.update(
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)"
                        + " VALUES (gen_random_uuid(), 0, ?, ?, 'WORKER', 'PENDING', now())",
                UUID.fromString(offers.get(0).getString("id")),
                worker.id());

        var second = worker.client()
                .get("/api/work/feed?limit=1&after=" + first.getString("next"))
                .json();
        assertThat(items(second).get(0).getJsonObject("offer").getString("id"))
                .isEqualTo(offers.get(1).getString("id"));
    }

    @Test
    void candidates_are_free_for_the_whole_period_the_nearest_first() {
        var offer = work.offer(0, 12, 18);
        var far = work.freeWorker(40, 10, 20);
        var near = work.freeWorker(5, 12, 18);
        work.freeWorker(1, 13, 18);
        work.freeWorker(1, 12, 17);
        var hired = work.freeWorker(1, 10, 20);
        WorkFixture.hire(work.offer(0, 18, 20), hired);
        AccountsFixture.update("UPDATE work.worker SET rating_sum = 10, rating_count = 2 WHERE account = ?", far.id());

        var found = candidates(work.farmer(), offer, "NEAREST");
        assertThat(workers(found)).containsExactly(near.id(), far.id());
        assertThat(found.get(0).getJsonObject("free")).isEqualTo(days(12, 18));
        assertThat(found.get(0).getJsonNumber("kilometres").doubleValue()).isBetween(4.4, 5.6);
        assertThat(found.toString()).doesNotContain("latitude").doesNotContain(near.userName() + "@");
        assertThat(workers(candidates(work.farmer(), offer, "BEST_RATED"))).containsExactly(far.id(), near.id());
    }

    @Test
    void one_good_rating_weighs_less_than_many() {
        var offer = work.offer(0, 12, 18);
        var once = work.freeWorker(1, 10, 20);
        var often = work.freeWorker(2, 10, 20);
        AccountsFixture.update("UPDATE work.worker SET rating_sum = 5, rating_count = 1 WHERE account = ?", once.id());
        AccountsFixture.update(
                "UPDATE work.worker SET rating_sum = 48, rating_count = 10 WHERE account = ?", often.id());

        var found = candidates(work.farmer(), offer, "BEST_RATED");
        assertThat(workers(found)).containsExactly(often.id(), once.id());
        assertThat(found.get(0).getJsonObject("rating").getInt("count")).isEqualTo(10);
        assertThat(found.get(0).getJsonObject("rating").getJsonNumber("mean").doubleValue())
                .isLessThan(4.8);
    }

    @Test
    void a_worker_who_moves_is_found_at_the_new_place() {
        var offer = work.offer(0, 12, 18);
        var other = work.freeWorker(50, 10, 20);
        var worker = work.freeWorker(100, 10, 20);
        worker.client()
                .put(
                        "/api/work/worker",
                        Json.createObjectBuilder()
                                .add("place", work.place("Aquí", 1))
                                .build());

        assertThat(workers(candidates(work.farmer(), offer, "NEAREST"))).containsExactly(worker.id(), other.id());
    }

    @Test
    void blocked_people_are_not_found() {
        var offer = work.offer(0, 12, 18);
        var worker = work.freeWorker(1, 10, 20);
        AccountsFixture.update("UPDATE accounts.account SET blocked_at = now() WHERE id = ?", worker.id());

        assertThat(candidates(work.farmer(), offer, "NEAREST")).isEmpty();
        assertThat(reach(12, 18, "&latitude=" + work.latitude() + "&longitude=" + work.longitude()))
                .isZero();
    }

    /** Of these workers: 500 km reach into the corners of other tests. */
    private List<UUID> within(int kilometres, JsonObject offer, String order, List<UUID> own) {
        return workers(items(work.farmer()
                        .client()
                        .get(path(offer) + "/candidates?limit=100&order=" + order + "&within=" + kilometres)
                        .json()))
                .stream()
                .filter(own::contains)
                .toList();
    }

    @Test
    void nobody_further_away_than_asked_is_found_and_everybody_nearer_is() {
        var offer = work.offer(0, 12, 18);
        var here = work.freeWorker(0, 10, 20);
        var inside = work.freeWorker(-149.5, 10, 20);
        var outside = work.freeWorker(150.5, 10, 20);
        var far = work.freeWorker(-301, 10, 20);
        var beyond = work.freeWorker(-501, 10, 20);

        var own = List.of(here.id(), inside.id(), outside.id(), far.id(), beyond.id());

        for (var order : List.of("NEAREST", "BEST_RATED")) {
            assertThat(workers(candidates(work.farmer(), offer, order)))
                    .filteredOn(own::contains)
                    .containsExactly(here.id(), inside.id());
            assertThat(within(1, offer, order, own)).containsExactly(here.id());
            assertThat(within(500, offer, order, own)).containsExactlyInAnyOrderElementsOf(own.subList(0, 4));
        }
        assertThat(feed(inside, "NEAREST")).containsExactly(offer.getString("id"));
        assertThat(feed(outside, "NEAREST")).isEmpty();
        assertThat(feed(outside, "SOONEST&within=151")).containsExactly(offer.getString("id"));
        assertThat(feed(beyond, "NEAREST&within=500")).doesNotContain(offer.getString("id"));
        for (var refused : List.of("0", "501", "near")) {
            assertThat(here.client().get("/api/work/feed?within=" + refused).status())
                    .isBetween(400, 404);
        }
    }

    @Test
    void who_is_free_further_away_follows_page_by_page_from_circle_to_circle() {
        var offer = work.offer(0, 12, 18);
        var free = new ArrayList<UUID>();
        for (var kilometres : new int[] {1, 24, 26, 70, 80, 149, 160, 220, 230, 480}) {
            free.add(work.freeWorker(kilometres, 10, 20).id());
        }

        for (var limit : new int[] {1, 2, 3, 7}) {
            var seen = new ArrayList<UUID>();
            var next = "";
            while (next != null) {
                var page = work.farmer()
                        .client()
                        .get(path(offer) + "/candidates?within=500&limit=" + limit + "&after=" + next)
                        .json();
                workers(items(page)).stream().filter(free::contains).forEach(seen::add);
                next = page.getString("next", null);
            }
            assertThat(seen).as("%d at a time", limit).isEqualTo(free);
        }
    }

    @Test
    void every_order_is_right_among_all_within_the_distance() {
        work.newFarmer();
        AccountsFixture.update(
                """
                INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude, period,
                    vacancies, hourly_pay, description, created_at, published_at)
                SELECT gen_random_uuid(), 0, ?, 'OPEN', 'riego', 'Cerca', ?, ?, daterange(current_date + 14, current_date + 16),
                    1, 9.5, '', now(), now() FROM generate_series(1, 300)""",
                work.farmer().id(),
                BigDecimal.valueOf(work.latitude()),
                BigDecimal.valueOf(work.longitude()));
        var far = work.offer(work.terms(100, 11, 12).add("hourlyPay", 9.75).add("category", "poda"));
        var worker = work.freeWorker(0, 10, 20);

        for (var order : List.of("BEST_PAID", "SOONEST")) {
            assertThat(feed(worker, order)).as(order).first().isEqualTo(far.getString("id"));
        }
    }

    @Test
    void the_form_says_how_many_free_workers_a_period_would_reach() {
        work.freeWorker(10, 10, 20);
        work.freeWorker(40, 12, 30);
        work.freeWorker(60, 10, 20);
        var where = "&latitude=" + work.latitude() + "&longitude=" + work.longitude();
        var farmer = work.farmer().client();

        assertThat(reach(10, 20, where)).isEqualTo(1);
        assertThat(reach(12, 20, where)).isEqualTo(2);
        assertThat(reach(12, 20, where + "&kilometres=70")).isEqualTo(3);
        assertThat(reach(12, 31, where)).isZero();
        HiringFixture.makeWorker(work.farmer(), HiringFixture.days(10, 20));
        AccountsFixture.update(
                "UPDATE work.worker SET latitude = ?, longitude = ? WHERE account = ?",
                work.latitude(),
                work.longitude(),
                work.farmer().id());
        assertThat(reach(10, 20, where)).as("not the farmer").isEqualTo(1);
        assertThat(farmer.get("/api/work/reach?from=" + TODAY.plusDays(9) + "&to=" + TODAY.plusDays(3) + where)
                        .problem())
                .isEqualTo("period-reversed");
        assertThat(farmer.get("/api/work/reach?from=" + TODAY + where).problem())
                .isEqualTo("invalid-values");
    }

    private int reach(int from, int to, String where) {
        var answer = work.farmer()
                .client()
                .get("/api/work/reach?from=" + TODAY.plusDays(from) + "&to=" + TODAY.plusDays(to) + where);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getInt("workers");
    }

    @Test
    void the_feed_needs_a_place() {
        assertThat(AccountsFixture.withRole(Role.WORKER)
                        .client()
                        .get("/api/work/feed")
                        .problem())
                .isEqualTo("profile-missing");
    }
}
