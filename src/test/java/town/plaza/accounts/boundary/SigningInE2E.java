package town.plaza.accounts.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class SigningInE2E {

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static void fillIn(Page page, String userName, String password) {
        page.getByLabel("User name").fill(userName);
        page.getByLabel("Password").fill(password);
    }

    private static void send(Page page, String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void who_registers_is_signed_in_and_can_sign_out_and_in_again() {
        var name = AccountsFixture.newName();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/register.html");
            page.getByLabel("Name that others see").fill("Carmen Ruiz");
            fillIn(page, name, AccountsFixture.PASSWORD);
            send(page, "Create the account");

            page.getByRole(AriaRole.BUTTON, named("Carmen Ruiz")).click();
            browser.disconnect();
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            assertThat(page.getByText("You are still signed in")).isVisible();
            browser.connect();
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            page.getByRole(AriaRole.BANNER)
                    .getByRole(
                            AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign in"))
                    .click();
            fillIn(page, name.toUpperCase(java.util.Locale.ROOT) + " ", AccountsFixture.PASSWORD);
            send(page, "Sign in");

            assertThat(page.getByRole(AriaRole.BUTTON, named("Carmen Ruiz"))).isVisible();
            browser.forgetComplaints();
        }
    }

    @Test
    void a_wrong_password_is_told_and_the_name_stays() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/sign-in.html");
            fillIn(page, person.userName(), "not the right one");
            send(page, "Sign in");

            var alert = page.getByRole(AriaRole.ALERT);
            assertThat(alert).containsText("The name or the password is not right");
            assertThat(alert).isFocused();
            assertThat(page.getByLabel("User name")).hasValue(person.userName());
        }
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/register.html");
            page.getByLabel("Name that others see").fill("Carmen");
            fillIn(page, "x", "short");
            send(page, "Create the account");

            var name = page.getByLabel("User name");
            assertThat(name).hasAttribute("aria-invalid", "true");
            assertThat(name).isFocused();
            assertThat(name).hasAccessibleDescription(Pattern.compile(".*3.*30.*"));
            assertThat(page.getByLabel("Name that others see")).hasValue("Carmen");

            name.fill(AccountsFixture.newName());
            send(page, "Create the account");
            assertThat(page.getByLabel("Password")).isFocused();
            assertThat(page.getByLabel("Password")).hasAttribute("aria-invalid", "true");
            assertThat(name).not().hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void a_field_left_empty_is_told_before_anything_is_sent() {
        try (var browser = Browser.inSpanish()) {
            var page = browser.open("/sign-in.html");
            page.getByLabel("Contraseña").fill("lo que sea");
            send(page, "Iniciar sesión");

            var name = page.getByLabel("Nombre de usuario");
            assertThat(name).isFocused();
            assertThat(name).hasAccessibleDescription("Rellene este campo.");
        }
    }

    @Test
    void a_page_that_needs_an_account_is_reached_after_signing_in() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/account/");
            fillIn(page, person.userName(), AccountsFixture.PASSWORD);
            send(page, "Sign in");

            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isVisible();
        }
    }

    @Test
    void signing_in_leads_to_no_other_site() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish()) {
            for (var next : List.of("//example.org/", "/.//example.org/", "http://[")) {
                var page = browser.open("/sign-in.html?next=" + next);
                fillIn(page, person.userName(), AccountsFixture.PASSWORD);
                send(page, "Sign in");

                assertThat(page).hasURL(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/(/example\\.org/)?$"));
            }
        }
    }

    @Test
    void the_way_back_leads_to_a_page_of_whoever_is_there_now() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.keepingPages()) {
            var page = browser.open("/sign-in.html?next=/account/");
            fillIn(page, person.userName(), AccountsFixture.PASSWORD);
            send(page, "Sign in");
            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isVisible();

            // the form that has sent is there again, and works
            page.evaluate("history.back()");
            fillIn(page, person.userName(), AccountsFixture.PASSWORD);
            send(page, "Sign in");
            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isVisible();

            page.getByRole(AriaRole.BUTTON, named(person.userName())).click();
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            assertThat(page).hasURL(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/$"));
            page.evaluate("history.back()");
            assertThat(page.getByLabel("User name")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, named("My account"))).isHidden();
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/sign-in.html");
            assertThat(page.getByLabel("User name")).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(person.userName());
            page.keyboard().press("Tab");
            page.keyboard().type(AccountsFixture.PASSWORD);
            page.keyboard().press("Enter");

            var menu = page.getByRole(AriaRole.BUTTON, named(person.userName()));
            assertThat(menu).isVisible();
            menu.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, named("My account"))).isFocused();
            page.keyboard().press("Escape");
            assertThat(menu).isFocused();
            assertThat(page.getByRole(AriaRole.LINK, named("My account"))).isHidden();
        }
    }
}
