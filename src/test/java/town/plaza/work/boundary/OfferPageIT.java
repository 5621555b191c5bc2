package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** What leaves Plaza: the public page of an offer for search engines, the calendar for calendar programs. */
@OnPlaza
class OfferPageIT {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final WorkFixture work = new WorkFixture();
    private final PlazaClient reader = new PlazaClient();

    private static String page(JsonObject offer) {
        return "/work/offers/" + offer.getString("id");
    }

    private JsonObject posting(JsonObject offer) {
        var answer = reader.get(page(offer));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        var found = DATA.matcher(answer.text());
        assertThat(found.find()).as(answer.text()).isTrue();
        try (var json = Json.createReader(new StringReader(found.group(1)))) {
            return json.readObject();
        }
    }

    @Test
    void an_open_offer_is_a_job_posting_with_all_that_is_required() {
        var offer = work.offer(work.terms(0, 10, 20).add("description", "Con </script><b>casa</b> & luz"));
        var posting = posting(offer);

        assertThat(posting.getString("@context")).isEqualTo("https://schema.org/");
        assertThat(posting.getString("@type")).isEqualTo("JobPosting");
        assertThat(posting.getString("title")).isEqualTo("Harvest · Pago");
        assertThat(posting.getString("description")).isEqualTo("Con </script><b>casa</b> & luz");
        assertThat(posting.getString("datePosted")).isEqualTo(WorkFixture.TODAY.toString());
        assertThat(OffsetDateTime.parse(posting.getString("validThrough")).toLocalDate())
                .isEqualTo(WorkFixture.TODAY.plusDays(10));
        assertThat(posting.getJsonObject("hiringOrganization").getString("@type"))
                .isEqualTo("Organization");
        assertThat(posting.getJsonObject("hiringOrganization").getString("name"))
                .isNotBlank();
        var place = posting.getJsonObject("jobLocation");
        assertThat(place.getString("@type")).isEqualTo("Place");
        assertThat(place.getJsonObject("address").getString("@type")).isEqualTo("PostalAddress");
        assertThat(place.getJsonObject("address").getString("addressLocality")).isEqualTo("Pago");
        assertThat(place.getJsonObject("address").getString("addressCountry")).isEqualTo("ES");
        var salary = posting.getJsonObject("baseSalary");
        assertThat(salary.getString("@type")).isEqualTo("MonetaryAmount");
        assertThat(salary.getString("currency")).isEqualTo("EUR");
        assertThat(salary.getJsonObject("value").getString("@type")).isEqualTo("QuantitativeValue");
        assertThat(salary.getJsonObject("value").getJsonNumber("value").bigDecimalValue())
                .isEqualByComparingTo("9.5");
        assertThat(salary.getJsonObject("value").getString("unitText")).isEqualTo("HOUR");
        assertThat(posting.getString("employmentType")).isEqualTo("TEMPORARY");
        assertThat(posting.getInt("totalJobOpenings")).isEqualTo(2);
        assertThat(posting.getString("url")).endsWith(page(offer));
        assertThat(reader.get(page(offer)).text()).doesNotContain("<b>casa</b>");
    }

    @Test
    void a_withdrawn_offer_is_no_posting_any_more() {
        var offer = work.offer(0, 10, 20);
        work.farmer().client().post(WorkFixture.path(offer) + "/withdraw");

        assertThat(reader.get(page(offer)).text())
                .contains("no longer open", "href=\"/work/\">See other offers")
                .doesNotContain("ld+json");
        assertThat(reader.with("Accept-Language", "es").get(page(offer)).text()).contains("ya no está abierta");
    }

    @Test
    void an_offer_whose_farmer_is_blocked_is_no_posting_and_nothing_to_apply_for() {
        var offer = work.offer(0, 10, 20);
        AccountsFixture.update(
                "UPDATE accounts.account SET blocked_at = now() WHERE id = ?",
                work.farmer().id());

        assertThat(reader.get(page(offer)).text())
                .contains("no longer open")
                .doesNotContain("ld+json")
                .doesNotContain("Apply for this job");
    }

    @Test
    void a_calendar_of_work_for_somebody_who_is_gone_names_nobody() {
        var worker = HiringFixture.worker();
        var farmer = HiringFixture.farmer();
        HiringFixture.worked(farmer, worker);
        var erasure = Json.createObjectBuilder()
                .add("password", AccountsFixture.PASSWORD)
                .build();
        assertThat(farmer.client().post("/api/accounts/me/erasure", erasure).status())
                .isEqualTo(204);

        var events = Biweekly.parse(reader.get(address(worker)).text()).first().getEvents();

        assertThat(events)
                .singleElement()
                .satisfies(each -> assertThat(each.getDescription().getValue()).isEqualTo("– · 11.50 €/h"));
    }

    @Test
    void there_is_no_page_of_a_draft_or_of_nothing() {
        var draft = work.offer(work.terms(0, 10, 20).add("draft", true));

        assertThat(reader.get(page(draft)).status()).isEqualTo(404);
        assertThat(work.farmer().client().get(page(draft)).status()).isEqualTo(404);
        assertThat(reader.get("/work/offers/x").status()).isEqualTo(404);
        assertThat(reader.get("/work/offers/").status()).isEqualTo(404);
    }

    @Test
    void hires_are_a_calendar_behind_an_address_that_can_be_renewed() {
        var worker = work.freeWorker(0, 10, 40);
        var offer = work.offer(0, 15, 20);
        WorkFixture.hire(offer, worker);
        var cancelled = WorkFixture.hire(work.offer(0, 25, 26), worker);
        AccountsFixture.update(
                "UPDATE work.hire SET cancelled_at = now(), cancelled_by = 'FARMER' WHERE id = ?", cancelled);
        var first = address(worker);

        var answer = reader.get(first);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        var events = Biweekly.parse(answer.text()).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(answer.text())
                .contains("DTSTART;VALUE=DATE:" + compact(15))
                .contains("DTEND;VALUE=DATE:" + compact(21));
        assertThat(events.get(0).getSummary().getValue()).isEqualTo("Recolección · Pago");
        assertThat(events.get(0).getUrl().getValue()).endsWith(page(offer));
        assertThat(AccountsFixture.find(
                        "SELECT encode(calendar_hash, 'hex') FROM work.worker WHERE account = ?", worker.id()))
                .hasSize(64);

        var second = address(worker);
        assertThat(reader.get(first).problem()).isEqualTo("not-found");
        assertThat(reader.get(second).status()).isEqualTo(200);
        assertThat(reader.get("/api/work/calendars/x.ics").problem()).isEqualTo("not-found");
        assertThat(work.farmer().client().post("/api/work/calendars").problem()).isEqualTo("forbidden");
    }

    private static String compact(int day) {
        return WorkFixture.TODAY.plusDays(day).toString().replace("-", "");
    }

    private static String address(AccountsFixture.Person worker) {
        var answer = worker.client().post("/api/work/calendars");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var url = answer.json().getString("url");
        return url.substring(url.indexOf("/api/"));
    }
}
