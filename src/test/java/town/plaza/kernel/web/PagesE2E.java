package town.plaza.kernel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

/** What all pages share: language, look, keyboard, and what is not there. */
@OnPlaza
class PagesE2E {

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void a_page_speaks_the_browsers_language_until_a_person_chooses_another() {
        try (var browser = Browser.inSpanish()) {
            var page = browser.open("/sign-in.html");
            assertThat(page.getByRole(AriaRole.HEADING, named("Iniciar sesión")))
                    .isVisible();

            page.getByRole(AriaRole.BUTTON, named("English")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "en");

            page.navigate("/register.html");
            assertThat(page.getByRole(AriaRole.HEADING, named("Create an account")))
                    .isVisible();
        }
    }

    @Test
    void the_browsers_first_language_that_plaza_speaks_is_the_pages_also_where_the_server_writes_them() {
        try (var english = Browser.inEnglish();
                var spanish = Browser.inSpanish();
                var german = Browser.reading("de-DE")) {
            assertThat(english.open("/").getByRole(AriaRole.HEADING, named("Newest notices")))
                    .isVisible();
            assertThat(english.open("/words").getByRole(AriaRole.HEADING, named("Words")))
                    .isVisible();

            for (var browser : List.of(spanish, german)) {
                var home = browser.open("/");
                assertThat(home.getByRole(AriaRole.HEADING, named("Últimos anuncios")))
                        .isVisible();
                assertThat(home.locator("html")).hasAttribute("lang", "es");
                var wall = browser.open("/words");
                assertThat(wall.getByRole(AriaRole.HEADING, named("Palabras"))).isVisible();
                assertThat(wall.getByRole(AriaRole.LINK, named("Entrar"))).isVisible();
                assertThat(wall.locator("html")).hasAttribute("lang", "es");
            }
        }
    }

    @Test
    void the_chosen_look_stays_on_the_next_page() {
        try (var browser = Browser.desk(ColorScheme.LIGHT)) {
            var page = browser.open("/");
            page.getByRole(AriaRole.BUTTON, named("Switch to dark appearance")).click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

            page.navigate("/register.html");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(26, 22, 19)");

            page.getByRole(AriaRole.RADIO, named("Automatic")).check();
            assertThat(page.locator("html")).not().hasAttribute("data-theme", Pattern.compile(".*"));
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(250, 246, 239)");
        }
    }

    @Test
    void the_device_decides_on_the_look_until_a_person_does() {
        try (var browser = Browser.desk(ColorScheme.DARK)) {
            assertThat(browser.open("/").locator("body")).hasCSS("background-color", "rgb(26, 22, 19)");
        }
    }

    @Test
    void the_first_tab_leads_past_the_menu() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/register.html");
            assertThat(page.getByLabel("User name")).isVisible();

            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, named("Skip to content"))).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.getByLabel("User name")).isFocused();
        }
    }

    @Test
    void the_menu_opens_on_a_phone() {
        try (var browser = Browser.phone(ColorScheme.LIGHT)) {
            var page = browser.open("/sign-in.html");
            assertThat(page.getByRole(AriaRole.LINK, named("Home"))).isHidden();

            page.getByRole(AriaRole.BUTTON, named("Menu")).click();
            page.getByRole(AriaRole.LINK, named("Home")).click();

            assertThat(page).hasURL(Pattern.compile(".*/$"));
        }
    }

    @Test
    void an_address_without_a_page_says_so_in_both_languages_and_leads_home() {
        try (var english = Browser.inEnglish();
                var spanish = Browser.inSpanish()) {
            var page = english.open("/no/such/page");
            assertThat(page.getByRole(AriaRole.HEADING, named("There is nothing here")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Sign in"))).isVisible();
            page.getByRole(AriaRole.LINK, named("Go to the home page")).click();
            assertThat(page).hasURL(Pattern.compile(".*/$"));

            var pagina = spanish.open("/no/hay/tal");
            assertThat(pagina.getByRole(AriaRole.HEADING, named("Aquí no hay nada")))
                    .isVisible();
        }
    }

    @Test
    void the_operations_for_programs_can_be_read() {
        try (var browser = Browser.inEnglish()) {
            var page = browser.open("/api-docs/");
            assertThat(page.locator("#swagger").getByText("ledger").first()).isVisible();
        }
    }
}
