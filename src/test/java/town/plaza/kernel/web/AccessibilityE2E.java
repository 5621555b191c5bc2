package town.plaza.kernel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.Axe;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.trails.EditorFixture;
import town.plaza.trails.TrailsFixture;
import town.plaza.work.WorkFixture;

/** Every page, as wide as a desk and as a phone, in light and dark: nothing for axe to find, nothing beside the edge. */
@OnPlaza
class AccessibilityE2E {

    private static final String SWAGGER = "#swagger";

    private static Browser browser() {
        return Browser.phone(ColorScheme.LIGHT).withinReachOfAxe();
    }

    @Test
    void pages_for_everybody() {
        try (var browser = browser()) {
            Stream.of(
                            "/",
                            "/sign-in.html",
                            "/register.html",
                            "/board/",
                            "/board/verify.html",
                            "/work/",
                            "/care/",
                            "/nutrition/",
                            "/trails/",
                            "/words",
                            "/api-docs/",
                            "/problems/stale",
                            "/no/such/page")
                    .forEach(path -> check(browser.open(path)));
        }
    }

    @Test
    void pages_for_who_is_signed_in() {
        var person = AccountsFixture.withRole(Role.ADMIN, Role.CLERK);
        try (var browser = browser().as(person.session())) {
            Stream.of(
                            "/account/",
                            "/notifications/",
                            "/administration/",
                            "/administration/#audit",
                            "/nutrition/catalogue.html",
                            "/board/",
                            "/board/drafts.html",
                            "/board/edit.html",
                            "/board/settings.html",
                            "/work/settings.html")
                    .forEach(path -> check(browser.open(path)));
        }
    }

    @Test
    void a_notice_with_all_that_it_can_have_and_its_verification() {
        var board = new BoardFixture();
        var draft = BoardFixture.idOf(board.draft(BoardFixture.draft("Bando " + "largo".repeat(30))));
        board.attach(draft, "plano".repeat(20) + ".pdf", BoardFixture.pdf("Plano"));
        var id = BoardFixture.idOf(board.publish(draft));
        var correction =
                board.published(BoardFixture.draft(BoardFixture.newTitle()).add("corrects", id));
        try (var browser = browser()) {
            for (var notice : List.of(id, BoardFixture.idOf(correction))) {
                var page = browser.open("/board/notice.html?id=" + notice);
                assertThat(page.getByText(Pattern.compile("^Entry no\\.")).first())
                        .isVisible();
                check(page);
            }
            var verification = browser.open("/board/verify.html?id=" + id);
            assertThat(verification.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("The notice is valid")))
                    .isVisible();
            check(verification);
        }
    }

    @Test
    void work_for_both_sides() {
        var work = new WorkFixture();
        var worker = work.freeWorker(12, 1, 60);
        WorkFixture.hire(work.offer(2, 5, 8), worker);
        var offer = work.offer(5, 20, 25);
        var own = "/work/?offer=" + offer.getString("id");
        try (var browser = browser().as(worker.session())) {
            check(browser.open("/work/"));
            check(browser.open(own));
            check(browser.open("/work/matches.html"));
            check(browser.open("/work/profile.html"));
        }
        try (var browser = browser().as(work.farmer().session())) {
            check(browser.open("/work/"));
            check(browser.open(own));
            check(browser.open("/work/edit.html"));
            check(browser.open("/work/season.html"));
            check(browser.open("/work/matches.html"));
        }
        try (var browser = browser()) {
            check(browser.open("/work/offers/" + offer.getString("id")));
        }
    }

    @Test
    void the_home_for_carers_relatives_and_the_administrator() {
        var care = new CareFixture();
        var resident = care.residentWithHistory();
        var own = "?id=" + resident.getString("id");
        try (var browser = browser().as(care.carer().session())) {
            Stream.of(
                            "/care/",
                            "/care/resident.html" + own,
                            "/care/week.html",
                            "/care/alerts.html",
                            "/care/medications.html",
                            "/care/stock.html",
                            "/care/import.html",
                            "/care/report.html" + own)
                    .forEach(path -> check(browser.open(path)));
        }
        try (var browser =
                browser().as(care.relative(resident, DataKind.values()).session())) {
            check(browser.open("/care/relative.html"));
        }
        try (var browser = browser().as(AccountsFixture.administrator().session())) {
            check(browser.open("/care/settings.html"));
        }
    }

    @Test
    void a_log_with_much_in_it() {
        var log = new NutritionFixture();
        log.weigh(NutritionFixture.TODAY, "70");
        log.eat(NutritionFixture.TODAY, "LUNCH", log.bread(), "100");
        log.note(NutritionFixture.TODAY, "x".repeat(160), "{'kcal': 3000}");
        log.client()
                .post(
                        NutritionFixture.WORKOUTS,
                        NutritionFixture.json(
                                "{'day': '%s', 'activity': '17190', 'minutes': 30}", NutritionFixture.TODAY));
        try (var browser = browser().as(log.person().session())) {
            Stream.of(
                            "/nutrition/",
                            "/nutrition/foods.html",
                            "/nutrition/goals.html",
                            "/nutrition/trend.html",
                            "/nutrition/csv.html")
                    .forEach(path -> check(browser.open(path)));
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an activity"))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            check(page);
        }
    }

    @Test
    void a_game_that_has_begun() {
        var player = TrailsFixture.player();
        var spot = TrailsFixture.place();
        var answered = TrailsFixture.question(spot.id(), "HARD");
        TrailsFixture.visit(player, spot);
        TrailsFixture.answerRight(player, spot.id(), answered);
        TrailsFixture.question(spot.id(), "EASY");
        try (var browser = browser().as(player.session())) {
            Stream.of(
                            "/trails/",
                            "/trails/place.html?id=" + spot.id(),
                            "/trails/place.html?id=" + TrailsFixture.place().id(),
                            "/trails/trail.html?id=" + TrailsFixture.trail(spot),
                            "/trails/general.html",
                            "/trails/rankings.html",
                            "/trails/statistics.html",
                            "/trails/player.html",
                            "/trails/how-to.html")
                    .forEach(path -> check(browser.open(path)));
            var page = browser.open("/trails/place.html?id=" + spot.id());
            page.getByText("Previous").click();
            assertThat(page.locator(".result--right")).isVisible();
            check(page);
        }
    }

    @Test
    void what_the_trails_are_made_of_and_who_asks() {
        var editor = new EditorFixture();
        var place =
                EditorFixture.id(editor.add(EditorFixture.PLACES, EditorFixture.place("Torre " + "larga".repeat(20))));
        var question = EditorFixture.id(
                editor.add(EditorFixture.QUESTIONS, EditorFixture.question().add("place", place)));
        var trail = editor.client()
                .get(EditorFixture.TRAILS)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var person = AccountsFixture.neighbour();
        var request = person.client()
                .post(
                        "/api/trails/support",
                        EditorFixture.text("kind", "COMPLAINT", "subject", "x".repeat(120), "text", "y".repeat(300))
                                .build())
                .json()
                .getString("id");
        try (var browser = browser().as(editor.clerk().session())) {
            Stream.of(
                            "/trails/edit-places.html",
                            "/trails/place-edit.html?id=" + place,
                            "/trails/edit-questions.html",
                            "/trails/question-edit.html?id=" + question,
                            "/trails/question-import.html",
                            "/trails/edit-trails.html",
                            "/trails/trail-edit.html?id=" + trail,
                            "/trails/tutorials-edit.html",
                            "/trails/inbox.html",
                            "/trails/inbox.html?id=" + request)
                    .forEach(path -> check(browser.open(path)));
        }
        try (var browser = browser().as(person.session())) {
            check(browser.open("/trails/support.html"));
            check(browser.open("/trails/support.html?id=" + request));
        }
    }

    @Test
    void texts_that_are_one_long_word() {
        var board = new BoardFixture();
        var text = "w".repeat(140);
        assertThat(new PlazaClient()
                        .post("/api/board/notes", BoardFixture.note(text))
                        .status())
                .isEqualTo(201);
        var id = BoardFixture.idOf(board.draft(BoardFixture.draft("x".repeat(200))));
        try (var browser =
                browser().as(AccountsFixture.withRole(Role.ADMIN, Role.CLERK).session())) {
            Stream.of("/words", "/board/", "/", "/board/drafts.html", "/board/edit.html?id=" + id)
                    .forEach(path -> check(browser.open(path)));
        }
    }

    @Test
    void a_form_that_was_refused_and_a_dialog() {
        var person = AccountsFixture.administrator();
        try (var browser = browser()) {
            var page = browser.open("/register.html");
            page.getByLabel("User name").fill("x");
            page.getByLabel("Password").fill("x");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("User name")).hasAttribute("aria-invalid", "true");
            check(page);
        }
        try (var browser = browser().as(person.session())) {
            var page = browser.open("/account/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase my account"))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            check(page);
        }
    }

    private static void check(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).isVisible();
        page.locator(".loading")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        checkAsWideAs(390, page);
        checkAsWideAs(1280, page);
        page.close();
    }

    private static void checkAsWideAs(int width, Page page) {
        page.setViewportSize(width, 844);
        Axe.assertAccessibleInBothLooks(page, SWAGGER);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how much " + page.url() + " is wider than a screen of " + width)
                .isEqualTo(0);
    }
}
