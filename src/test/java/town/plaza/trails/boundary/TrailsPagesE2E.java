package town.plaza.trails.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;
import town.plaza.trails.TrailsFixture;
import town.plaza.trails.TrailsFixture.Spot;

/** A game on the phone, from the first page to the ranking, with and without a network. */
@OnPlaza
class TrailsPagesE2E {

    private static final double ACCURACY = 25;

    private final Spot first = TrailsFixture.place();
    /** Some eighty metres on: who walks is there at once. */
    private final Spot second =
            TrailsFixture.placeAt(first.latitude().add(new BigDecimal("0.0007")), first.longitude());

    private final UUID trail = TrailsFixture.trail(first, second);

    @BeforeEach
    void ask() {
        TrailsFixture.question(first.id(), "EASY");
        TrailsFixture.question(second.id(), "HARD");
    }

    private static Browser standingAt(Browser browser, Spot spot) {
        return browser.standingAt(
                spot.latitude().doubleValue(), spot.longitude().doubleValue(), ACCURACY);
    }

    private static void walkTo(Page page, Spot spot) {
        page.context()
                .setGeolocation(new Geolocation(
                                spot.latitude().doubleValue(), spot.longitude().doubleValue())
                        .setAccuracy(ACCURACY));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void answer(Page page, String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Answer");
    }

    private String count(String table, Person player) {
        return AccountsFixture.find("SELECT count(*) FROM trails." + table + " WHERE player = ?", player.id());
    }

    /** The trail is there for later once all that its pages are made of is. */
    private static void waitUntilKept(Page page, Spot spot) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        (List<?>) page.evaluate(
                                """
                                async place => {
                                    const files = ['/trails/place.html', '/trails/place.js', '/trails/quiz.js', '/trails/check-in.js',
                                        '/app/shell.js', '/app/place-map.js', '/app/scanner.js', '/trails/texts/en.js', '/trails/trails.css'];
                                    const answers = ['/api/plaza', '/api/trails/player/state', '/api/trails/visits', `/api/trails/places/${place}`,
                                        `/api/trails/places/${place}/questions`];
                                    const missing = navigator.serviceWorker.controller ? [] : ['the worker'];
                                    for (const name of [...files, ...answers]) {
                                        if (!await caches.match(name, { ignoreSearch: true, ignoreVary: true })) missing.push(name);
                                    }
                                    return missing;
                                }""",
                                spot.id().toString()))
                .as("what is not kept yet")
                .isEmpty());
    }

    @Test
    void who_does_not_play_yet_meets_no_error_anywhere() {
        var neighbour = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().withoutRefusals().as(neighbour.session())) {
            var addresses = List.of(
                    "",
                    "place.html?id=" + first.id(),
                    "trail.html?id=" + trail,
                    "rankings.html",
                    "statistics.html",
                    "how-to.html",
                    "support.html",
                    "general.html",
                    "player.html");
            for (var address : addresses) {
                var page = browser.open("/trails/" + address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(page.getByText("Loading")).hasCount(0);
                assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
                page.close();
            }
        }
    }

    @Test
    void whose_device_takes_them_for_older_gives_consent_once_the_server_asks_for_it() {
        var player = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(player.session())) {
            var page = browser.openAt(
                    OffsetDateTime.now(ZoneOffset.UTC).plusYears(20).toInstant(), "/trails/player.html");
            var guardian = page.getByLabel("Who gives consent");
            page.getByLabel("Player name").fill(TrailsFixture.newName());
            page.getByLabel("Town").fill("Órgiva");
            page.getByLabel("Date of birth").fill("2020-05-17");
            assertThat(guardian).hasCount(0);
            press(page, "Start playing");
            guardian.fill("Su abuela");
            press(page, "Start playing");
            page.waitForURL("**/trails/");

            page.navigate("/trails/player.html");
            assertThat(guardian).hasValue("Su abuela");
            guardian.fill("Su madre");
            page.getByLabel("Date of birth").fill("1990-05-17");
            assertThat(guardian).hasCount(0);
            page.getByLabel("Date of birth").fill("2020-05-17");
            assertThat(guardian).hasValue("Su madre");
            press(page, "Save");
            page.waitForURL("**/trails/");
        }
        assertThat(AccountsFixture.find("SELECT guardian FROM trails.player WHERE account = ?", player.id()))
                .isEqualTo("Su madre");
    }

    @Test
    void a_whole_game_with_a_part_of_it_without_network() {
        var player = AccountsFixture.neighbour();
        var name = TrailsFixture.newName();
        try (var browser = standingAt(Browser.inEnglish(), first).as(player.session())) {
            var page = browser.open("/trails/player.html?next=/trails/trail.html?id=" + trail);
            page.getByLabel("Player name").fill(name);
            page.getByLabel("Town").fill("Órgiva");
            page.getByLabel("Date of birth").fill("1990-05-17");
            press(page, "Start playing");

            press(page, "Take the trail along");
            assertThat(page.getByText("The trail has been on this device since"))
                    .isVisible();
            page.locator(".places--ordered a").first().click();

            press(page, "I am here");
            assertThat(page.getByText("You have been here")).isVisible();
            answer(page, "Yes");
            assertThat(page.locator(".result--right")).containsText("Because it is.");
            assertThat(page.locator(".result--right")).containsText("+100 points");

            waitUntilKept(page, second);
            page.goBack();
            assertThat(page.locator(".places--ordered a").nth(1)).isVisible();
            browser.disconnect();
            walkTo(page, second);
            page.locator(".places--ordered a").nth(1).click();
            press(page, "I am here");
            assertThat(page.getByText("One item is waiting")).isVisible();
            answer(page, "Yes");
            assertThat(page.getByText("Answer kept")).isVisible();
            page.reload();
            assertThat(page.getByText("2 items are waiting for a network")).isVisible();
            assertThat(count("visit", player)).isEqualTo("1");
            browser.forgetComplaints();

            browser.connect();
            assertThat(page.locator(".result--right")).containsText("+300 points");
            assertThat(page.getByText("waiting for a network")).hasCount(0);
            assertThat(count("visit", player)).isEqualTo("2");
            assertThat(count("attempt", player)).isEqualTo("2");

            page.navigate("/trails/rankings.html");
            assertThat(page.locator("tr[aria-current]").first()).containsText(name);
            assertThat(page.locator(".standing")).containsText("500 points");
            page.navigate("/trails/statistics.html");
            assertThat(page.locator(".figures")).containsText("100");
            assertThat(page.locator("#categories-chart")).isVisible();
        }
    }

    @Test
    void what_was_taken_along_is_not_there_for_the_next_person() {
        var kept = "place => caches.match(`/api/trails/places/${place}/questions`).then(found => Boolean(found))";
        try (var browser = Browser.inEnglish().as(TrailsFixture.player().session())) {
            var page = browser.open("/trails/trail.html?id=" + trail);
            press(page, "Take the trail along");
            assertThat(page.getByText("The trail has been on this device since"))
                    .isVisible();
            assertThat(page.evaluate(kept, first.id().toString())).isEqualTo(true);

            browser.as(TrailsFixture.player().session());
            page.navigate("/trails/trail.html?id=" + trail);
            assertThat(page.getByText("Little reception ahead?")).isVisible();
            assertThat(page.evaluate(kept, first.id().toString())).isEqualTo(false);
        }
    }

    @Test
    void what_waits_is_never_sent_as_the_next_persons() {
        var player = TrailsFixture.player();
        var next = TrailsFixture.player();
        try (var browser = standingAt(Browser.inEnglish(), first).as(player.session())) {
            var page = browser.open("/trails/place.html?id=" + first.id());
            assertThat(page.getByText("Are you here?")).isVisible();
            browser.disconnect();
            press(page, "I am here");
            assertThat(page.getByText("One item is waiting")).isVisible();

            browser.as(next.session());
            var answer = page.waitForResponse(
                    response -> "POST".equals(response.request().method())
                            && response.url().endsWith(TrailsFixture.VISITS),
                    () -> browser.connect());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(page.getByText("One item is waiting")).isVisible();
            assertThat(count("visit", next)).isEqualTo("0");
            browser.forgetComplaints();

            browser.as(player.session());
            page.reload();
            assertThat(page.getByText("You have been here")).isVisible();
            assertThat(page.getByText("is waiting")).hasCount(0);
            assertThat(count("visit", player)).isEqualTo("1");
        }
    }

    @Test
    void what_fails_alone_stays_and_what_must_come_after_it_waits_or_is_not_sent() {
        try (var browser = Browser.inEnglish().as(TrailsFixture.player().session())) {
            var page = browser.open("/trails/");
            page.route("**/api/broken", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            page.route(
                    "**/api/clashing",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(409)
                            .setContentType("application/problem+json")
                            .setBody("{\"type\": \"/problems/conflict\", \"status\": 409, \"title\": \"-\"}")));
            page.route(
                    "**/api/refusing",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(409)
                            .setContentType("application/problem+json")
                            .setBody("{\"type\": \"/problems/stale\", \"status\": 409, \"title\": \"-\"}")));
            page.route(
                    "**/api/good",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(201)
                            .setContentType("application/json")
                            .setBody("{}")));

            var left = page.evaluate(
                    """
                    async () => {
                        const { SendQueue } = await import('/app/send-queue.js');
                        const queue = new SendQueue('tried', 'somebody');
                        const item = (key, path, after) => ({ key, path: `/api/${path}`, body: {}, about: key, label: key, after });
                        queue.keep([item('a', 'broken'), item('b', 'good', 'a'), item('c', 'clashing'), item('d', 'refusing'), item('e', 'refusing', 'd')]);
                        queue.send();
                        await queue.add(item('f', 'good'));
                        return [queue.waiting.map(each => each.key).join(), queue.refused.map(each => each.key).join()];
                    }""");

            assertThat(left).isEqualTo(List.of("a,b,c", "d"));
            browser.forgetComplaints();
        }
    }

    @Test
    void general_questions_go_on_to_the_last_and_those_answered_can_be_practised() {
        var asked = Stream.generate(() -> TrailsFixture.question(null, "EASY"))
                .limit(11)
                .toList();
        try (var browser = Browser.inEnglish().as(TrailsFixture.player().session())) {
            var page = browser.open("/trails/general.html");
            var number = page.locator(".quiz__facts span").first();
            for (var next = 2; next <= 11; next++) {
                press(page, "Next question");
                assertThat(number).containsText("Question " + next);
            }
            page.locator("input[name=option]").first().check();
            press(page, "Answer");
            assertThat(page.locator(".result")).isVisible();
            var question = page.locator(".quiz__question").textContent();

            page.getByText("All questions, also those you have answered").click();
            for (var next = 2; next <= 11; next++) {
                press(page, "Next question");
                assertThat(number).containsText("Question " + next);
            }
            assertThat(page.locator(".quiz__question")).hasText(question);
            press(page, "Practise again");
            assertThat(page.getByText("This is practice")).isVisible();
        } finally {
            asked.forEach(
                    each -> AccountsFixture.update("UPDATE trails.question SET retired_at = now() WHERE id = ?", each));
        }
    }

    @Test
    void a_ranking_that_comes_late_is_not_shown_under_another() {
        TrailsFixture.player();
        var alone = TrailsFixture.player(AccountsFixture.neighbour(), "06");
        try (var browser = Browser.inEnglish().as(alone.session())) {
            var page = browser.open("/trails/rankings.html");
            var lines = page.locator(".ranking").first().locator("tbody tr");
            assertThat(lines).hasCount(1);
            page.getByLabel("All of Spain").check();
            assertThat(lines).not().hasCount(1);
            var all = lines.count();

            var late = new ArrayList<Route>();
            page.route("**/api/trails/rankings/06/top*", late::add);
            page.getByRole(AriaRole.RADIO).first().check();
            page.getByLabel("All of Spain").check();
            await().pollInSameThread().until(() -> {
                page.evaluate("fetch('/api/plaza')");
                return !late.isEmpty();
            });
            page.waitForResponse(response -> response.url().contains("/rankings/06/top"), () -> late.get(0)
                    .resume());
            page.evaluate("fetch('/api/plaza')");

            assertThat(lines).hasCount(all);
        }
    }

    @Test
    void the_keyboard_alone_is_enough_and_practice_gives_nothing() {
        var player = TrailsFixture.player();
        TrailsFixture.visit(player, first);
        try (var browser = Browser.inEnglish().as(player.session())) {
            var page = browser.open("/trails/place.html?id=" + first.id());
            press(page, "Answer");
            assertThat(page.locator("#quiz-missing")).isVisible();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator(".result")).isFocused();
            assertThat(page.locator(".result")).containsText("The right answer is: Yes");

            for (var practised = 0; practised < 4; practised++) {
                press(page, "Practise again");
                assertThat(page.locator("input[name=option]")).hasCount(3);
                assertThat(page.locator("input[name=option]")
                                .evaluateAll("options => options.map(option => option.value)"))
                        .as("the options as this attempt has them")
                        .isEqualTo(keys(player));
                answerPractice(page);
                assertThat(page.locator(".result--right")).isVisible();
                assertThat(page.locator(".result--right .tag")).hasCount(0);
            }
        }
        assertThat(count("practice", player)).isEqualTo("4");
    }

    /** Of the only question of the first place, in their order. */
    private List<String> keys(Person player) {
        return player
                .client()
                .get("/api/trails/places/" + first.id() + "/questions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("options")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(option -> option.getString("key"))
                .toList();
    }

    private static void answerPractice(Page page) {
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Check");
    }

    @Test
    void the_code_on_the_spot_leads_to_the_place_and_checks_in() {
        var player = TrailsFixture.player();
        try (var browser = Browser.inSpanish().as(player.session())) {
            var page = browser.open("/trails/place.html?code=" + TrailsFixture.code(first.id(), 1));

            assertThat(page.getByText("Ha estado aquí")).isVisible();
            assertThat(page.getByText("¿Es así?")).isVisible();
        }
        assertThat(count("visit", player)).isEqualTo("1");
    }

    @Test
    void who_is_too_far_away_is_told_how_far_and_may_try_again() {
        var player = TrailsFixture.player();
        try (var browser =
                standingAt(Browser.inEnglish(), TrailsFixture.place()).as(player.session())) {
            var page = browser.open("/trails/place.html?id=" + first.id());
            press(page, "I am here");
            assertThat(page.getByText("You are not there yet")).isVisible();

            browser.disconnect();
            press(page, "I am here");
            answer(page, "Yes");
            assertThat(page.getByText("2 items are waiting for a network")).isVisible();
            browser.forgetComplaints();
            browser.connect();
            assertThat(page.getByText("You are not there yet")).isVisible();
            assertThat(page.getByText("The answer that you gave there was not sent"))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(1);
            assertThat(page.getByText("You have been here")).hasCount(0);

            walkTo(page, first);
            press(page, "I am here");
            assertThat(page.getByText("You have been here")).isVisible();
        }
    }

    @Test
    void a_visitor_looks_around_without_an_account_and_without_a_position() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/trails/");
            page.getByLabel("Find a place").fill(first.id().toString());
            assertThat(page.locator(".places .place__name").first())
                    .containsText(first.id().toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Near me"))
                    .click();
            assertThat(page.getByText("Your position was not found")).isVisible();
            page.locator(".places a").first().click();
            assertThat(page.getByText("A story.")).isVisible();
            assertThat(page.getByText("Sign in to check in and answer.")).isVisible();
            page.navigate("/trails/how-to.html");
            assertThat(page.locator("article").first()).isVisible();
        }
    }
}
