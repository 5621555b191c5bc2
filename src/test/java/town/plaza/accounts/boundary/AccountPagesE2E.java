package town.plaza.accounts.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class AccountPagesE2E {

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator part(Page page, String heading) {
        return page.getByRole(AriaRole.REGION, named(heading));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void contact_details_are_kept() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.getByLabel("Telephone").fill("600 000 000");
            button(part(page, "Profile"), "Save").click();
            assertThat(page.getByText("Saved.")).isVisible();

            page.reload();
            assertThat(page.getByLabel("Telephone")).hasValue("600 000 000");
        }
    }

    @Test
    void a_refused_contact_is_told_at_its_field_and_stays() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.getByLabel("Email").fill("nowhere");
            button(part(page, "Profile"), "Save").click();

            assertThat(page.getByLabel("Email")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Email")).hasValue("nowhere");
        }
    }

    @Test
    void a_worker_stops_looking_for_work() {
        var person = AccountsFixture.withRole(Role.WORKER);
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.getByRole(AriaRole.BUTTON, named("Stop looking for work")).click();
            button(page.getByRole(AriaRole.DIALOG), "Stop looking for work").click();

            assertThat(page.getByText("Field worker")).hasCount(0);
            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isVisible();
        }
    }

    @Test
    void a_session_that_is_ended_is_over_in_its_browser() {
        var person = AccountsFixture.neighbour();
        var other = AccountsFixture.again(person);
        try (var here = Browser.inEnglish().as(person.session());
                var there = Browser.inEnglish().as(other.session())) {
            var page = here.open("/account/");
            button(part(page, "Where you are signed in"), "End the session").click();
            assertThat(button(part(page, "Where you are signed in"), "End the session"))
                    .hasCount(0);

            assertThat(there.open("/account/")).hasURL(Pattern.compile(".*/sign-in\\.html\\?next=.*"));
        }
    }

    @Test
    void the_secret_of_a_token_is_shown_once_and_works() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.getByLabel("Name of the token").fill("backup");
            button(part(page, "Tokens for programs"), "Make the token").click();

            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            var secret = dialog.locator("pre").textContent();
            button(dialog, "I have copied it").click();

            assertThat(part(page, "Tokens for programs").getByText("backup").first())
                    .isVisible();
            assertThat(new town.plaza.server.PlazaClient()
                            .withToken(secret)
                            .get("/api/accounts/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_wrong_current_password_is_told_at_its_field() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.getByLabel("Current password").fill("not the right one");
            page.getByLabel("New password").fill("a quite different evening");
            button(part(page, "Password"), "Change the password").click();

            assertThat(page.getByLabel("Current password")).isFocused();
            assertThat(page.getByLabel("Current password")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Current password"))
                    .hasAccessibleDescription("The current password is not right");
        }
    }

    @Test
    void own_data_can_be_taken_away() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            var download = page.waitForDownload(() ->
                    page.getByRole(AriaRole.LINK, named("Download my data")).click());

            assertThat(download.suggestedFilename()).endsWith(".zip");
        }
    }

    @Test
    void who_erases_the_account_is_gone() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/account/");
            page.evaluate("caches.open('plaza-care-answers').then(kept => kept.put('/x', new Response('x')))");
            page.getByRole(AriaRole.BUTTON, named("Erase my account")).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Password").fill(AccountsFixture.PASSWORD);
            button(dialog, "Erase for good").click();

            assertThat(page.getByRole(AriaRole.LINK, named("Create an account")).first())
                    .isVisible();
            assertThat(page).hasURL(Pattern.compile(".*:\\d+/$"));
            assertThat(page.evaluate("caches.has('plaza-care-answers')")).isEqualTo(false);
        }
    }

    @Test
    void an_administrator_finds_somebody_and_makes_them_clerk() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(administrator.session());
                var theirs = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/administration/");
            page.getByLabel("Search by name").fill(person.userName());
            page.getByRole(AriaRole.BUTTON, named("Roles " + person.userName())).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Town clerk").check();
            button(dialog, "Save").click();
            assertThat(dialog).isHidden();

            assertThat(theirs.open("/account/").getByRole(AriaRole.MAIN)).containsText("Town clerk");

            page.getByRole(AriaRole.LINK, named("Audit log")).click();
            page.getByLabel("About what").fill("accounts/" + person.id());
            var entry = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("accounts/" + person.id()));
            assertThat(entry.getByText("Role given")).isVisible();
            assertThat(entry.getByText("by " + administrator.userName())).isVisible();
        }
    }

    @Test
    void somebody_whom_the_administrator_blocks_is_out_at_once_and_cannot_come_back() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(administrator.session());
                var theirs = Browser.inEnglish().as(person.session())) {
            var blocked = theirs.open("/account/");
            assertThat(blocked.getByRole(AriaRole.HEADING, named("My account"))).isVisible();

            var page = browser.open("/administration/");
            page.getByLabel("Search by name").fill(person.userName());
            page.getByRole(AriaRole.BUTTON, named("Block " + person.userName())).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Their data is kept.");
            button(dialog, "Block").click();
            assertThat(dialog).isHidden();
            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText(person.userName()))
                            .getByText("Blocked"))
                    .isVisible();

            blocked.reload();
            assertThat(blocked.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
            blocked.getByLabel("User name").fill(person.userName());
            blocked.getByLabel("Password").fill(AccountsFixture.PASSWORD);
            blocked.keyboard().press("Enter");
            assertThat(blocked.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(blocked.getByLabel("User name")).hasValue(person.userName());
        }
    }

    @Test
    void who_forgot_the_password_gets_one_on_paper_and_chooses_another() {
        var administrator = AccountsFixture.administrator();
        var person = AccountsFixture.neighbour();
        String oneTime;
        try (var browser = Browser.inEnglish().as(administrator.session())) {
            var page = browser.open("/administration/");
            page.getByLabel("Search by name").fill(person.userName());
            page.getByRole(AriaRole.BUTTON, named("New password " + person.userName()))
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            // meanwhile it is not closed: the password would be made and never be seen
            var making = new ArrayList<Route>();
            page.route("**/password-reset", making::add);
            button(dialog, "Make the one-time password").click();
            page.waitForCondition(() -> !making.isEmpty());
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            button(dialog, "Cancel").click(new Locator.ClickOptions().setForce(true));
            making.get(0).resume();
            assertThat(dialog).containsText("it will not be shown again");
            assertThat(dialog).containsText(person.userName());
            oneTime = dialog.locator("pre").textContent();
            button(dialog, "I have written it down").click();
            assertThat(dialog).isHidden();
            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText(person.userName()))
                            .getByText("One-time password until"))
                    .isVisible();
            assertThat(page.getByText(oneTime)).hasCount(0);

            page.getByLabel("Search by name").fill(administrator.userName());
            assertThat(page.getByRole(AriaRole.BUTTON, named("Roles " + administrator.userName())))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("New password " + administrator.userName())))
                    .hasCount(0);
        }
        try (var theirs = Browser.inEnglish()) {
            var page = theirs.open("/sign-in.html?next=/account/");
            page.getByLabel("User name").fill(person.userName());
            page.getByLabel("Password").fill(oneTime);
            page.keyboard().press("Enter");
            var next = page.getByLabel("New password");
            assertThat(next).isFocused();
            page.getByLabel("User name").fill(administrator.userName());
            assertThat(next).hasCount(0);
            page.getByLabel("User name").fill(person.userName());
            page.keyboard().press("Enter");
            assertThat(next).hasAccessibleDescription(Pattern.compile("That is a one-time password.*10 characters.*"));
            assertThat(next).isFocused();
            page.keyboard().type("1q2w3e4r5t");
            page.keyboard().press("Enter");
            assertThat(next).hasAttribute("aria-invalid", "true");
            next.fill("an entirely new morning");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isVisible();
        }
    }

    @Test
    void a_neighbour_is_told_that_administration_is_not_theirs() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/administration/");
            assertThat(page.getByText("Your account cannot open this page.")).isVisible();
        }
    }
}
