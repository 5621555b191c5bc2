package town.plaza.kernel.places;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import town.plaza.server.Axe;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

/** The element alone, on a page that has it nowhere else. */
@OnPlaza
class PlacePickerE2E {

    private static Page withPicker(Browser browser) {
        var page = browser.open("/sign-in.html");
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).isVisible();
        page.evaluate(
                """
                async () => {
                  await import('/app/place-picker.js');
                  const form = document.createElement('section');
                  form.append(document.createElement('plaza-place-picker'));
                  form.firstChild.setAttribute('label', 'Town of the field');
                  document.querySelector('main').replaceChildren(form);
                }""");
        return page;
    }

    private static Map<?, ?> value(Page page) {
        return (Map<?, ?>) page.evaluate("document.querySelector('plaza-place-picker').value");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    @Test
    void a_town_is_chosen_by_the_keyboard_alone() {
        try (var browser = Browser.inEnglish()) {
            var page = withPicker(browser);
            page.getByLabel("Town of the field").first().focus();
            page.keyboard().type("orgi");
            assertThat(page.getByRole(AriaRole.OPTION, named("Órgiva (Granada)")))
                    .isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page.getByText("Chosen: Órgiva (Granada)")).isVisible();
            assertThat(value(page).get("code")).isEqualTo("18147");
            assertThat(page.locator("input[name='place.latitude']")).hasValue(Pattern.compile("36\\.9.*"));
        }
    }

    @Test
    void typing_on_forgets_what_was_chosen() {
        try (var browser = Browser.inEnglish()) {
            var page = withPicker(browser);
            page.getByLabel("Town of the field").first().pressSequentially("motri");
            page.getByRole(AriaRole.OPTION, named("Motril (Granada)")).click();
            assertThat(page.getByText("Chosen: Motril (Granada)")).isVisible();
            page.getByLabel("Town of the field").first().fill("nowhere at all");

            assertThat(page.getByText("There is no town of that name.")).isVisible();
            assertThat(value(page)).isNull();
            assertThat(page.locator("input[name='place.latitude']")).hasValue("");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_point_is_chosen_on_the_map_without_any_pictures_of_others(ColorScheme look) {
        try (var browser = Browser.phone(look).withinReachOfAxe()) {
            var page = withPicker(browser);
            page.getByRole(AriaRole.BUTTON, named("Point on the map")).click();
            assertThat(page.locator(".map__town").first()).isVisible();
            page.getByRole(AriaRole.APPLICATION, named("Map to point at a place"))
                    .click();

            assertThat(page.getByText(Pattern.compile("Chosen: Near .+ \\(Granada\\)|Chosen: Near Granada")))
                    .isVisible();
            assertThat(value(page).get("code")).isNull();
            Axe.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target/it/picker-" + look + ".png"))
                    .setFullPage(true));
        }
    }

    @Test
    void the_middle_of_the_map_is_chosen_by_the_keyboard() {
        try (var browser = Browser.inSpanish()) {
            var page = withPicker(browser);
            page.getByRole(AriaRole.BUTTON, named("Señalar en el mapa")).click();
            assertThat(page.locator(".map__town").first()).isVisible();
            page.getByRole(AriaRole.APPLICATION).focus();
            page.keyboard().press("Enter");

            assertThat(page.getByText(Pattern.compile("Elegido: Cerca de .+"))).isVisible();
        }
    }
}
