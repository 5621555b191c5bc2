package town.plaza.board.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class NotesE2E {

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
}
