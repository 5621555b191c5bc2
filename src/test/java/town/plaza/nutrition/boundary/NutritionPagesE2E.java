package town.plaza.nutrition.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.nutrition.NutritionFixture.TODAY;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

/** A day is written down in a few taps, and what it adds up to is there to be seen. */
@OnPlaza
class NutritionPagesE2E {

    private final NutritionFixture mine = new NutritionFixture();

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static GetByRoleOptions naming(String name) {
        return new GetByRoleOptions().setName(Pattern.compile(name));
    }

    private Browser me() {
        return Browser.inEnglish().as(mine.person().session());
    }

    private static void addFood(Page page, String typed, String found, String amount) {
        page.getByRole(AriaRole.COMBOBOX, named("Find a food")).fill(typed);
        page.getByRole(AriaRole.OPTION, naming(found)).first().click();
        page.getByLabel(Pattern.compile("^Amount")).fill(amount);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void breakfast_is_found_as_it_is_typed_and_eaten_again_with_one_tap() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFood("Tostada " + word, "Toast " + word);
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, named("Breakfast")).click();
            addFood(page, "tost " + word, "Toast " + word, "62,5");

            assertThat(page.locator(".energy__left")).hasText("1,875 kcal");
            page.locator(".chip")
                    .filter(new Locator.FilterOptions().setHasText(word))
                    .dblclick();
            assertThat(page.locator(".energy__left")).hasText("1,750 kcal");
            assertThat(page.locator("section")
                            .filter(new Locator.FilterOptions().setHas(page.locator("#meal-BREAKFAST"))))
                    .containsText("Toast " + word);
        }
        assertThat(mine.summary(TODAY)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .isEqualTo(250);
    }

    @Test
    void a_refused_amount_stays_in_the_form_with_the_reason() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFood(word, word);
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.COMBOBOX, named("Find a food")).fill(word);
            page.getByRole(AriaRole.OPTION).first().click();
            var amount = page.getByLabel(Pattern.compile("^Amount"));
            amount.fill("60 g");
            page.getByRole(AriaRole.BUTTON, named("Add")).click();
            assertThat(page.getByText("Type a number here, such as 2.5, without a unit."))
                    .isVisible();

            amount.fill("0");
            page.getByRole(AriaRole.BUTTON, named("Add")).click();
            assertThat(page.locator(".dialog .alert__title")).isVisible();
            assertThat(amount).hasAttribute("aria-invalid", "true");
            assertThat(amount).hasValue("0");
        }
    }

    /** As somebody is answered who has asked too much. */
    private static void refuse(Page page, String address) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"/problems/too-many-requests\", \"title\": \"Too much at once\"}")));
    }

    @Test
    void the_search_stays_whatever_becomes_of_a_request() {
        var word = NutritionFixture.newWord();
        NutritionFixture.sharedFood(word, word);
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            var search = page.getByRole(AriaRole.COMBOBOX, named("Find a food"));
            var found = page.getByRole(AriaRole.OPTION, naming(word));
            search.fill(word);
            found.waitFor();
            page.locator("#log-day").focus();
            assertThat(found).isHidden();
            search.focus();
            assertThat(found).isVisible();

            refuse(page, "**/api/nutrition/foods?*");
            search.fill(word + "a");
            assertThat(page.locator(".food-search__message")).hasText("Too much at once");
            page.unroute("**/api/nutrition/foods?*");
            search.fill("4006381333932");
            assertThat(page.locator(".food-search__message")).containsText("That barcode is not right");

            search.fill(word);
            found.waitFor();
            // chosen before the search for what was typed last has begun
            page.clock().install();
            search.press("Space");
            search.press("Enter");
            page.clock().runFor(1000);
            page.getByRole(AriaRole.BUTTON, named("Cancel")).click();
            assertThat(search).isFocused();
        }
    }

    @Test
    void an_action_that_fails_is_told_above_the_day_which_is_read_anew() {
        var bread = mine.bread();
        var here = mine.eat(TODAY, "LUNCH", bread, "100");
        mine.eat(TODAY, "LUNCH", bread, "40");
        try (var browser = me()) {
            var page = browser.open("/nutrition/?day=foo");
            assertThat(page.locator("#log-day")).hasValue(TODAY.toString());
            assertThat(page.locator(".energy__left")).hasText("1,650 kcal");
            mine.client().delete(NutritionFixture.ENTRIES + "/" + here.getString("id"));
            page.getByRole(AriaRole.BUTTON, named("Remove Pan")).first().click();

            assertThat(page.locator(".energy__left")).hasText("1,900 kcal");
            assertThat(page.locator("nutrition-day > .alert")).isFocused();

            refuse(page, "**/api/nutrition/days/*");
            page.getByRole(AriaRole.BUTTON, named("Day before")).click();
            assertThat(page.locator("nutrition-day > .alert")).hasText("Too much at once");
            assertThat(page.locator(".energy__left")).isHidden();
            page.unroute("**/api/nutrition/days/*");
            page.getByRole(AriaRole.BUTTON, named("Try again")).click();
            assertThat(page.locator(".energy__left")).hasText("2,000 kcal");
            assertThat(page.locator("nutrition-day > .alert")).isHidden();
        }
    }

    @Test
    void what_is_unknown_is_told_as_at_least() {
        mine.note(TODAY, "Menu", "{'kcal': 300, 'protein': 20}");
        mine.note(TODAY, "Tapa", "{'kcal': 100}");
        try (var browser = me()) {
            var page = browser.open("/nutrition/");

            assertThat(page.locator(".macros")).containsText("at least 20 g");
            assertThat(page.locator(".macros")).containsText("known for 75 % of the energy");
        }
    }

    @Test
    void an_entry_is_corrected_and_struck() {
        mine.eat(TODAY, "LUNCH", mine.bread(), "100");
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, naming("^Pan 100 g")).click();
            page.getByLabel(Pattern.compile("^Amount")).fill("40");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator(".energy__left")).hasText("1,900 kcal");

            page.getByRole(AriaRole.BUTTON, named("Remove Pan")).click();
            assertThat(page.locator(".energy__left")).hasText("2,000 kcal");
        }
    }

    @Test
    void yesterday_is_eaten_again() {
        mine.eat(TODAY.minusDays(1), "DINNER", mine.bread(), "100");
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, named("Copy another day")).click();
            page.getByRole(AriaRole.BUTTON, named("Copy")).click();

            assertThat(page.locator(".energy__left")).hasText("1,750 kcal");
        }
    }

    @Test
    void an_activity_needs_a_weight_and_then_adds_its_net_calories() {
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, named("Add an activity")).click();
            page.getByLabel("Activity", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("17190");
            page.getByLabel("Minutes").fill("60");
            page.getByRole(AriaRole.BUTTON, named("Add")).click();
            assertThat(page.locator(".dialog .alert__title")).hasText("Your weight is not known");

            mine.weigh(TODAY, "70");
            page.getByRole(AriaRole.BUTTON, named("Add")).click();
            assertThat(page.locator(".energy__left")).hasText("2,175 kcal");
            assertThat(page.locator("nutrition-day")).containsText("175 kcal net (245 kcal gross)");
        }
    }

    @Test
    void what_may_be_thousands_is_asked_about_where_it_can_be_meant_and_what_is_there_is_written_so_that_it_is_clear() {
        var food = mine.food("{'name': 'Queso', 'basis': 'G', 'nutrients': {'kcal': 100, 'protein': 12.345}}");
        try (var browser = Browser.inSpanish().as(mine.person().session())) {
            var page = browser.open("/nutrition/goals.html");
            page.getByRole(AriaRole.BUTTON, named("Poner un objetivo")).click();
            var sheet = page.getByRole(AriaRole.DIALOG);
            sheet.getByLabel("Energía (kcal)").fill("2.000");
            var save = sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar"));
            save.click();
            assertThat(sheet.getByText("No está claro si son miles o decimales."))
                    .isVisible();
            assertThat(sheet.getByLabel("Energía (kcal)")).hasAttribute("aria-invalid", "true");
            sheet.getByLabel("Energía (kcal)").fill("2000");
            save.click();
            assertThat(page.locator(".toast")).hasText("Guardado");
            page.getByLabel(Pattern.compile("^Peso .kg")).fill("72.500");
            page.getByRole(AriaRole.BUTTON, named("Guardar")).last().click();
            assertThat(page.locator("nutrition-goals-page")).containsText("72,5 kg");

            page.navigate("/nutrition/foods.html");
            page.getByRole(AriaRole.BUTTON, naming("Queso")).click();
            page.getByRole(AriaRole.BUTTON, named("Cambiar")).click();
            assertThat(sheet.getByLabel(Pattern.compile("^Proteínas"))).hasValue("12,3450");
            save.click();
            assertThat(sheet).isHidden();
        }
        assertThat(mine.summary(TODAY).getJsonObject("goal").getInt("kcal")).isEqualTo(2000);
        assertThat(mine.client()
                        .get(NutritionFixture.FOODS + "/" + food.getString("id"))
                        .json()
                        .getJsonObject("nutrients")
                        .getJsonNumber("protein")
                        .doubleValue())
                .isEqualTo(12.345);
    }

    @Test
    void a_suggestion_names_its_equation_and_becomes_the_goal() {
        try (var browser = me()) {
            var page = browser.open("/nutrition/goals.html");
            assertThat(page.locator("nutrition-goals-page")).containsText("The equations need birth date");
            page.getByLabel(Pattern.compile("^Date of birth"))
                    .fill(TODAY.minusYears(30).toString());
            page.getByLabel(Pattern.compile("^Sex")).selectOption("MALE");
            page.getByLabel(Pattern.compile("^How much you move")).selectOption("VERY_ACTIVE");
            page.getByRole(AriaRole.BUTTON, named("Save")).first().click();
            assertThat(page.locator(".toast")).hasText("Saved");
            page.getByLabel(Pattern.compile("^Weight .kg")).fill("81,5");
            page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
            assertThat(page.locator("nutrition-goals-page")).containsText("81.5 kg");
            page.getByLabel(Pattern.compile("^Weight .kg")).fill("81");
            page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
            assertThat(page.locator("nutrition-goals-page")).containsText("81 kg");
            page.getByLabel(Pattern.compile("^Weight .kg")).fill("");
            page.getByLabel(Pattern.compile("^Height .cm")).fill("180");
            page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
            assertThat(page.locator("nutrition-goals-page")).containsText("81 kg · 180 cm");

            var suggestion =
                    page.locator("li").filter(new Locator.FilterOptions().setHasText("Institute of Medicine (2005)"));
            assertThat(suggestion).containsText("3,721 kcal");
            suggestion.getByRole(AriaRole.BUTTON).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("nutrition-goals-page")).containsText("exercise is included already; Institute");
        }
        assertThat(mine.summary(TODAY).getJsonObject("goal").getInt("kcal")).isEqualTo(3721);
    }

    @Test
    void a_label_that_does_not_add_up_is_doubted_in_words() {
        try (var browser = me()) {
            var page = browser.open("/nutrition/foods.html");
            page.getByRole(AriaRole.BUTTON, named("New food")).click();
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Manzana");
            page.getByLabel("Energy (kcal)").fill("218");
            page.getByLabel(Pattern.compile("^Protein")).fill("0,3");
            page.getByLabel(Pattern.compile("^Fat")).fill("0,2");
            page.getByLabel(Pattern.compile("^Carbohydrate")).fill("11,4");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();

            assertThat(page.locator(".alert__title").last()).hasText("The energy does not add up");
            assertThat(page.locator("nutrition-foods-page")).containsText("Were kJ typed as kcal?");
        }
    }

    @Test
    void a_recipe_is_put_together_from_what_is_found() {
        mine.food("{'name': 'Tomate', 'basis': 'G', 'nutrients': {'kcal': 20}}");
        mine.bread();
        try (var browser = me()) {
            var page = browser.open("/nutrition/foods.html");
            page.getByRole(AriaRole.BUTTON, named("New recipe")).click();
            page.locator("#recipe-name").fill("Gazpacho");
            find(page, "Pan");
            find(page, "Tomate");
            page.getByLabel(Pattern.compile("^Tomate")).fill("1000 g");
            page.getByRole(AriaRole.BUTTON, named("Remove Pan")).click();

            page.getByRole(AriaRole.BUTTON, named("New food")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Pepino");
            page.getByLabel("Energy (kcal)").fill("15");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("#food-title")).containsText("Pepino");
            page.getByRole(AriaRole.BUTTON, named("New recipe")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(page.locator("#recipe-name")).hasValue("Gazpacho");

            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.getByLabel(Pattern.compile("^Tomate"))).hasAttribute("aria-invalid", "true");
            page.getByLabel(Pattern.compile("^Tomate")).fill("1000");
            page.locator("#recipe-name")
                    .evaluate("input => { input.form.requestSubmit(); input.form.requestSubmit(); }");

            assertThat(page.locator("#food-title")).containsText("Gazpacho");
            assertThat(page.locator("nutrition-foods-page")).containsText("Tomate, 1,000 g");
            assertThat(page.getByRole(AriaRole.BUTTON, naming("^Gazpacho"))).hasCount(1);

            page.getByRole(AriaRole.BUTTON, named("Change")).click();
            page.locator("#recipe-name").fill("Salmorejo");
            page.getByRole(AriaRole.BUTTON, named("New recipe")).click();
            page.getByRole(AriaRole.BUTTON, named("Leave it")).click();
            assertThat(page.locator("#recipe-name")).hasValue("");
            assertThat(page.getByLabel(Pattern.compile("^Tomate"))).hasCount(0);
        }
    }

    private static void find(Page page, String ingredient) {
        page.getByRole(AriaRole.COMBOBOX, named("Find an ingredient")).fill(ingredient);
        page.locator("form")
                .getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + ingredient + " yours")))
                .click();
    }

    @Test
    void a_month_is_seen_in_charts_and_in_a_table() {
        mine.note(TODAY, "hoy", "{'kcal': 1500}");
        mine.note(TODAY.minusDays(20), "antes", "{'kcal': 2500}");
        mine.weigh(TODAY, "70");
        try (var browser = me()) {
            var page = browser.open("/nutrition/trend.html");

            assertThat(page.locator("nutrition-trend-page"))
                    .containsText("On average 2,000 kcal a day (2 days written down).");
            assertThat(page.locator("canvas")).hasCount(3);
            assertThat(page.locator(".period tbody tr").first())
                    .hasText(Pattern.compile("Eaten\\s*4,000 kcal\\s*2,000 kcal\\s*2,000 kcal"));
            assertThat(page.locator("nutrition-trend-page"))
                    .containsText("Days with food written down count: 2 of 30.");
            assertThat(page.locator(".period")).containsText("known for 0 % of the energy");
            page.getByText("The numbers, day by day").click();
            assertThat(page.locator(".numbers tbody tr")).hasCount(30);

            var late = new ArrayList<Route>();
            var quarter = "**/days?from=" + TODAY.minusDays(89) + "*";
            page.route(quarter, late::add);
            page.getByRole(AriaRole.BUTTON, named("90 days")).click();
            page.getByRole(AriaRole.BUTTON, named("7 days")).click();
            assertThat(page.locator(".numbers tbody tr")).hasCount(7);
            page.waitForResponse(quarter, () -> late.forEach(Route::resume)).finished();
            page.evaluate("() => new Promise(requestAnimationFrame)");
            assertThat(page.locator(".numbers tbody tr")).hasCount(7);

            refuse(page, quarter);
            page.getByRole(AriaRole.BUTTON, named("90 days")).click();
            assertThat(page.locator("nutrition-trend-page > .alert")).hasText("Too much at once");
            assertThat(page.locator(".numbers tbody tr")).hasCount(7);
        }
    }

    @Test
    void who_writes_down_no_food_sees_their_weight() {
        mine.weigh(TODAY, "70.5");
        try (var browser = Browser.inSpanish().as(mine.person().session())) {
            var page = browser.open("/nutrition/trend.html");

            assertThat(page.locator("canvas")).hasCount(1);
            assertThat(page.locator("nutrition-trend-page")).containsText("no hay comida apuntada");
            page.locator(".numbers summary").click();
            assertThat(page.locator(".numbers")).containsText("70,5");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-11-20T10:30:00Z, 2026-11-21",
        "Pacific/Pago_Pago, 2026-11-21T10:30:00Z, 2026-11-20",
        "Europe/Madrid, 2026-11-20T23:01:00Z, 2026-11-21",
        // the hour that is twice, and the one that is not there
        "Europe/Madrid, 2026-10-25T00:30:00Z, 2026-10-25",
        "Europe/Madrid, 2026-03-28T23:30:00Z, 2026-03-29"
    })
    void a_line_is_of_the_day_that_its_writers_calendar_shows(String zone, Instant now, LocalDate day) {
        try (var browser = Browser.inEnglish().inZone(zone).as(mine.person().session())) {
            var page = browser.openAt(now, "/nutrition/");
            assertThat(page.locator("#log-day")).hasValue(day.toString());
            page.getByRole(AriaRole.BUTTON, named("Something else, with its calories"))
                    .click();
            page.getByLabel("What you ate").fill("Medianoche");
            page.getByLabel("Energy (kcal)").fill("321");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
            page.getByRole(AriaRole.BUTTON, named("Day before")).click();
            assertThat(page.locator("#log-day")).hasValue(day.minusDays(1).toString());
        }
        assertThat(List.of(day.minusDays(1), day, day.plusDays(1)))
                .extracting(each -> mine.summary(each)
                        .getJsonObject("eaten")
                        .getJsonObject("kcal")
                        .getInt("amount"))
                .containsExactly(0, 321, 0);
    }

    @Test
    void a_month_is_printed_with_its_charts_and_every_day() throws IOException {
        var month = YearMonth.from(TODAY).minusMonths(1);
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            mine.note(month.atDay(day), "Día", "{'kcal': %d, 'protein': 80}".formatted(1500 + day));
        }
        mine.weigh(month.atDay(3), "70.4");
        try (var browser = Browser.desk(ColorScheme.DARK).as(mine.person().session())) {
            var page = browser.open("/nutrition/trend.html");
            page.locator("#trend-month").fill(month.toString());
            page.locator("#trend-month").dispatchEvent("change");
            assertThat(page.locator(".numbers tbody tr")).hasCount(month.lengthOfMonth());

            var pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

            try (var document = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper().getText(document);
                assertThat(text).contains("Energy", "1,501 kcal", "at least", "70.4");
                assertThat(text).doesNotContain("30 days");
                assertThat(document.getNumberOfPages()).isBetween(2, 3);
            }
            assertThat(page.locator("details")).not().hasAttribute("open", "");
        }
    }

    @Test
    void who_is_not_signed_in_is_told_what_it_is() {
        try (var browser = Browser.inSpanish()) {
            var page = browser.open("/nutrition/");

            assertThat(page.getByRole(AriaRole.HEADING, named("Su diario es solo suyo")))
                    .isVisible();
        }
    }

    @Test
    void a_log_goes_out_and_comes_back_by_its_page() {
        mine.note(TODAY, "Higos", "{'kcal': 74.5}");
        try (var browser = me()) {
            var page = browser.open("/nutrition/csv.html");
            var file = page.waitForDownload(() ->
                    page.getByRole(AriaRole.LINK, naming("decimal commas")).click());
            var csv = new String(read(file), StandardCharsets.UTF_8);
            assertThat(csv).contains("Higos").contains("74,5");

            page.locator("#import-file").setInputFiles(new FilePayload("log.csv", "text/csv", read(file)));
            page.getByRole(AriaRole.BUTTON, named("Import")).click();
            assertThat(page.getByRole(AriaRole.HEADING, naming("0 lines added. 1 was there already.")))
                    .isVisible();

            page.locator("#import-file")
                    .setInputFiles(new FilePayload(
                            "log.csv", "text/csv", csv.replace("74,5", "much").getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, named("Import")).click();
            assertThat(page.getByText("Line 2, kcal: A number")).isVisible();
        }
    }

    @Test
    void an_administrator_imports_a_catalogue_and_sees_what_was_left_out() throws IOException {
        var word = NutritionFixture.newWord();
        var folder = Files.createDirectories(Path.of(System.getenv("PLAZA_IMPORTS")));
        var file = folder.resolve(word + ".jsonl");
        Files.writeString(file, "{\"code\":\"8400000000001\",\"product_name\":\"" + word + "\"}\n");
        try (var browser =
                Browser.inEnglish().as(AccountsFixture.administrator().session())) {
            var page = browser.open("/nutrition/catalogue.html");
            page.getByRole(AriaRole.BUTTON, named("Import " + file.getFileName()))
                    .click();
            var job = page.locator("article").filter(new Locator.FilterOptions().setHasText(word));
            assertThat(job.getByText("done", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            job.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lines left out"))
                    .click();
            assertThat(job).containsText("The barcode’s check digit is wrong (8400000000001)");

            refuse(page, "**/catalogue/jobs**");
            page.getByRole(AriaRole.BUTTON, named("Import " + file.getFileName()))
                    .click();
            assertThat(page.locator("nutrition-catalogue-page > .alert")).hasText("Too much at once");
            assertThat(job).isVisible();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void an_import_far_down_is_looked_at_until_it_is_done() {
        var job =
                "{\"id\": \"%d\", \"form\": \"OFF\", \"file\": \"file %1$d\", \"state\": \"%s\", \"share\": 0.5, \"lines\": 0, \"added\": 0, \"changed\": 0, \"unchanged\": 0, \"bad\": 0, \"createdAt\": \"2026-11-20T10:00:00Z\"}";
        var newest = IntStream.range(0, 10)
                .mapToObj(each -> job.formatted(each, "DONE"))
                .collect(Collectors.joining(","));
        try (var browser =
                Browser.inEnglish().as(AccountsFixture.administrator().session())) {
            var page = browser.open("/nutrition/csv.html");
            page.clock().install();
            page.route("**/catalogue/jobs?*", route -> {
                var address = route.request().url();
                var jobs = address.contains("after=")
                        ? job.formatted(10, "RUNNING")
                        : address.contains("limit=10") ? newest : newest + "," + job.formatted(10, "DONE");
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"items\": [" + jobs + "]" + (jobs.equals(newest) ? ", \"next\": \"x\"}" : "}")));
            });
            page.navigate("/nutrition/catalogue.html");
            page.getByRole(AriaRole.BUTTON, named("Show more")).click();
            assertThat(page.locator("article")).hasCount(11);
            page.clock().runFor(2500);

            assertThat(page.locator("article").last().locator(".tag")).hasText("done");
        }
    }

    private static byte[] read(Download file) {
        try (var in = file.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Test
    void the_amount_of_a_food_that_is_gone_is_corrected() {
        var bread = mine.bread();
        mine.eat(TODAY, "LUNCH", bread, "100");
        mine.client().delete(NutritionFixture.FOODS + "/" + bread.getString("id"));
        try (var browser = me()) {
            var page = browser.open("/nutrition/");
            page.getByRole(AriaRole.BUTTON, naming("^Pan 100 g")).click();
            page.getByLabel(Pattern.compile("^Amount")).fill("40");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();

            assertThat(page.locator(".energy__left")).hasText("1,900 kcal");
            assertThat(page.getByRole(AriaRole.BUTTON, naming("^Pan 40 g"))).isVisible();
        }
    }

    @Test
    void a_food_keeps_its_polyols_and_a_recipe_its_portions_when_something_else_is_changed() {
        var gum = mine.food("{'name': 'Chicle', 'basis': 'G', 'nutrients': {'kcal': 160, 'polyols': 60}}");
        var recipe = NutritionFixture.created(mine.client()
                .post(
                        NutritionFixture.FOODS + "/recipes",
                        NutritionFixture.json(
                                "{'name': 'Tarta', 'ingredients': [{'food': '%s', 'amount': 100}], 'portions': [{'name': '1 trozo', 'amount': 50}, {'name': '1 entera', 'amount': 100}]}",
                                gum.getString("id"))));
        try (var browser = me()) {
            var page = browser.open("/nutrition/foods.html");
            page.getByRole(AriaRole.BUTTON, naming("^Chicle")).click();
            page.getByRole(AriaRole.BUTTON, named("Change")).click();
            assertThat(page.getByLabel(Pattern.compile("^Polyols"))).hasValue("60");
            page.getByLabel("Energy (kcal)").fill("165");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("Polyols")))
                    .containsText("60 g");

            page.getByRole(AriaRole.BUTTON, naming("^Tarta")).click();
            assertThat(page.locator("#food-title")).containsText("Tarta");
            page.getByRole(AriaRole.BUTTON, named("Change")).click();
            page.locator("#recipe-name").fill("Pastel");
            page.locator("form")
                    .getByLabel(Pattern.compile("^How much that is"))
                    .fill("45");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator("#food-title")).containsText("Pastel");
            assertThat(page.locator("nutrition-foods-page")).containsText("1 trozo: 45 g · 1 entera: 100 g");
        }
        assertThat(mine.client()
                        .get(NutritionFixture.FOODS + "/" + recipe.getString("id"))
                        .json()
                        .getJsonArray("portions")
                        .size())
                .isEqualTo(2);
    }
}
