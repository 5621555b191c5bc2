package town.plaza.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.PlazaClient.Answer;

/**
 * Farmers with offers and workers with days, each new. They are put there behind the application's back: how they get
 * there by the API has tests of its own.
 */
public final class HiringFixture {

    public static final String INTERESTS = "/api/work/interests";
    public static final String HIRES = "/api/work/hires";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Madrid"));

    private HiringFixture() {}

    /** Days from today on; negative ones are past. */
    public record Period(int from, int to) {

        public String range() {
            return "[" + TODAY.plusDays(from) + "," + TODAY.plusDays(to) + "]";
        }

        public LocalDate first() {
            return TODAY.plusDays(from);
        }
    }

    public static Period days(int from, int to) {
        return new Period(from, to);
    }

    public static Person farmer() {
        var person = AccountsFixture.withRole(Role.FARMER);
        makeFarmer(person);
        return person;
    }

    public static void makeFarmer(Person person) {
        AccountsFixture.update(
                "INSERT INTO work.farmer (account, place_name, latitude, longitude, version)"
                        + " VALUES (?, 'Órgiva', 36.9012, -3.4239, 1)",
                person.id());
    }

    /** A worker who can be hired on these days. */
    public static Person worker(Period... free) {
        var person = AccountsFixture.withRole(Role.WORKER);
        makeWorker(person, free);
        return person;
    }

    public static void makeWorker(Person person, Period... free) {
        AccountsFixture.update(
                "INSERT INTO work.worker (account, place_name, latitude, longitude, version)"
                        + " VALUES (?, 'Lanjarón', 36.92, -3.48, 1)",
                person.id());
        for (var period : free) {
            declare(person, period);
        }
    }

    public static void declare(Person worker, Period period) {
        AccountsFixture.update(
                "INSERT INTO work.availability (worker, period) VALUES (?, ?::daterange)", worker.id(), period.range());
    }

    public static UUID offer(Person farmer, int vacancies, Period period) {
        var id = UUID.randomUUID();
        AccountsFixture.update(
                """
                INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude, period,
                    vacancies, hourly_pay, description, created_at, published_at)
                VALUES (?, 1, ?, 'OPEN', 'recoleccion', 'Órgiva', 36.9012, -3.4239, ?::daterange, ?, 11.50, '', now(), now())""",
                id,
                farmer.id(),
                period.range(),
                vacancies);
        return id;
    }

    public static JsonObject about(UUID offer) {
        return Json.createObjectBuilder().add("offer", offer.toString()).build();
    }

    public static JsonObject about(UUID offer, Person worker) {
        return Json.createObjectBuilder()
                .add("offer", offer.toString())
                .add("worker", worker.id().toString())
                .build();
    }

    public static Answer apply(Person worker, UUID offer) {
        return worker.client().post(INTERESTS + "/applications", about(offer));
    }

    public static Answer propose(Person farmer, UUID offer, Person worker) {
        return farmer.client().post(INTERESTS + "/proposals", about(offer, worker));
    }

    public static String applied(Person worker, UUID offer) {
        return id(apply(worker, offer));
    }

    public static String proposed(Person farmer, UUID offer, Person worker) {
        return id(propose(farmer, offer, worker));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    public static Answer answer(Person person, String interest, String what) {
        return person.client().post(INTERESTS + "/" + interest + "/" + what);
    }

    /** The hire's id. */
    public static String hired(Person farmer, UUID offer, Person worker) {
        var answer = answer(farmer, applied(worker, offer), "accept");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getString("id");
    }

    public static Answer cancel(Person person, String hire) {
        return person.client().post(HIRES + "/" + hire + "/cancel");
    }

    /** A hire whose last day was yesterday. */
    public static String worked(Person farmer, Person worker) {
        var period = days(-20, -1);
        var interest = UUID.randomUUID();
        var hire = UUID.randomUUID();
        declare(worker, period);
        var offer = offer(farmer, 1, period);
        AccountsFixture.update("UPDATE work.offer SET filled = 1 WHERE id = ?", offer);
        AccountsFixture.update(
                """
                INSERT INTO work.interest (id, version, offer, worker, side, state, created_at, answered_at)
                VALUES (?, 1, ?, ?, 'WORKER', 'ACCEPTED', now() - interval '30 days', now() - interval '29 days')""",
                interest,
                offer,
                worker.id());
        AccountsFixture.update(
                """
                INSERT INTO work.hire (id, version, interest, offer, worker, period, hired_at)
                VALUES (?, 1, ?, ?, ?, ?::daterange, now() - interval '29 days')""",
                hire,
                interest,
                offer,
                worker.id(),
                period.range());
        return hire.toString();
    }

    public static int filled(UUID offer) {
        return Integer.parseInt(AccountsFixture.find("SELECT filled FROM work.offer WHERE id = ?", offer));
    }

    public static int liveHires(UUID offer) {
        return Integer.parseInt(
                AccountsFixture.find("SELECT count(*) FROM work.hire WHERE offer = ? AND cancelled_at IS NULL", offer));
    }

    /** The worker's free days as one multirange. */
    public static String free(Person worker) {
        return AccountsFixture.find("SELECT range_agg(period)::text FROM work.free_run WHERE worker = ?", worker.id());
    }

    /** What has to hold always: free days are the declared ones without the hired ones. */
    public static void assertFreeIsDeclaredWithoutHired(Person worker) {
        assertThat(AccountsFixture.find(
                        """
                        SELECT (SELECT coalesce(range_agg(period), '{}') FROM work.free_run WHERE worker = w.account)
                             = (SELECT coalesce(range_agg(period), '{}') FROM work.availability WHERE worker = w.account)
                             - (SELECT coalesce(range_agg(period), '{}') FROM work.hire
                                 WHERE worker = w.account AND cancelled_at IS NULL)
                          FROM work.worker w WHERE w.account = ?""",
                        worker.id()))
                .isEqualTo("t");
    }

    /** The kinds of what somebody was told, the newest first. */
    public static List<String> told(Person person) {
        return person
                .client()
                .get("/api/notifications?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("kind"))
                .toList();
    }
}
