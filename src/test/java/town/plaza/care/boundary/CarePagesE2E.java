package town.plaza.care.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.json;
import static town.plaza.care.CareFixture.path;
import static town.plaza.care.CareFixture.person;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class CarePagesE2E {

    private static final String LINE = "**/api/live?*";

    private final CareFixture care = new CareFixture();
    private final String name = "Zoila " + UUID.randomUUID().toString().substring(0, 8);

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator inDialog(Page page, String button) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
    }

    private static String file(JsonObject resident) {
        return "/care/resident.html?id=" + resident.getString("id");
    }

    @Test
    void a_carer_enters_a_resident_and_what_was_typed_stays_when_it_is_refused() {
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open("/care/");
            button(page, "Enter a resident").click();
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
            page.getByLabel("Birth date").fill(TODAY.plusDays(1).toString());
            page.getByLabel("Allergies").fill("Penicilina, J01C\nNueces");
            inDialog(page, "Save").click();
            assertThat(page.getByText("The birth date lies in the future")).isVisible();
            page.getByLabel("Birth date").fill("1938-05-14");
            inDialog(page, "Save").click();
            assertThat(heading(page, name).first()).isVisible();
            assertThat(page.getByText("Penicilina (J01C)")).isVisible();
        }
    }

    @Test
    void a_carer_records_today_and_the_curve_and_an_alert_follow() {
        var resident = care.resident(person(name));
        care.month(resident, 3, 3);
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open(file(resident));
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("2").setExact(true))
                    .check();
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("good").setExact(true))
                    .check();
            page.locator("care-wellness form").getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Today’s record is saved.")).isVisible();
            assertThat(page.getByRole(
                            AriaRole.IMG,
                            new Page.GetByRoleOptions()
                                    .setName(java.util.regex.Pattern.compile("energy 2, mood good"))))
                    .isVisible();
            assertThat(page.locator("care-alerts").getByText("Energy of 2.7")).isVisible();
            page.locator("care-alerts").getByRole(AriaRole.BUTTON).click();
            page.getByLabel("What did you find or do?").fill("Resfriada");
            inDialog(page, "Acknowledge").click();
            assertThat(page.locator("care-alerts").getByText("Resfriada")).isVisible();
        }
    }

    @Test
    void vital_signs_show_their_score_and_none_where_one_is_missing() {
        var resident = care.resident(person(name));
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open(file(resident));
            page.getByText("Record a measurement").click();
            page.getByLabel("Pulse a minute").fill("95");
            page.locator("care-vital-signs form").getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("care-vital-signs")
                            .getByText("no NEWS2 score")
                            .first())
                    .isVisible();
            page.getByText("Record a measurement").click();
            page.getByLabel("Breaths a minute").fill("22");
            page.getByLabel("SpO₂, %").fill("93");
            page.getByLabel("Air or oxygen").selectOption("true");
            page.getByLabel("Systolic pressure").fill("105");
            page.getByLabel("Pulse a minute").fill("95");
            page.getByLabel("Consciousness").selectOption("ALERT");
            page.getByLabel("Temperature").fill("38.2C");
            page.locator("care-vital-signs form").getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Type a number here, such as 2.5")).isVisible();
            page.getByLabel("Temperature").fill("38,2");
            page.locator("care-vital-signs form").getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("care-vital-signs")
                            .getByText("NEWS2 9 · high risk")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void a_consent_is_recorded_and_withdrawn_and_the_relatives_page_follows() {
        var resident = care.resident(person(name));
        care.month(resident, 7, 7, 7);
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        try (var carers = Browser.inEnglish().as(care.carer().session());
                var relatives = Browser.inSpanish().as(relative.session())) {
            var page = carers.open(file(resident));
            page.getByText("Tie a relative’s account").click();
            page.getByLabel("User name").fill(relative.userName());
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Wellness"))
                    .check();
            button(page, "Tie the account").click();
            var consent = page.locator(".consent").filter(new Locator.FilterOptions().setHasText("Wellness"));
            assertThat(consent).hasAttribute("aria-pressed", "true");

            var view = relatives.open("/care/relative.html");
            assertThat(heading(view, name)).isVisible();
            assertThat(heading(view, "Bienestar")).isVisible();
            assertThat(heading(view, "Actividades")).hasCount(0);

            consent.click();
            inDialog(page, "Record the withdrawal").click();
            assertThat(consent).hasAttribute("aria-pressed", "false");
            view.reload();
            assertThat(view.getByText("Su familiar aún no ha aceptado mostrar nada"))
                    .isVisible();
            assertThat(heading(view, "Bienestar")).hasCount(0);
        }
    }

    @Test
    void the_week_takes_people_until_it_is_full() {
        var activity = care.carer()
                .client()
                .post(
                        "/api/care/activities",
                        json("{\"name\": \"" + name + "\", \"start\": \"" + TODAY + "T00:05\", \"minutes\": 30,"
                                + " \"capacity\": 1}"));
        assertThat(activity.status()).isEqualTo(201);
        care.resident(person(name + " Uno"));
        care.resident(person(name + " Dos"));
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open("/care/week.html");
            var card = page.locator(".activity").filter(new Locator.FilterOptions().setHasText(name));
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Who takes part"))
                    .click();
            card.getByLabel("Add a resident").fill(name);
            var picks = card.locator(".picks button");
            assertThat(picks).hasText(new String[] {name + " Dos", name + " Uno"});
            var first = picks.first().elementHandle();
            card.getByLabel("Add a resident").fill(name + " Uno");
            assertThat(picks).hasCount(1);
            assertThat(first.textContent())
                    .as("what was about to be pressed is not somebody else by then")
                    .isEqualTo(name + " Dos");
            card.getByLabel("Add a resident").fill(name);
            picks.getByText(name + " Dos").click();
            assertThat(card.getByText("1 of 1 places taken")).isVisible();
            picks.getByText(name + " Uno").click();
            assertThat(card.getByText("No places are left")).isVisible();
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("came " + name + " Dos"))
                    .first()
                    .click();
            assertThat(card.locator("[aria-pressed=true]")).hasText(java.util.regex.Pattern.compile("came"));
        }
    }

    @Test
    void a_list_is_imported_and_its_bad_line_is_named() {
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open("/care/import.html");
            var csv = "name,born\n" + name + " A,1940-01-01\n" + name + " B,2999-01-01\n";
            page.locator("#import-file")
                    .setInputFiles(new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            button(page, "Import").click();
            assertThat(page.getByText("Line 3, born: The birth date lies in the future"))
                    .isVisible();
            page.getByLabel("Import the others, and name the lines").check();
            button(page, "Import").click();
            assertThat(heading(page, "1 line imported")).isVisible();
        }
    }

    @Test
    void who_leaves_comes_back_and_a_return_that_is_refused_says_why() {
        var resident = care.resident(person(name));
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open(file(resident));
            button(page, "Has left").click();
            inDialog(page, "Has left").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            care.carer().client().post(path(resident) + "/return", json("{}"));

            button(page, "Is back").click();
            inDialog(page, "Is back").click();

            assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                    .containsText("Somebody changed it in the meantime");
            page.reload();
            assertThat(button(page, "Has left")).isVisible();
        }
    }

    @Test
    void the_administrator_keeps_the_settings_and_sees_who_read() {
        var resident = care.resident(person(name));
        care.carer().client().get(path(resident));
        var administrator = AccountsFixture.administrator();
        try (var browser = Browser.inEnglish().as(administrator.session())) {
            var page = browser.open("/care/settings.html");
            page.getByLabel("Late, minutes after").fill("120");
            page.getByLabel("Missed, hours after").fill("2");
            button(page, "Save").click();
            assertThat(page.getByText("A dose would be missed before it is late")
                            .first())
                    .isVisible();
            assertThat(heading(page, "Who read whose file")).isVisible();
            page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .waitFor();
        }
        try (var browser = Browser.inEnglish().as(administrator.session())) {
            var page = browser.open(file(resident));
            assertThat(page.getByText(name)).hasCount(0);
        }
    }

    @Test
    void an_alert_comes_and_goes_on_every_open_page() {
        var resident = care.resident(person(name));
        care.month(resident, 3, 3);
        try (var browser = Browser.inEnglish().as(care.carer().session())) {
            var page = browser.open("/");
            page.route(LINE, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.waitForResponse(LINE, () -> page.navigate("/care/alerts.html"));
            assertThat(heading(page, "Alerts").first()).isVisible();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            var client = care.carer().client();
            client.put(path(resident) + "/wellness/" + TODAY, json("{\"energy\": 2, \"mood\": \"GOOD\"}"));
            // what came while the line was down is there once it is up, and what goes then goes at once
            page.unroute(LINE);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                    .isVisible();
            browser.forgetComplaints();
            var alert = CareFixture.items(client.get(path(resident) + "/alerts").json())
                    .get(0)
                    .getString("id");
            client.post("/api/care/alerts/" + alert + "/acknowledge", json("{\"note\": \"Visto\"}"));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                    .hasCount(0);
        }
    }

    @Test
    void a_neighbour_is_told_for_whom_this_is() {
        try (var browser = Browser.inEnglish()
                .as(care.relative(care.resident(person(name)), DataKind.values())
                        .session())) {
            var page = browser.open("/care/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My relatives"))
                    .first()
                    .click();
            assertThat(heading(page, name)).isVisible();
        }
        try (var browser = Browser.inEnglish().as(AccountsFixture.neighbour().session())) {
            assertThat(heading(browser.open("/care/"), "For the people of the home"))
                    .isVisible();
        }
    }
}
