package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.board.BoardFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class WordsIT {

    private final PlazaClient client = new PlazaClient();
    private final PlazaClient browser = client.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    private final String word = "w" + UUID.randomUUID();

    @Test
    void an_address_adds_its_word() throws SQLException {
        var answer = client.get("/words/" + word);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).isEqualTo(word + " added.");
        assertThat(BoardFixture.notesSaying(word)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//words/", "/%77ords/", "/words;a=b/"})
    void an_address_that_is_not_written_like_the_walls_adds_nothing(String wall) throws SQLException {
        assertThat(client.get(wall + word).problem()).isEqualTo("not-found");

        assertThat(BoardFixture.count("SELECT count(*) FROM board.note WHERE strpos(text, ?) > 0", word))
                .isZero();
    }

    @Test
    void the_answer_is_in_the_callers_language() {
        assertThat(client.with("Accept-Language", "es-ES,es;q=0.9")
                        .get("/words/" + word)
                        .text())
                .isEqualTo(word + " agregada correctamente.");
        assertThat(client.with("Accept-Language", "es").get("/words/prueba").text())
                .isEqualTo("Funciona! agregada correctamente.");
    }

    @ParameterizedTest
    @CsvSource({
        "%20b, ' b'",
        "+b, +b",
        "%2Fb, /b",
        "%2fb/c, /b/c",
        "/b, /b",
        "//b, //b",
        "%3Fb, ?b",
        "%25, %",
        "%2541, %41",
        ";b=c, ;b=c",
        "%C3%B1, ñ",
        "%F0%9F%AB%92, 🫒",
        "%22%27, \"'",
        "{0}%7B1%7D, {0}{1}"
    })
    void whatever_stands_in_the_address_is_the_text(String escaped, String text) throws SQLException {
        var answer = client.get("/words/" + word + escaped.replace("{", "%7B").replace("}", "%7D"));

        assertThat(answer.text()).isEqualTo(word + text + " added.");
        assertThat(BoardFixture.notesSaying(word + text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0A", "%7F", "%C3", "%FF", "%C0%AF", "%ED%A0%80", "%C2%85"})
    void what_is_no_text_is_refused(String escaped) throws SQLException {
        assertThat(client.get("/words/" + word + escaped).problem()).isEqualTo("bad-encoding");
        assertThat(BoardFixture.notesStartingWith(word)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C2%A0", "%E2%80%8B", "%E2%A0%80", "%E3%85%A4"})
    void what_nobody_can_see_is_refused(String escaped) {
        assertThat(client.get("/words/" + escaped).problem()).isEqualTo("invalid-values");
    }

    @Test
    void a_text_may_have_140_characters_and_no_more() throws SQLException {
        var longest = (word + "🫒".repeat(140)).substring(0, word.length() + 2 * (140 - word.length()));

        assertThat(client.get("/words/" + escaped(longest)).text()).isEqualTo(longest + " added.");
        assertThat(client.get("/words/" + escaped(longest + "x")).problem()).isEqualTo("invalid-values");
        assertThat(BoardFixture.notesStartingWith(word)).isEqualTo(1);
    }

    @Test
    void markup_is_shown_and_not_obeyed() {
        var answer = browser.get("/words/%3Cscript%3Ealert(1)%3C%2Fscript%3E" + word);

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;" + word + " added.")
                .doesNotContain("<script>alert");
        assertThat(browser.get("/words").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;" + word)
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Moz, prefetch", "Sec-Fetch-Site, cross-site"
    })
    void what_nobody_asked_for_adds_nothing_and_says_so(String header, String value) throws SQLException {
        assertThat(client.with(header, value).get("/words/" + word).problem()).isEqualTo("nothing-added");
        assertThat(browser.with(header, value).get("/words/" + word).text()).contains("Nothing has been added");
        assertThat(BoardFixture.notesSaying(word)).isZero();
    }

    @Test
    void head_adds_nothing() throws SQLException {
        assertThat(client.send("HEAD", "/words/" + word, BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
        assertThat(client.send("HEAD", "/words", BodyPublishers.noBody()).status())
                .isEqualTo(200);
        assertThat(BoardFixture.notesSaying(word)).isZero();
    }

    @Test
    void the_form_of_the_page_adds_too_but_not_from_another_site() throws SQLException {
        var form = browser.with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(form.send("POST", "/words", BodyPublishers.ofString("text=" + word + "%C3%B1+x"))
                        .text())
                .contains(word + "ñ x added.");
        assertThat(form.with("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/words", BodyPublishers.ofString("text=" + word))
                        .status())
                .isEqualTo(403);
        assertThat(BoardFixture.notesStartingWith(word)).isEqualTo(1);
    }

    @Test
    void the_wall_lists_number_and_text_the_newest_last() {
        client.get("/words/" + word + "1");
        client.get("/words/" + word + "2");

        assertThat(client.get("/words").text()).containsPattern("(?s)\\d+ " + word + "1\n.*\\d+ " + word + "2\n");
        assertThat(browser.get("/words/").text()).containsPattern("<li value=\"\\d+\"><bdi>" + word + "2</bdi></li>");
    }

    @Test
    void the_wall_turns_its_pages_both_ways() {
        var fixture = new BoardFixture();
        var first = fixture.notes(51).get(0).getJsonNumber("number").longValue();

        var from = client.get("/words?after=" + (first - 1));
        assertThat(from.text().lines()).hasSize(50);
        assertThat(from.text()).startsWith(first + " ");
        assertThat(from.response().headers().allValues("Link"))
                .anySatisfy(link -> assertThat(link).contains("rel=\"next\""));
        var last = client.get("/words").response().headers().allValues("Link");
        assertThat(last).singleElement().asString().contains("?before=").contains("rel=\"prev\"");
        assertThat(client.get("/words?after=x").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void one_address_may_add_only_so_much_by_whatever_way() {
        for (var i = 0; i < 20; i++) {
            assertThat(client.get("/words/" + word + i).status()).isEqualTo(200);
        }
        var refused = client.get("/words/" + word);

        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(client.post("/api/board/notes", BoardFixture.note(word)).problem())
                .isEqualTo("too-many-requests");
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
