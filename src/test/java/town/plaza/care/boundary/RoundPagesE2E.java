package town.plaza.care.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

/** The round on a tablet: one tap, with and without a network, beside another one. */
@OnPlaza
class RoundPagesE2E {

    private final RoundFixture round = new RoundFixture();
    private final JsonObject prescription = round.prescription(daily(0));

    private Locator row(Page page) {
        return row(page, prescription);
    }

    private static Locator row(Page page, JsonObject prescription) {
        return page.locator(".dose--due, .dose--waiting, .dose--late")
                .filter(new Locator.FilterOptions().setHasText(prescription.getString("medicationName")));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private String entries() {
        return AccountsFixture.find(
                "SELECT count(*) FROM care.administration WHERE prescription = ?", CareFixture.id(prescription));
    }

    /** The page is kept for later once all that it was made of is. */
    static void waitUntilKept(Page page) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                                async () => {
                                    const files = ['/care/', '/care/care.js', '/care/round.js', '/app/shell.js', '/care/texts/en.js'];
                                    const answers = ['/api/plaza', '/api/care/home', '/api/care/round', '/api/care/round/as-needed'];
                                    const missing = navigator.serviceWorker.controller ? [] : ['the worker'];
                                    for (const name of [...files, ...answers]) {
                                        if (!await caches.match(name, { ignoreSearch: true, ignoreVary: true })) missing.push(name);
                                    }
                                    const cache = await caches.open('plaza-care-answers');
                                    const parts = (await cache.keys()).filter(({ url }) => new URL(url).pathname === '/api/care/round');
                                    const begins = parts.map(({ url }) => new URL(url).searchParams.get('after'));
                                    for (const part of parts) {
                                        const { next } = await (await cache.match(part, { ignoreVary: true })).json();
                                        if (next && !begins.includes(next)) missing.push(`the part after ${next}`);
                                    }
                                    return missing;
                                }"""))
                .as("what is not kept yet")
                .isEmpty());
    }

    @Test
    void what_is_given_takes_one_tap_and_is_gone_from_the_other_tablet() {
        var other = AccountsFixture.withRole(Role.CARER);
        try (var mine = Browser.phone(ColorScheme.LIGHT).as(round.carer().session());
                var theirs = Browser.inEnglish().as(other.session())) {
            var page = mine.open("/care/");
            var beside = theirs.open("/care/");
            assertThat(row(beside)).isVisible();
            assertThat(button(row(page), "Given").boundingBox().height).isGreaterThanOrEqualTo(56);

            button(row(page), "Given").click();

            assertThat(row(page)).hasCount(0);
            assertThat(row(beside)).hasCount(0);
            assertThat(entries()).isEqualTo("1");
        }
    }

    @Test
    void another_outcome_asks_for_its_reason() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = browser.open("/care/");
            button(row(page), "Something else").click();
            var sheet = page.getByRole(AriaRole.DIALOG);
            sheet.getByLabel("What happened").selectOption("REFUSED");
            button(sheet, "Record").click();
            var refused = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("The reason is missing"));
            assertThat(refused).isVisible();
            button(refused, "Understood").click();

            button(row(page), "Something else").click();
            sheet.getByLabel("What happened").selectOption("REFUSED");
            sheet.getByLabel("Reason").fill("Asleep");
            button(sheet, "Record").click();
            assertThat(row(page)).hasCount(0);
            assertThat(AccountsFixture.find(
                            "SELECT outcome || ' ' || reason FROM care.administration WHERE prescription = ?",
                            CareFixture.id(prescription)))
                    .isEqualTo("REFUSED Asleep");
        }
    }

    @Test
    void without_a_network_it_waits_survives_a_reload_and_is_sent_once() {
        var second = round.prescription(daily(-2));
        try (var browser = Browser.phone(ColorScheme.DARK).as(round.carer().session())) {
            var page = browser.open("/care/");
            assertThat(row(page)).isVisible();
            waitUntilKept(page);

            browser.disconnect();
            assertThat(page.getByText("No connection.")).isVisible();
            button(row(page), "Given").click();
            button(row(page, second), "Given").click();
            assertThat(page.getByText("2 entries are waiting to be sent")).isVisible();
            assertThat(entries()).isEqualTo("0");

            page.reload();
            assertThat(page.getByText("2 entries are waiting to be sent")).isVisible();
            assertThat(row(page)).containsText("Waiting to be sent");

            browser.connect();
            assertThat(page.getByText("waiting to be sent")).hasCount(0);
            assertThat(row(page)).hasCount(0);
            assertThat(entries()).isEqualTo("1");
            browser.forgetComplaints();
        }
    }

    private void giveAsNeeded(Page page, JsonObject medication) {
        var part = page.locator("care-as-needed");
        if (part.locator("details[open]").count() == 0) {
            part.getByText("As needed", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        part.getByLabel("Resident").selectOption(round.resident().getString("id"));
        button(part, "Given " + medication.getString("medicationName")).click();
        button(page.getByRole(AriaRole.DIALOG), "Given").click();
    }

    @Test
    void what_is_given_as_needed_waits_as_well_and_one_too_early_is_told_from_when() {
        var needed = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        var count = "SELECT count(*) FROM care.administration WHERE prescription = ?";
        try (var browser = Browser.phone(ColorScheme.LIGHT).as(round.carer().session())) {
            var page = browser.open("/care/");
            assertThat(row(page)).isVisible();
            waitUntilKept(page);
            browser.disconnect();
            assertThat(page.getByText("No connection.")).isVisible();
            page.reload();

            giveAsNeeded(page, needed);

            assertThat(page.getByText("1 entry is waiting to be sent")).isVisible();
            assertThat(page.locator("care-as-needed .dose--waiting")).containsText("Waiting to be sent");
            page.reload();
            assertThat(page.getByText("1 entry is waiting to be sent")).isVisible();
            assertThat(AccountsFixture.find(count, CareFixture.id(needed))).isEqualTo("0");
            browser.connect();
            assertThat(page.getByText("waiting to be sent")).hasCount(0);
            assertThat(AccountsFixture.find(count, CareFixture.id(needed))).isEqualTo("1");

            browser.disconnect();
            giveAsNeeded(page, needed);
            assertThat(page.getByText("1 entry is waiting to be sent")).isVisible();
            browser.connect();

            var refused = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("It is too early for another dose"));
            assertThat(refused).containsText(needed.getString("medicationName"));
            assertThat(refused).containsText("It can be given from");
            button(refused, "Understood").click();
            assertThat(refused).hasCount(0);
            assertThat(AccountsFixture.find(count, CareFixture.id(needed))).isEqualTo("1");
            browser.forgetComplaints();
        }
    }

    @Test
    void what_another_tablet_gives_as_needed_is_counted_at_once() {
        var needed = round.prescription("{'kind':'AS_NEEDED','minimum':'P7D','most':4}");
        var other = AccountsFixture.withRole(Role.CARER);
        try (var mine = Browser.inEnglish().as(round.carer().session());
                var theirs = Browser.inEnglish().as(other.session())) {
            var page = mine.open("/care/");
            var part = page.locator("care-as-needed");
            part.getByText("As needed", new Locator.GetByTextOptions().setExact(true))
                    .click();
            part.getByLabel("Resident").selectOption(round.resident().getString("id"));
            assertThat(part.getByText("In the last 24 hours: 0.")).isVisible();
            assertThat(part.getByText("Can be given from")).hasCount(0);

            giveAsNeeded(theirs.open("/care/"), needed);

            assertThat(part.getByText("In the last 24 hours: 1.")).isVisible();
            var nextWeek = CareFixture.TODAY.plusDays(7).format(DateTimeFormatter.ofPattern("d MMMM", Locale.UK));
            assertThat(part.getByText("Can be given from: " + nextWeek)).isVisible();
        }
    }

    @Test
    void what_somebody_else_recorded_meanwhile_is_shown_until_it_was_seen() {
        var other = AccountsFixture.withRole(Role.CARER);
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = browser.open("/care/");
            assertThat(row(page)).isVisible();
            browser.disconnect();
            button(row(page), "Given").click();
            assertThat(page.getByText("1 entry is waiting to be sent")).isVisible();
            other.client()
                    .post(RoundFixture.OUTCOMES, given(prescription, dose(0)).build());

            browser.connect();

            var conflict = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("Somebody else has recorded this dose"));
            assertThat(conflict).isVisible();
            page.reload();
            assertThat(conflict).isVisible();
            button(conflict, "Understood").click();
            assertThat(conflict).hasCount(0);
            assertThat(entries()).isEqualTo("1");
            browser.forgetComplaints();
        }
    }

    /** The server does what it is asked, and nobody hears of it. */
    private static void loseOneAnswer(Page page, String address) {
        page.context()
                .route(
                        Pattern.compile(address),
                        route -> {
                            route.fetch();
                            route.abort();
                        },
                        new BrowserContext.RouteOptions().setTimes(1));
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the prescription"))
                .click();
        assertThat(page.locator("care-prescription-form")).hasCount(0);
    }

    private JsonObject now(JsonObject prescription) {
        return round.carer().client().get(RoundFixture.path(prescription)).json();
    }

    @Test
    void what_is_not_edited_stays_as_it_was_prescribed() {
        var seven = "{'kind':'EVERY_HOURS','perDay':7,'first':'" + CareFixture.TODAY + "T00:00'}";
        var prescription =
                round.prescription(round.terms(seven).add("notes", "Seven").add("from", CareFixture.TODAY.toString()));
        var counted = round.prescription(round.terms("{'kind':'AT_TIMES','times':['00:00']}")
                .add("notes", "By number")
                .add("amount", 1.125)
                .add("doses", 21));
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = browser.open("/care/resident.html?id=" + round.resident().getString("id"));
            var form = page.locator("care-prescription-form");
            button(page.locator(".prescription").filter(new Locator.FilterOptions().setHasText("Seven")), "Change")
                    .click();
            assertThat(form.getByLabel("Times a day")).hasValue("7");
            form.getByLabel("Notes").fill("With water");
            save(page);
            assertThat(page.getByText("With water")).isVisible();
            assertThat(now(prescription).getJsonObject("schedule")).isEqualTo(prescription.getJsonObject("schedule"));

            button(page.locator(".prescription").filter(new Locator.FilterOptions().setHasText("By number")), "Change")
                    .click();
            assertThat(form.getByLabel("Number of doses from now on")).hasValue("19");
            form.getByLabel("Notes").fill("With bread");
            AccountsFixture.update(
                    "INSERT INTO care.allergy (resident, substance) SELECT ?, name FROM care.medication WHERE id = ?::uuid",
                    CareFixture.id(round.resident()),
                    counted.getString("medication"));
            button(form, "Save the prescription").click();
            assertThat(form.getByLabel("Reason to give it in spite of an allergy"))
                    .hasAttribute("aria-invalid", "true");
            form.getByLabel("Reason to give it in spite of an allergy").fill("Tolerates it");
            save(page);
            assertThat(page.getByText("In spite of an allergy: Tolerates it").first())
                    .isVisible();
            assertThat(page.getByText("With bread")).isVisible();
            assertThat(now(counted).getInt("doses")).isEqualTo(19);
            assertThat(now(counted).getJsonNumber("amount").bigDecimalValue()).isEqualByComparingTo("1.125");

            button(page.locator(".prescription").filter(new Locator.FilterOptions().setHasText("With water")), "Change")
                    .click();
            form.getByLabel("Times a day").fill("11");
            save(page);
            assertThat(page.getByText("11 times in")).isVisible();

            button(page.locator(".prescription").filter(new Locator.FilterOptions().setHasText("With water")), "Change")
                    .click();
            form.getByLabel("When").selectOption("EVERY_DAYS");
            form.getByLabel("Times").fill("9:00");
            save(page);
            assertThat(now(prescription).getJsonObject("schedule").getString("first"))
                    .isEqualTo(CareFixture.TODAY.toString());
        }
    }

    @Test
    void a_number_that_may_be_two_and_a_text_that_is_none_are_told_at_the_field() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = browser.open("/care/");
            button(row(page), "Something else").click();
            var sheet = page.getByRole(AriaRole.DIALOG);
            sheet.getByLabel("What happened").selectOption("GIVEN");
            for (var unclear : List.of("5.000", "5,000")) {
                sheet.getByLabel("Amount given").fill(unclear);
                button(sheet, "Record").click();
                assertThat(sheet.getByText("It is not clear whether these are thousands or decimals."))
                        .isVisible();
            }
            sheet.getByLabel("Amount given").fill("abc");
            button(sheet, "Record").click();
            assertThat(sheet.getByText("Type a number here, such as 2.5")).isVisible();
            assertThat(sheet.getByLabel("Amount given")).hasAttribute("aria-invalid", "true");
            assertThat(entries()).isEqualTo("0");
            sheet.getByLabel("Amount given").fill("0,125");
            button(sheet, "Record").click();
            assertThat(row(page)).hasCount(0);
            assertThat(AccountsFixture.find(
                            "SELECT amount::text FROM care.administration WHERE prescription = ?",
                            CareFixture.id(prescription)))
                    .startsWith("0.125");
        }
    }

    private Locator recorded(Page page) {
        page.navigate("/care/resident.html?id=" + round.resident().getString("id"));
        var outcomes = page.locator("care-outcomes");
        outcomes.getByText("What was recorded").click();
        return outcomes.locator("li");
    }

    private int givenAsNeeded() {
        return round
                .carer()
                .client()
                .get("/api/care/round/as-needed?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each ->
                        each.getString("resident").equals(round.resident().getString("id")))
                .mapToInt(each -> each.getJsonObject("medication").getInt("given"))
                .sum();
    }

    @Test
    void what_was_given_to_somebody_else_is_corrected_in_the_file_of_who_did_not_get_it() {
        var needed = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        round.recorded(given(needed, null));
        try (var browser = Browser.phone(ColorScheme.LIGHT).as(round.carer().session())) {
            var page = browser.open("/care/");
            var rows = recorded(page);
            assertThat(rows).hasCount(1);
            var sheet = page.getByRole(AriaRole.DIALOG);

            var before = CareFixture.TODAY.minusDays(1) + "T10:30";
            button(rows, "Correct").click();
            assertThat(sheet.getByLabel("What happened")).hasValue("GIVEN");
            sheet.getByLabel("When it happened").fill(before);
            button(sheet, "Correct").click();
            assertThat(rows).hasCount(2);
            assertThat(AccountsFixture.find(
                            "SELECT to_char(happened_at AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD\"T\"HH24:MI')"
                                    + " FROM care.administration WHERE prescription = ? AND corrects IS NOT NULL",
                            CareFixture.id(needed)))
                    .isEqualTo(before);

            button(rows.filter(new Locator.FilterOptions().setHasNotText("counts no more")), "Correct")
                    .click();
            sheet.getByLabel("What happened").selectOption("OMITTED");
            sheet.getByLabel("Reason").fill("It was for the other Rosa");
            button(sheet, "Correct").click();

            assertThat(rows).hasCount(3);
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("counts no more")))
                    .hasCount(2);
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("Omitted")))
                    .containsText("It was for the other Rosa");
            assertThat(givenAsNeeded()).isZero();
        }
    }

    @Test
    void all_that_was_recorded_is_reached_part_by_part() {
        var needed = round.prescription("{'kind':'AS_NEEDED','minimum':'PT0S','most':100}");
        for (var count = 0; count < 21; count++) {
            round.recorded(given(needed, null));
        }
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var rows = recorded(browser.open("/care/"));
            assertThat(rows).hasCount(20);
            rows.page().getByText("Show more of what was recorded").click();
            assertThat(rows).hasCount(21);
        }
    }

    @Test
    void what_a_prescription_said_before_is_looked_up() {
        var usedUp = round.prescription(
                round.terms("{'kind':'AT_TIMES','times':['00:00']}").add("doses", 2));
        var medication = now(prescription).getString("medicationName");
        round.carer()
                .client()
                .put(
                        RoundFixture.path(prescription),
                        RoundFixture.json("{'amount':2,'schedule':{'kind':'AT_TIMES','times':['08:00']}}"));
        try (var browser = Browser.desk(ColorScheme.DARK).as(round.carer().session())) {
            var page = browser.open("/care/resident.html?id=" + round.resident().getString("id"));
            var versions = page.locator("care-versions");
            versions.getByText("What it said before").click();
            assertThat(versions.locator("li")).hasCount(3);
            assertThat(versions.locator("li").first()).containsText("2 tablets");
            assertThat(versions.locator("li").last()).containsText("1 tablet");
            assertThat(versions.locator("li").last()).containsText("Replaced on");
            assertThat(versions.locator("summary")).containsText(medication);

            page.getByLabel("With those that have ended").check();
            var over = page.locator(".prescription")
                    .filter(new Locator.FilterOptions().setHasText(usedUp.getString("medicationName")));
            assertThat(over).isVisible();
            assertThat(over.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(over.getByText("What it said before")).hasCount(0);
        }
    }

    @Test
    void a_carer_prescribes_in_the_file_counts_the_stock_and_stops() {
        var medication = round.medication();
        var name = medication.getString("name");
        var resident = round.care().resident(CareFixture.person("Julia Marín").add("room", "7"));
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = browser.open("/care/resident.html?id=" + resident.getString("id"));
            assertThat(page.getByText("Takes nothing. Add the first prescription."))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a prescription"))
                    .click();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Medication"))
                    .selectOption(medication.getString("id"));
            page.getByLabel("When").selectOption("ON_WEEKDAYS");
            page.getByLabel("Monday").check();
            page.getByLabel("Friday").check();
            page.getByLabel("Times").fill("9:00, 25:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the prescription"))
                    .click();
            assertThat(page.getByLabel("Times")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Times")).hasValue("9:00, 25:00");

            loseOneAnswer(page, "/medication/prescriptions$");
            page.getByLabel("Times").fill("9:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the prescription"))
                    .click();
            assertThat(page.locator("care-prescription-form").getByRole(AriaRole.ALERT))
                    .isVisible();
            save(page);
            assertThat(page.getByText("On Mondays and Fridays at 09:00")).hasCount(1);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Count " + name))
                    .click();
            var sheet = page.getByRole(AriaRole.DIALOG);
            sheet.getByLabel("Left", new Locator.GetByLabelOptions().setExact(true))
                    .fill("12,5");
            button(sheet, "Count").click();
            assertThat(page.getByText("12.5 tablets")).isVisible();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More has come " + name))
                    .click();
            loseOneAnswer(page, "/deliveries$");
            sheet.getByLabel("Amount").fill("20");
            button(sheet, "More has come").click();
            assertThat(sheet.getByRole(AriaRole.ALERT)).isVisible();
            button(sheet, "More has come").click();
            assertThat(page.getByText("32.5 tablets")).isVisible();
            browser.forgetComplaints();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop " + name))
                    .click();
            sheet.getByLabel("Reason").fill("No longer needed");
            button(sheet, "Stop").click();
            assertThat(page.getByText("Takes nothing. Add the first prescription."))
                    .isVisible();
        }
    }
}
