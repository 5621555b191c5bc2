package town.plaza.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.security.Role;

/** Valid things of farm work in one line. Each fixture has a corner of the ocean to itself, so no test finds another's. */
public final class WorkFixture {

    public static final String OFFERS = "/api/work/offers";
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Madrid"));

    private static final AtomicInteger CORNERS = new AtomicInteger();

    private final double latitude;
    private final double longitude;
    private Person farmer;

    public WorkFixture() {
        var corner = CORNERS.incrementAndGet();
        latitude = -60 + corner % 10 * 5;
        longitude = -170 + corner / 10 * 5;
    }

    /** A place some kilometres north of this fixture's corner. */
    public JsonObject place(String name, double kilometres) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("latitude", Math.round((latitude + kilometres / 111.195) * 100_000) / 100_000.0)
                .add("longitude", longitude)
                .build();
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    /** From some days after today to some days after today, both included. */
    public static JsonObject days(int from, int to) {
        return Json.createObjectBuilder()
                .add("from", TODAY.plusDays(from).toString())
                .add("to", TODAY.plusDays(to).toString())
                .build();
    }

    public static Person farmerWithoutProfile() {
        return AccountsFixture.withRole(Role.FARMER);
    }

    /** The farmer of this fixture, with a profile. */
    public Person farmer() {
        if (farmer == null) {
            farmer = newFarmer();
        }
        return farmer;
    }

    public Person newFarmer() {
        var person = farmerWithoutProfile();
        var profile =
                Json.createObjectBuilder().add("place", place("Cortijo", 0)).build();
        var answer = person.client().put("/api/work/farmer", profile);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return person;
    }

    public Person worker() {
        return worker(0);
    }

    /** A worker some kilometres from the corner, give or take half of one, with nothing in the calendar. */
    public Person worker(double kilometres) {
        var person = AccountsFixture.withRole(Role.WORKER);
        var profile = Json.createObjectBuilder()
                .add("place", place("Pueblo", kilometres))
                .build();
        var answer = person.client().put("/api/work/worker", profile);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return person;
    }

    public Person freeWorker(double kilometres, int from, int to) {
        var worker = worker(kilometres);
        declare(worker, from, to);
        return worker;
    }

    public static JsonObject declare(Person worker, int from, int to) {
        var answer = worker.client().post("/api/work/availability", days(from, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The body of a valid offer some kilometres from the corner. */
    public JsonObjectBuilder terms(double kilometres, int from, int to) {
        return Json.createObjectBuilder()
                .add("category", "recoleccion")
                .add("place", place("Pago", kilometres))
                .add("period", days(from, to))
                .add("vacancies", 2)
                .add("hourlyPay", 9.5)
                .add("description", "Aceituna de mesa");
    }

    public JsonObject offer(double kilometres, int from, int to) {
        return offer(terms(kilometres, from, to));
    }

    public JsonObject offer(JsonObjectBuilder terms) {
        return offer(farmer(), terms);
    }

    public static JsonObject offer(Person farmer, JsonObjectBuilder terms) {
        var answer = farmer.client().post(OFFERS, terms.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Hires behind the application's back, which has its own road and tests. */
    public static UUID hire(JsonObject offer, Person worker) {
        var interest = Ids.next();
        var hire = Ids.next();
        var of = UUID.fromString(offer.getString("id"));
        AccountsFixture.update(
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at, answered_at)"
                        + " VALUES (?, 0, ?, ?, 'WORKER', 'ACCEPTED', now(), now())",
                interest,
                of,
                worker.id());
        AccountsFixture.update(
                "INSERT INTO work.hire (id, version, interest, offer, worker, period, hired_at)"
                        + " SELECT ?, 0, ?, id, ?, period, now() FROM work.offer WHERE id = ?",
                hire,
                interest,
                worker.id(),
                of);
        AccountsFixture.update("UPDATE work.offer SET filled = filled + 1 WHERE id = ?", of);
        return hire;
    }

    public static String path(JsonObject offer) {
        return OFFERS + "/" + offer.getString("id");
    }

    /** The items of a list. */
    public static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
