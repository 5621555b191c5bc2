package town.plaza.work.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;
import town.plaza.work.WorkFixture;

/** The main stories of both sides, in the browser. */
@OnPlaza
class WorkPagesE2E {

    private final WorkFixture work = new WorkFixture();

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static GetByRoleOptions naming(String name) {
        return new GetByRoleOptions().setName(Pattern.compile(name));
    }

    /** The first day of the next month, which is never past. */
    private static LocalDate nextMonth() {
        return WorkFixture.TODAY.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    private static Page calendar(Browser browser) {
        var page = browser.open("/work/");
        page.getByRole(AriaRole.BUTTON, named("Month after")).click();
        return page;
    }

    private static Locator cell(Page page, LocalDate day) {
        return page.locator("[data-day='" + day + "']");
    }

    private static String free(Person worker) {
        return worker.client()
                .get("/api/work/availability")
                .json()
                .getJsonArray("free")
                .toString();
    }

    private static String period(LocalDate from, LocalDate to) {
        return "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to);
    }

    private static Locator.FilterOptions leadingTo(Page page, JsonObject offer) {
        return new Locator.FilterOptions().setHas(page.locator("a[href$='" + offer.getString("id") + "']"));
    }

    private static void waitForAnswer(Page page) {
        assertThat(page.locator(".calendar__message")).containsText(Pattern.compile("^(Free|Unmarked): "));
    }

    @Test
    void a_worker_paints_days_with_the_mouse_and_wipes_one_out_of_the_middle() {
        var worker = work.worker();
        var from = nextMonth().plusDays(2);
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = calendar(browser);
            cell(page, from).hover();
            page.mouse().down();
            cell(page, from.plusDays(9)).hover();
            page.mouse().up();
            waitForAnswer(page);
            assertThat(free(worker)).isEqualTo("[" + period(from, from.plusDays(9)) + "]");

            cell(page, from.plusDays(4)).click();
            assertThat(page.locator(".calendar__message")).containsText("Unmarked: ");
            assertThat(cell(page, from.plusDays(4))).hasAttribute("aria-selected", "false");
            assertThat(free(worker))
                    .isEqualTo("[" + period(from, from.plusDays(3)) + "," + period(from.plusDays(5), from.plusDays(9))
                            + "]");
        }
    }

    @Test
    void a_worker_marks_days_by_the_keyboard_alone_and_hears_what_each_day_is() {
        var worker = work.worker();
        var from = nextMonth();
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = calendar(browser);
            cell(page, from).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Space");
            waitForAnswer(page);

            assertThat(free(worker)).isEqualTo("[" + period(from.plusDays(1), from.plusDays(9)) + "]");
            // offers of other tests may ask for that day too
            assertThat(cell(page, from.plusDays(1)))
                    .hasAttribute("aria-label", Pattern.compile("\\b2 .+: free(, has offers)?$"));
            assertThat(cell(page, from.plusDays(9))).isFocused();

            page.keyboard().press("PageDown");
            assertThat(cell(page, from.plusMonths(1))).isFocused();
        }
    }

    @Test
    void a_worker_marks_a_long_period_by_its_dates_and_a_reversed_one_stays_in_the_form() {
        var worker = work.worker();
        var from = nextMonth();
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/");
            page.getByText("Mark by dates").click();
            page.getByLabel("First day").fill(from.plusDays(80).toString());
            page.getByLabel("Last day").fill(from.toString());
            page.getByRole(AriaRole.BUTTON, named("Mark as free")).click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(page.getByLabel("Last day")).hasValue(from.toString());

            page.getByLabel("First day").fill(from.toString());
            page.getByLabel("Last day").fill(from.plusDays(80).toString());
            page.getByRole(AriaRole.BUTTON, named("Mark as free")).click();
            waitForAnswer(page);
            assertThat(free(worker)).isEqualTo("[" + period(from, from.plusDays(80)) + "]");
        }
    }

    @Test
    void a_worker_applies_for_what_fits_the_farmer_accepts_and_both_see_it_without_reload() {
        var worker = work.freeWorker(12, 30, 60);
        var fits = work.offer(0, 35, 40);
        var other = work.offer(work.terms(5, 100, 110));
        try (var workers = Browser.inEnglish().as(worker.session());
                var farmers = Browser.inEnglish().as(work.farmer().session())) {
            var jobs = workers.open("/work/matches.html");
            assertThat(jobs.getByText("You have no jobs yet.")).isVisible();

            var page = workers.open("/work/");
            var card = page.locator(".offer-card").filter(leadingTo(page, fits));
            assertThat(card).containsText("12 km away");
            assertThat(card).containsText("€9.50 an hour");
            assertThat(card).containsText("6 days");
            assertThat(page.locator(".offer-card").filter(leadingTo(page, other)))
                    .hasCount(0);
            card.getByRole(AriaRole.BUTTON).click();
            assertThat(card).hasCount(0);
            assertThat(page.getByText("Your application has been sent to")).isVisible();

            var answering = farmers.open("/work/matches.html");
            assertThat(answering.getByText("Waits for your answer")).isVisible();
            answering.getByRole(AriaRole.BUTTON, naming("^Accept")).click();
            assertThat(answering.getByText("Agreed", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            assertThat(jobs.getByText("Agreed", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void a_farmer_publishes_an_offer_and_is_told_at_once_whom_it_reaches() {
        work.freeWorker(3, 20, 50);
        var from = WorkFixture.TODAY.plusDays(25);
        try (var browser = Browser.inEnglish().as(work.farmer().session())) {
            var page = browser.open("/work/edit.html");
            page.getByLabel("Task").selectOption("poda");
            page.getByLabel("First day").fill(from.toString());
            page.getByLabel("Last day").fill(from.plusDays(9).toString());
            assertThat(page.getByText("1 person within 50 km is free on all of these days."))
                    .isVisible();

            page.getByLabel("Euros an hour").fill("5");
            page.getByRole(AriaRole.BUTTON, named("Save the offer")).click();
            assertThat(page.getByLabel("Euros an hour")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Euros an hour")).hasValue("5");

            page.getByLabel("Euros an hour").fill("11.50");
            page.getByRole(AriaRole.BUTTON, named("Save the offer")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Pruning · Cortijo")))
                    .isVisible();
            assertThat(page.getByText("Free on all of these days")).isVisible();
        }
    }

    @Test
    void a_farmer_is_warned_that_new_terms_end_what_is_pending_and_the_worker_applies_anew() {
        var worker = work.freeWorker(4, 30, 60);
        var offer = work.offer(0, 31, 45);
        try (var farmers = Browser.inEnglish().as(work.farmer().session());
                var workers = Browser.inEnglish().as(worker.session())) {
            var page = workers.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Apply")).click();
            assertThat(page.getByText("Waits for an answer")).isVisible();

            var editing = farmers.open("/work/edit.html?id=" + offer.getString("id"));
            assertThat(editing.getByText("open applications and proposals end")).isVisible();
            editing.getByLabel("Euros an hour").fill("9.25");
            editing.getByRole(AriaRole.BUTTON, named("Save the changes")).click();
            assertThat(editing.getByText("The offer changed: the task, the place, the days or the pay."))
                    .isVisible();

            page.reload();
            assertThat(page.getByText("The offer changed: the task, the place, the days or the pay."))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, named("Apply")).click();
            assertThat(page.getByText("Waits for an answer")).isVisible();
        }
    }

    @Test
    void a_farmer_proposes_the_worker_accepts_and_either_cancels() {
        var worker = work.freeWorker(4, 30, 60);
        var offer = work.offer(0, 31, 45);
        try (var farmers = Browser.inEnglish().as(work.farmer().session());
                var workers = Browser.inEnglish().as(worker.session())) {
            var own = farmers.open("/work/");
            own.getByRole(AriaRole.BUTTON, naming("^Propose")).first().click();
            assertThat(own.getByText("Your proposal has been sent to")).isVisible();

            var page = workers.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, naming("^Accept")).click();
            assertThat(page.getByText("Agreed", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, naming("^Show contact")).click();
            assertThat(page.getByText("The other side has not said how to be reached."))
                    .isVisible();

            page.getByRole(AriaRole.BUTTON, naming("^Cancel")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel the job"))
                    .click();
            assertThat(page.getByText("Cancelled by the worker")).isVisible();
        }
    }

    @Test
    void a_worker_without_a_profile_is_first_asked_for_a_place() {
        var worker = AccountsFixture.withRole(Role.WORKER);
        try (var browser = Browser.inSpanish().as(worker.session())) {
            var page = browser.open("/work/");
            page.getByLabel("Su pueblo").first().pressSequentially("orgi");
            page.getByRole(AriaRole.OPTION, named("Órgiva (Granada)")).click();
            page.getByRole(AriaRole.BUTTON, named("Guardar y empezar")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("Mis días"))).isVisible();
            assertThat(page.getByText("No hay ofertas a menos de 150 km que quepan en sus días libres"))
                    .isVisible();
        }
    }

    @Test
    void a_worker_changes_the_profile_twice_in_a_row() {
        changesTwice(work.worker(), "worker");
    }

    @Test
    void a_farmer_changes_the_profile_twice_in_a_row() {
        changesTwice(work.farmer(), "farmer");
    }

    private static void changesTwice(Person person, String side) {
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/work/profile.html");
            for (var about : List.of("Twelve harvests", "Thirteen harvests")) {
                page.getByLabel("About you").fill(about);
                var answer = page.waitForResponse(
                        response -> "PUT".equals(response.request().method()),
                        () -> page.getByRole(AriaRole.BUTTON, named("Save")).click());
                assertThat(answer.status()).as(about).isEqualTo(200);
                assertThat(person.client().get("/api/work/" + side).json().getString("about"))
                        .isEqualTo(about);
            }
        }
    }

    @Test
    void a_visitor_sees_what_there_is_and_how_to_begin() {
        try (var browser = Browser.inSpanish()) {
            var page = browser.open("/work/");
            assertThat(page.getByRole(AriaRole.LINK, named("Crear una cuenta"))).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, named("Ofertas abiertas")))
                    .isVisible();
        }
    }

    @Test
    void an_administrator_keeps_tasks_and_wage_floors_and_answers_suggestions() {
        var task = "Task " + AccountsFixture.newName();
        var asking = work.worker();
        try (var workers = Browser.inEnglish().as(asking.session());
                var browser =
                        Browser.inEnglish().as(AccountsFixture.administrator().session())) {
            var profile = workers.open("/work/profile.html");
            profile.getByRole(AriaRole.BUTTON, named("A task is missing")).click();
            profile.getByLabel("Name of the task").fill(task);
            profile.getByRole(AriaRole.BUTTON, named("Suggest")).click();
            assertThat(profile.getByText("Thank you. An administrator will answer."))
                    .isVisible();

            var page = browser.open("/work/settings.html");
            page.getByRole(AriaRole.BUTTON, named("Add the task " + task)).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Identifier").fill(task.toLowerCase(Locale.ROOT).replace(' ', '-'));
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add the task"))
                    .click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Rename " + task))).isVisible();
        }
    }
}
