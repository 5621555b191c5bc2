package town.plaza.work.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** What happens around a job, in the browser: beginning, answering, rating, changing, and what an administrator does. */
@OnPlaza
class WorkStoriesE2E {

    private static final String LINE = "**/api/live?*";
    private static final String JOBS = "**/api/work/hires?*";

    private final WorkFixture work = new WorkFixture();

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static GetByRoleOptions naming(String name) {
        return new GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, naming(name)).first().click();
    }

    private static void confirm(Page page, String name) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void describe(Person person, String phone) {
        var answer = person.client()
                .put(
                        "/api/accounts/me",
                        Json.createObjectBuilder()
                                .add("displayName", person.userName())
                                .add("contact", Json.createObjectBuilder().add("phone", phone))
                                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void a_neighbour_begins_as_a_farmer_and_adds_the_other_side_later() {
        var neighbour = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(neighbour.session())) {
            var page = browser.open("/work/");
            page.getByRole(AriaRole.BUTTON, named("I need hands")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("First: where is your farm?")))
                    .isVisible();

            page.navigate("/work/profile.html");
            page.getByRole(AriaRole.BUTTON, named("I look for work")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("First: where are you?")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("I offer work"))).isVisible();
        }
    }

    @Test
    void a_neighbour_begins_at_an_offer_and_comes_back_to_it() {
        var offer = work.offer(0, 31, 40);
        try (var browser = Browser.inEnglish().as(AccountsFixture.neighbour().session())) {
            var page = browser.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("I look for work")).click();
            page.getByRole(AriaRole.BUTTON, named("Apply")).click();
            assertThat(page.getByText("Your work profile is missing")).isVisible();
            page.getByRole(AriaRole.LINK, named("My work profile")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("First: where are you?")))
                    .isVisible();
        }
    }

    @Test
    void what_an_administrator_took_away_is_told_on_the_page() {
        var neighbour = AccountsFixture.neighbour();
        var roles = "/api/accounts/people/" + neighbour.id() + "/roles";
        var administrator = AccountsFixture.administrator().client();
        for (var role : List.of("[\"WORKER\"]", "[]")) {
            administrator.put(
                    roles,
                    Json.createReader(new StringReader("{\"roles\":" + role + "}"))
                            .readObject());
        }
        try (var browser = Browser.inEnglish().as(neighbour.session())) {
            var page = browser.open("/work/");
            page.getByRole(AriaRole.BUTTON, named("I look for work")).click();

            assertThat(page.getByText("An administrator took this role away")).isVisible();
        }
    }

    @Test
    void both_sides_rate_and_read_it_when_both_have() {
        var worker = HiringFixture.worker();
        var farmer = HiringFixture.farmer();
        HiringFixture.worked(farmer, worker);
        try (var workers = Browser.inEnglish().as(worker.session());
                var farmers = Browser.inEnglish().as(farmer.session())) {
            var jobs = workers.open("/work/matches.html");
            press(jobs, "^Rate");
            jobs.getByLabel("Comment").fill("Paid at once");
            confirm(jobs, "Send the rating");
            assertThat(jobs.getByText("What the other side says is shown once it has rated."))
                    .isVisible();

            var hired = farmers.open("/work/matches.html");
            assertThat(hired.getByRole(AriaRole.BUTTON, naming("^Rate"))).isVisible();
            assertThat(hired.getByText("Paid at once")).hasCount(0);
            var own = farmers.open("/work/ratings.html?farmer=" + farmer.id());
            assertThat(own.getByText("There are no ratings to be seen yet.")).isVisible();
            press(hired, "^Rate");
            hired.getByLabel("How it was").selectOption("4");
            hired.getByLabel("Comment").fill("Always on time");
            confirm(hired, "Send the rating");
            assertThat(hired.getByText("Paid at once")).isVisible();

            own.reload();
            assertThat(own.getByText("Paid at once")).isVisible();
            jobs.reload();
            assertThat(jobs.getByText("Always on time")).isVisible();
            var profile = workers.open("/work/profile.html");
            profile.getByRole(AriaRole.LINK, named("What others said about me")).click();
            assertThat(profile.getByText("4 of 5: good")).isVisible();
            assertThat(profile.getByText("Always on time")).isVisible();
        }
    }

    @Test
    void who_looks_for_work_no_more_still_rates_the_jobs_that_there_were() {
        var worker = HiringFixture.worker();
        HiringFixture.worked(HiringFixture.farmer(), worker);
        worker.client().delete("/api/accounts/me/roles/WORKER");
        var offer = WorkFixture.items(worker.client().get(HiringFixture.HIRES).json())
                .get(0)
                .getString("offer");
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/");
            page.getByRole(AriaRole.LINK, named("Applications and jobs")).click();
            press(page, "^Rate");
            page.getByLabel("Comment").fill("Paid at once");
            confirm(page, "Send the rating");
            assertThat(page.getByText("Paid at once")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);

            page.navigate("/work/?offer=" + offer);
            assertThat(page.getByText("Paid at once")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void a_declined_suggestion_is_answered_on_the_profile() {
        var worker = work.worker();
        var task = "Task " + AccountsFixture.newName();
        worker.client()
                .post(
                        "/api/work/suggestions",
                        Json.createObjectBuilder().add("name", task).build());
        try (var workers = Browser.inEnglish().as(worker.session());
                var browser =
                        Browser.inEnglish().as(AccountsFixture.administrator().session())) {
            var profile = workers.open("/work/profile.html");
            assertThat(profile.locator(".said").filter(containing(task))).containsText("Waiting");

            var page = browser.open("/work/settings.html");
            page.getByRole(AriaRole.BUTTON, named("Do not add it " + task)).click();
            page.getByLabel("Why not").fill("It is part of the harvest");
            confirm(page, "Do not add it");
            assertThat(page.getByText(task)).hasCount(0);

            profile.reload();
            assertThat(profile.locator(".said").filter(containing(task))).containsText("Declined");
            assertThat(profile.getByText("Answer: It is part of the harvest")).isVisible();
            assertThat(HiringFixture.told(worker)).containsExactly("work.suggestion-declined");
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void an_administrator_sets_a_least_pay_and_takes_it_back() {
        // far ahead, beyond what any offer of another test asks for
        var from = WorkFixture.TODAY.plusDays(700 + (int) (System.nanoTime() % 25));
        try (var browser =
                Browser.inEnglish().as(AccountsFixture.administrator().session())) {
            var page = browser.open("/work/settings.html");
            page.getByLabel("First day in force").fill(from.toString());
            page.getByLabel("Euros an hour").fill("-1");
            var add = page.locator("work-floors form button[type=submit]");
            add.click();
            assertThat(page.getByLabel("Euros an hour")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("First day in force")).hasValue(from.toString());

            page.getByLabel("Euros an hour").fill("9.25");
            add.click();
            var row = page.locator("work-floors .row").filter(containing("€9.25"));
            assertThat(row).isVisible();
            row.getByRole(AriaRole.BUTTON).click();
            confirm(page, "Take back");
            assertThat(row).hasCount(0);
        }
    }

    @Test
    void an_administrator_removes_an_offer_and_a_profile() {
        var worker = work.freeWorker(1, 30, 60);
        var offer = work.offer(0, 31, 40);
        WorkFixture.hire(offer, worker);
        try (var browser =
                        Browser.inEnglish().as(AccountsFixture.administrator().session());
                var workers = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Remove")).click();
            confirm(page, "Remove");
            page.waitForURL("**/work/");
            var jobs = workers.open("/work/matches.html");
            assertThat(jobs.getByText("Cancelled by an administrator")).isVisible();

            var settings = browser.open("/work/settings.html");
            var name = "Remove " + worker.userName();
            var list = settings.locator("work-people[data-side=workers]");
            list.getByLabel("Search by name or user name").fill("nobody is called that");
            assertThat(list.getByText("Nobody is called that.")).isVisible();
            list.getByLabel("Search by name or user name")
                    .fill(worker.userName().toUpperCase(Locale.ROOT));
            assertThat(list.locator(".row")).hasCount(1);
            settings.getByRole(AriaRole.BUTTON, named(name)).click();
            confirm(settings, "Remove");
            assertThat(settings.getByRole(AriaRole.BUTTON, named(name))).hasCount(0);
            assertThat(worker.client().get("/api/work/worker").status()).isEqualTo(404);
        }
    }

    @Test
    void a_worker_makes_a_calendar_address_and_the_one_before_stops() {
        var worker = work.worker();
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/");
            page.getByText("Take my jobs to another calendar").click();
            page.getByRole(AriaRole.BUTTON, named("Create a new address")).click();
            var first = page.locator("dialog .address").textContent();
            assertThat(statusOf(first)).isEqualTo(200);
            confirm(page, "Close");

            page.getByRole(AriaRole.BUTTON, named("Create a new address")).click();
            assertThat(page.locator("dialog .address")).not().hasText(first);
            assertThat(statusOf(page.locator("dialog .address").textContent())).isEqualTo(200);
            assertThat(statusOf(first)).isEqualTo(404);
        }
    }

    private static int statusOf(String address) {
        return new PlazaClient()
                .get(address.substring(address.indexOf("/api/")))
                .status();
    }

    @Test
    void a_worker_withdraws_and_a_farmer_rejects() {
        var one = work.freeWorker(1, 30, 60);
        var other = work.freeWorker(2, 30, 60);
        var offer = work.offer(0, 31, 40);
        try (var ones = Browser.inEnglish().as(one.session());
                var others = Browser.inEnglish().as(other.session());
                var farmers = Browser.inEnglish().as(work.farmer().session())) {
            var page = ones.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Apply")).click();
            press(page, "^Withdraw");
            assertThat(page.locator(".tag").getByText("Withdrawn")).isVisible();

            var second = others.open("/work/?offer=" + offer.getString("id"));
            second.getByRole(AriaRole.BUTTON, named("Apply")).click();
            assertThat(second.getByText("Waits for an answer")).isVisible();
            var answering = farmers.open("/work/matches.html");
            press(answering, "^Reject");
            assertThat(answering.locator(".tag").getByText("Rejected")).isVisible();
            assertThat(second.locator(".tag").getByText("Rejected")).isVisible();
        }
    }

    @Test
    void a_farmer_keeps_a_draft_publishes_changes_and_withdraws_it() {
        var from = WorkFixture.TODAY.plusDays(25);
        try (var browser = Browser.inEnglish().as(work.farmer().session())) {
            var page = browser.open("/work/edit.html");
            page.getByLabel("Task").selectOption("riego");
            page.getByLabel("First day").fill(from.toString());
            page.getByLabel("Last day").fill(from.plusDays(4).toString());
            page.getByLabel("Euros an hour").fill("10.10");
            page.getByLabel("Keep it as a draft, without publishing it yet").check();
            page.getByRole(AriaRole.BUTTON, named("Save the offer")).click();
            assertThat(page.locator(".tag").getByText("Draft")).isVisible();
            var id = page.url().substring(page.url().indexOf("offer=") + "offer=".length());
            assertThat(new PlazaClient().get("/api/work/offers/" + id).status()).isEqualTo(404);

            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.LINK, named("Public page"))).isVisible();
            page.getByRole(AriaRole.LINK, named("Change")).click();
            page.getByLabel("Vacancies").fill("5");
            page.getByRole(AriaRole.BUTTON, named("Save the changes")).click();
            assertThat(page.getByText("0 of 5 vacancies filled")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("Withdraw")).click();
            confirm(page, "Withdraw");
            assertThat(page.locator(".tag").getByText("Withdrawn")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Change"))).hasCount(0);
        }
    }

    @Test
    void a_farmer_sees_on_the_page_of_an_offer_who_accepts_elsewhere_and_then_withdraws_it() {
        var accepts = work.freeWorker(1, 30, 60);
        var waits = work.freeWorker(2, 30, 60);
        var offer = UUID.fromString(work.offer(0, 31, 40).getString("id"));
        var proposal = HiringFixture.proposed(work.farmer(), offer, accepts);
        HiringFixture.proposed(work.farmer(), offer, waits);
        try (var browser = Browser.inEnglish().as(work.farmer().session())) {
            var page = browser.open("/work/?offer=" + offer);
            assertThat(page.getByText("0 of 2 vacancies filled")).isVisible();
            HiringFixture.answer(accepts, proposal, "accept");
            assertThat(page.getByText("1 of 2 vacancies filled")).isVisible();

            // at the last moment, when the page cannot know of it
            page.route(
                    "**/withdraw",
                    route -> {
                        AccountsFixture.update("UPDATE work.offer SET version = version + 1 WHERE id = ?", offer);
                        route.resume();
                    },
                    new Page.RouteOptions().setTimes(1));
            page.locator(".offer-facts")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                    .click();
            confirm(page, "Withdraw");
            assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                    .isVisible();
            confirm(page, "Withdraw");
            assertThat(page.getByText("The offer was withdrawn.")).isVisible();
        }
    }

    @Test
    void a_worker_paints_days_with_a_finger() {
        var worker = work.worker();
        var first = WorkFixture.TODAY
                .with(TemporalAdjusters.firstDayOfNextMonth())
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        try (var browser = Browser.phone(ColorScheme.LIGHT).as(worker.session())) {
            var page = browser.open("/work/");
            page.getByRole(AriaRole.BUTTON, named("Month after")).tap();
            var line = cell(page, first);
            line.scrollIntoViewIfNeeded();
            drag(page, line.boundingBox(), cell(page, first.plusDays(4)).boundingBox());
            assertThat(page.locator(".calendar__message")).containsText("Free: ");

            cell(page, first.plusDays(2)).tap();
            assertThat(page.locator(".calendar__message")).containsText("Unmarked: ");
            assertThat(worker.client()
                            .get("/api/work/availability")
                            .json()
                            .getJsonArray("declared")
                            .toString())
                    .isEqualTo("[%s,%s]".formatted(period(first, 0, 1), period(first, 3, 4)));
        }
    }

    private static Locator cell(Page page, LocalDate day) {
        return page.locator("[data-day='" + day + "']");
    }

    private static String period(LocalDate first, int from, int to) {
        return "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(first.plusDays(from), first.plusDays(to));
    }

    /** As a finger does it: Playwright itself taps only. */
    private static void drag(Page page, BoundingBox from, BoundingBox to) {
        var devTools = page.context().newCDPSession(page);
        touch(devTools, "touchStart", from.x + from.width / 2, from.y + from.height / 2);
        for (var step = 1; step <= 10; step++) {
            touch(
                    devTools,
                    "touchMove",
                    from.x + from.width / 2 + (to.x - from.x) * step / 10,
                    from.y + from.height / 2 + (to.y - from.y) * step / 10);
        }
        var end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        devTools.send("Input.dispatchTouchEvent", end);
    }

    private static void touch(CDPSession devTools, String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new JsonArray();
        points.add(point);
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devTools.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void the_two_sides_see_how_to_reach_each_other_while_the_job_lives() {
        var worker = work.freeWorker(1, 30, 60);
        describe(worker, "+34 600 111 222");
        describe(work.farmer(), "+34 958 333 444");
        var offer = work.offer(0, 31, 40);
        try (var workers = Browser.inEnglish().as(worker.session());
                var farmers = Browser.inEnglish().as(work.farmer().session())) {
            var page = workers.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Apply")).click();
            assertThat(page.getByText("Waits for an answer")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, naming("^Show contact"))).hasCount(0);
            var answering = farmers.open("/work/matches.html");
            assertThat(answering.getByRole(AriaRole.BUTTON, naming("^Show contact")))
                    .hasCount(0);
            press(answering, "^Accept");
            press(answering, "^Show contact");
            assertThat(answering.getByRole(AriaRole.LINK, named("+34 600 111 222")))
                    .hasAttribute("href", "tel:+34600111222");

            page.navigate("/notifications/");
            page.getByRole(AriaRole.LINK, naming("You are hired")).click();
            press(page, "^Show contact");
            assertThat(page.getByText("+34 958 333 444")).isVisible();
            press(answering, "^Cancel");
            confirm(answering, "Cancel the job");
            assertThat(answering.getByText("+34 600 111 222")).hasCount(0);
            assertThat(page.getByText("Cancelled by the farmer")).isVisible();
            assertThat(page.getByText("+34 958 333 444")).hasCount(0);
            page.reload();
            assertThat(page.getByText("Cancelled by the farmer")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, naming("^Show contact"))).hasCount(0);
        }
    }

    @Test
    void news_shorten_no_list_that_somebody_has_read_on_in() {
        var worker = work.freeWorker(1, 30, 60);
        AccountsFixture.update(
                """
                WITH offers AS (
                    INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude,
                        period, vacancies, hourly_pay, description, created_at, published_at)
                    SELECT gen_random_uuid(), 1, ?, 'OPEN', 'poda', 'Pago', 36.9, -3.4, ?::daterange, 1, 11, '', now(), now()
                      FROM generate_series(1, 25) RETURNING id)
                INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)
                SELECT uuidv7(), 1, id, ?, 'WORKER', 'PENDING', now() FROM offers""",
                work.farmer().id(),
                HiringFixture.days(31, 40).range(),
                worker.id());
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/matches.html");
            var cards = page.locator("work-interests .offer-card");
            assertThat(cards).hasCount(20);
            press(page, "^Show more");
            assertThat(cards).hasCount(25);

            HiringFixture.proposed(
                    work.farmer(), HiringFixture.offer(work.farmer(), 1, HiringFixture.days(50, 55)), worker);
            assertThat(page.getByText("Waits for your answer")).isVisible();
            assertThat(cards).hasCount(25);
        }
    }

    @Test
    void an_application_that_came_while_the_line_was_down_is_in_the_list_once_it_is_back() {
        var offer = work.offer(0, 31, 40);
        var worker = work.freeWorker(1, 30, 60);
        try (var farmers = Browser.inEnglish().as(work.farmer().session())) {
            var page = farmers.open("/words");
            page.route(LINE, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.waitForResponse(LINE, () -> page.navigate("/work/matches.html"));
            assertThat(page.getByText("You have not hired anybody yet.")).isVisible();
            assertThat(page.getByText("Nothing yet. Publish an offer")).isVisible();
            HiringFixture.applied(worker, UUID.fromString(offer.getString("id")));
            page.unroute(LINE);
            assertThat(page.getByText("Waits for your answer")).isVisible();

            page.route(JOBS, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.evaluate("document.dispatchEvent(new Event('work-changed'))");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.unroute(JOBS);
            page.evaluate("document.dispatchEvent(new Event('work-changed'))");
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            farmers.forgetComplaints();
        }
    }

    @Test
    void the_season_shows_who_comes_and_can_be_turned() {
        var worker = work.freeWorker(1, 5, 60);
        var offer = work.offer(0, 10, 40);
        WorkFixture.hire(offer, worker);
        try (var browser = Browser.inEnglish().as(work.farmer().session())) {
            var page = browser.open("/work/season.html");
            var line = page.locator(".season__lines > li");
            assertThat(line).containsText("1 of 2 vacancies filled");
            assertThat(line).containsText(worker.userName());
            assertThat(line.locator(".season__hire")).hasCount(1);

            page.getByRole(AriaRole.BUTTON, named("Six months earlier")).click();
            page.getByRole(AriaRole.BUTTON, named("Six months earlier")).click();
            assertThat(page.getByText("You have no offers in these months.")).isVisible();
        }
    }

    @Test
    void an_offer_shows_its_place_on_a_map_for_whoever_wants_one() {
        var offer = work.offer(0, 10, 40);
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/work/?offer=" + offer.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Show on the map")).click();

            assertThat(page.getByRole(AriaRole.REGION, named("Map of Pago"))).isVisible();
            assertThat(page.locator(".map__chosen")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Hide the map")).click();
            assertThat(page.locator(".map")).isHidden();
        }
    }

    @Test
    void a_distance_once_chosen_is_kept() {
        var far = work.offer(200, 10, 40);
        var worker = work.freeWorker(0, 5, 60);
        try (var browser = Browser.inEnglish().as(worker.session())) {
            var page = browser.open("/work/");
            assertThat(page.getByText("No offers within 150 km fit")).isVisible();
            page.getByLabel("Within").selectOption("300");
            assertThat(page.locator("a[href$='" + far.getString("id") + "']")).isVisible();

            page.reload();
            assertThat(page.getByLabel("Within")).hasValue("300");
            assertThat(page.locator("a[href$='" + far.getString("id") + "']")).isVisible();
        }
    }

    @Test
    void a_crooked_address_of_ratings_is_a_problem_in_words() {
        try (var browser = Browser.inEnglish().as(work.worker().session())) {
            var page = browser.open("/work/ratings.html?farmer=nobody");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }
    }
}
