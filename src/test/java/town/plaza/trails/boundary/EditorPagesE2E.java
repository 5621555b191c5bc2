package town.plaza.trails.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.EditorFixture.PLACES;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.newName;
import static town.plaza.trails.EditorFixture.place;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;
import town.plaza.trails.EditorFixture;
import town.plaza.trails.TrailsFixture;

/** The clerk's day: a place with its questions in minutes, its poster, a trail, and somebody to answer. */
@OnPlaza
class EditorPagesE2E {

    private final EditorFixture editor = new EditorFixture();
    private final String name = newName();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator in(Page page, String language, String label) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(language))
                .getByLabel(label);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void the_clerk_adds_a_place_with_questions_and_prints_its_poster() {
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            var page = browser.open("/trails/edit-places.html");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a place"))
                    .click();
            field(page, "Latitude").fill("137,17");
            field(page, "Longitude").fill("-3,5899");
            in(page, "Spanish", "Name").fill(name);
            in(page, "Spanish", "Story").fill("Una historia.");
            button(page, "Save").click();
            assertThat(field(page, "Latitude")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByText("The latitude is between -90 and 90 degrees"))
                    .isVisible();
            assertThat(in(page, "Spanish", "Story")).hasValue("Una historia.");
            field(page, "Latitude").fill("37,1771 N");
            button(page, "Save").click();
            assertThat(page.getByText("Type a number here")).isVisible();
            assertThat(field(page, "Latitude")).hasAttribute("aria-invalid", "true");
            field(page, "Latitude").fill("37,1771");
            button(page, "Save").click();
            assertThat(heading(page, name).first()).isVisible();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a question"))
                    .click();
            field(page, "Category").selectOption("history");
            ask(page, "¿De qué siglo es?", "Del XIV", "Del XX");
            page.getByLabel("And then another").check();
            button(page, "Save").click();
            assertThat(in(page, "Spanish", "Question")).hasValue("");
            ask(page, "¿Quién la hizo?", "Yusuf I", "Carlos V");
            page.getByLabel("And then another").uncheck();
            button(page, "Save").click();
            assertThat(heading(page, name).first()).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("¿Quién la hizo?")))
                    .isVisible();

            var poster = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Poster in Spanish (PDF)"));
            var printed = editor.client().get(poster.getAttribute("href"));
            assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
            button(page, "Renew the code").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Renew the code"))
                    .click();
            assertThat(page.getByText("Code number 2 of this place")).isVisible();
        }
    }

    @Test
    void a_photo_does_not_hide_that_somebody_else_changed_the_place() throws IOException {
        var path = PLACES + "/" + id(editor.add(PLACES, place(name)));
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", photo);
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            var page = browser.open("/trails/place-edit.html?id=" + path.substring(PLACES.length() + 1));
            assertThat(in(page, "Spanish", "Name")).hasValue(name);
            editor.client().put(path, place("Otro " + name).build());

            field(page, "Choose a photo").setInputFiles(new FilePayload("photo.png", "image/png", photo.toByteArray()));

            assertThat(page.getByText("Somebody changed it in the meantime")).isVisible();
            page.reload();
            assertThat(in(page, "Spanish", "Name")).hasValue("Otro " + name);
            field(page, "Choose a photo").setInputFiles(new FilePayload("photo.png", "image/png", photo.toByteArray()));
            assertThat(field(page, "Replace the photo")).isVisible();
        }
    }

    private static void ask(Page page, String text, String right, String wrong) {
        in(page, "Spanish", "Question").fill(text);
        in(page, "Spanish", "Right answer").fill(right);
        in(page, "Spanish", "Wrong answer 1").fill(wrong);
    }

    @Test
    void the_pin_is_set_on_the_map_also_by_the_keyboard() {
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            var page = browser.open("/trails/place-edit.html");
            button(page, "Point at it on a map").click();
            var map = page.getByRole(AriaRole.APPLICATION);
            assertThat(page.locator(".leaflet-container")).isVisible();
            assertThat(page.locator(".map__name").first()).isVisible();
            map.focus();
            page.keyboard().press("Enter");
            assertThat(field(page, "Latitude")).hasValue(Pattern.compile("37\\.1[78].*"));
            assertThat(field(page, "Longitude")).hasValue(Pattern.compile("-3\\.(59|60).*"));
            map.click(new Locator.ClickOptions().setPosition(60, 60));
            assertThat(field(page, "Latitude")).not().hasValue(Pattern.compile("37\\.1[78].*"));
        }
    }

    @Test
    void questions_come_from_a_file_after_a_look_at_them() {
        var own = id(editor.add(PLACES, place(name)));
        var file =
                """
                {"results": [{"category": "History", "difficulty": "easy", "question": "Qui&eacute;n?",
                  "correct_answer": "&Eacute;l", "incorrect_answers": ["Ella"]},
                 {"category": "History", "difficulty": "easy", "question": "Otra?", "incorrect_answers": ["No"]}]}""";
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            var page = browser.open("/trails/question-import.html?place=" + own);
            field(page, "File")
                    .setInputFiles(
                            new FilePayload("trivia.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            button(page, "See what would come in").click();
            assertThat(page.getByText("No. 2, correct_answer: The right answer is missing"))
                    .isVisible();
            assertThat(page.getByText("Quién?")).isVisible();
            button(page, "Import only the good one").click();
            assertThat(heading(page, "1 question was imported")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the questions"))
                    .click();
            assertThat(page.getByText("Quién?")).isVisible();
        }
    }

    @Test
    void questions_come_in_at_any_of_many_places() {
        var last = id(editor.add(PLACES, place("Zz " + name)));
        for (var i = 0; i < 100; i++) {
            TrailsFixture.place();
        }
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            for (var address : List.of("question-import.html", "question-edit.html", "trail-edit.html")) {
                var page = browser.open("/trails/" + address);
                assertThat(page.locator("option[value='" + last + "']")).hasText("Zz " + name + " in English");
            }
        }
    }

    @Test
    void a_trail_is_put_in_order_by_buttons_and_by_dragging() {
        var first = newName();
        var second = newName();
        editor.add(PLACES, place(first));
        editor.add(PLACES, place(second));
        try (var browser = Browser.inEnglish().as(editor.clerk().session())) {
            var page = browser.open("/trails/trail-edit.html");
            for (var each : new String[] {first, second}) {
                field(page, "Add a place")
                        .selectOption(
                                new com.microsoft.playwright.options.SelectOption().setLabel(each + " in English"));
            }
            var stops = page.locator(".order__name");
            assertThat(stops).containsText(new String[] {first, second});
            button(page, second + " in English: earlier").press("Enter");
            assertThat(stops).containsText(new String[] {second, first});
            assertThat(button(page, second + " in English: later")).isFocused();
            page.locator(".order__stop")
                    .nth(1)
                    .dragTo(page.locator(".order__stop").nth(0));
            assertThat(stops).containsText(new String[] {first, second});
            in(page, "Spanish", "Name").fill(name);
            in(page, "Spanish", "What it is about and what to know").fill("Por aquí.");
            button(page, "Save").click();
            assertThat(heading(page, name).first()).isVisible();
            page.reload();
            assertThat(stops).containsText(new String[] {first, second});
        }
    }

    @Test
    void a_player_asks_and_the_clerk_answers() {
        var player = AccountsFixture.neighbour();
        try (var players = Browser.inSpanish().as(player.session());
                var clerks = Browser.inEnglish().as(editor.clerk().session())) {
            var asking = players.open("/trails/support.html");
            asking.getByLabel("Asunto").fill(name);
            asking.getByLabel("Qué quiere decir").fill("El cartel se ha caído.");
            asking.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar"))
                    .click();
            assertThat(heading(asking, name)).isVisible();
            assertThat(asking.getByText("por responder")).isVisible();

            var inbox = clerks.open("/notifications/");
            inbox.getByText(name).click();
            assertThat(inbox.getByText("El cartel se ha caído.")).isVisible();
            inbox.getByLabel("Your answer").fill("Mañana lo colgamos.");
            button(inbox, "Close the request").click();
            inbox.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
            asking.getByLabel("¿Algo más?").fill("El de la plaza.");
            asking.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar"))
                    .click();
            assertThat(asking.locator(".talk").getByText("El de la plaza.")).isVisible();
            button(inbox, "Send").click();
            assertThat(inbox.getByText("The conversation has gone on")).isVisible();
            assertThat(inbox.locator(".talk").getByText("El de la plaza.")).isVisible();
            assertThat(inbox.getByLabel("Your answer")).hasValue("Mañana lo colgamos.");
            button(inbox, "Send").click();
            assertThat(inbox.locator(".talk").getByText("Mañana lo colgamos.")).isVisible();

            asking.reload();
            assertThat(asking.getByText("respondida")).isVisible();
            assertThat(asking.getByText("Mañana lo colgamos.")).isVisible();
            asking.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Está resuelto: cerrar"))
                    .click();
            assertThat(asking.getByText("La conversación está cerrada.")).isVisible();
        }
    }
}
