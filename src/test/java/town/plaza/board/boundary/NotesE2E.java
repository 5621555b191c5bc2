package town.plaza.board.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class NotesE2E {

    private static final int PART = 20;
    private static final String LINE = "**/api/live?*";
    private static final String NEXT_PART = "**/api/board/notes?*after=*";

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** A text that no other test leaves. */
    private static String word() {
        return "word " + UUID.randomUUID().toString().substring(0, 13);
    }

    @Test
    void a_word_typed_into_the_address_bar_appears_at_once_on_a_page_that_is_open() {
        var word = word();
        try (var reader = Browser.inEnglish();
                var writer = Browser.inSpanish()) {
            var board = reader.open("/board/");
            assertThat(board.getByText("Live", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            var page = writer.open("/words/" + word.replace(" ", "%20"));

            assertThat(page.getByText(word + " agregada correctamente.")).isVisible();
            assertThat(board.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(word)))
                    .isVisible();
        }
    }

    @Test
    void a_note_is_left_by_the_keyboard_alone() {
        var word = word();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/");
            page.getByLabel("Leave a word").focus();
            page.keyboard().type(word);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(word)))
                    .isVisible();
            assertThat(page.getByLabel("Leave a word")).hasValue("");
            assertThat(page.getByText("Your note is on the board.")).isVisible();
        }
    }

    @Test
    void markup_in_a_note_is_text() {
        var word = "<b>" + word() + "</b>";
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/");
            page.getByLabel("Leave a word").fill(word);
            page.getByRole(AriaRole.BUTTON, named("Pin the note")).click();

            assertThat(page.getByText(word)).isVisible();
        }
    }

    @Test
    void a_note_that_is_too_long_is_refused_and_stays_in_the_form() {
        var tooLong = "x".repeat(141);
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/");
            var field = page.getByLabel("Leave a word");
            field.fill(tooLong);
            page.getByRole(AriaRole.BUTTON, named("Pin the note")).click();

            assertThat(field).hasAttribute("aria-invalid", "true");
            assertThat(field).hasValue(tooLong);
        }
    }

    @Test
    void a_note_that_an_administrator_hides_leaves_every_page() {
        var word = word();
        var administrator = AccountsFixture.administrator();
        try (var reader = Browser.inEnglish();
                var moderator = Browser.inEnglish().as(administrator.session())) {
            var board = reader.open("/board/");
            board.getByLabel("Leave a word").fill(word);
            board.getByRole(AriaRole.BUTTON, named("Pin the note")).click();
            var note = board.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(word));
            assertThat(note).isVisible();

            var page = moderator.open("/board/");
            page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(word))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hide"))
                    .click();

            assertThat(note).hasCount(0);
        }
    }

    private static void leave(int count) {
        var board = new BoardFixture();
        for (var i = 0; i < count; i++) {
            board.note();
        }
    }

    @Test
    void more_notes_are_asked_for_once_however_often_the_button_is_pressed() {
        leave(25);
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/");
            var asked = new AtomicInteger();
            page.route(NEXT_PART, route -> {
                asked.incrementAndGet();
                route.resume();
            });
            var notes = page.locator(".note");
            assertThat(notes).hasCount(PART);

            page.getByRole(AriaRole.BUTTON, named("Show more notes")).dblclick();

            assertThat(page.getByText("Loading…")).hasCount(0);
            assertThat(notes.nth(PART)).isVisible();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void what_came_or_went_while_the_line_was_down_is_on_the_page_once_it_is_back() {
        var board = new BoardFixture();
        var hidden = board.note();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/");
            page.route(LINE, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.navigate("/board/");
            assertThat(page.getByText(hidden.getString("text"))).isVisible();
            var hiding = AccountsFixture.administrator()
                    .client()
                    .post("/api/board/notes/" + hidden.getInt("number") + "/hide", JsonObject.EMPTY_JSON_OBJECT);
            assertThat(hiding.status()).isEqualTo(204);
            var left = board.notes(25);

            page.unroute(LINE);
            assertThat(page.getByText(left.get(24).getString("text"))).isVisible();
            assertThat(page.getByText(hidden.getString("text"))).hasCount(0);
            page.getByRole(AriaRole.BUTTON, named("Show more notes")).click();
            assertThat(page.getByText(left.get(0).getString("text"))).isVisible();
            browser.forgetComplaints();
        }
    }

    @Test
    void where_more_notes_do_not_come_the_page_says_why_and_the_button_goes_on() {
        leave(25);
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/");
            var notes = page.locator(".note");
            var why = page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Too much at once"));
            page.route(
                    NEXT_PART,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setContentType("application/problem+json")
                            .setBody("{\"type\": \"/problems/too-many-requests\", \"title\": \"Too much at once\"}")));
            assertThat(notes).hasCount(PART);

            page.getByRole(AriaRole.BUTTON, named("Show more notes")).click();
            assertThat(why).isVisible();
            assertThat(notes).hasCount(PART);

            page.unroute(NEXT_PART);
            page.getByRole(AriaRole.BUTTON, named("Show more notes")).click();
            assertThat(notes.nth(PART)).isVisible();
            assertThat(why).hasCount(0);
        }
    }
}
