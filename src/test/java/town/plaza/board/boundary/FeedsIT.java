package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.board.BoardFixture.draft;
import static town.plaza.board.BoardFixture.idOf;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class FeedsIT {

    private final BoardFixture board = new BoardFixture();
    private final PlazaClient reader = new PlazaClient();
    private final String title = "Bando <b>& más</b> " + UUID.randomUUID();

    @Test
    void atom_readers_get_the_newest_notices_with_absolute_addresses() throws Exception {
        var id = idOf(published());

        var answer = reader.get("/api/board/notices.atom");

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        var feed = new SyndFeedInput()
                .build(new InputStreamReader(new ByteArrayInputStream(answer.bytes()), StandardCharsets.UTF_8));
        assertThat(feed.getTitle()).startsWith("Notice board of ");
        assertThat(feed.getEntries())
                .filteredOn(entry -> entry.getUri().equals("urn:uuid:" + id))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getTitle()).isEqualTo(title);
                    assertThat(entry.getLink()).isEqualTo(PlazaClient.BASE + "/board/notice.html?id=" + id);
                    assertThat(entry.getEnclosures()).singleElement().satisfies(enclosure -> assertThat(
                                    enclosure.getUrl())
                            .isEqualTo(PlazaClient.BASE + "/api/board/notices/" + id + "/attachment"));
                })
                .extracting(SyndEntry::getPublishedDate)
                .isNotNull();
    }

    @Test
    void json_feed_readers_too() {
        var id = idOf(published());

        var answer = reader.with("Accept-Language", "es").get("/api/board/notices.json");

        assertThat(answer.header("Content-Type")).startsWith("application/feed+json");
        var feed = answer.json();
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("language")).isEqualTo("es");
        assertThat(feed.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo("urn:uuid:" + id);
        assertThat(feed.getJsonArray("items").getJsonObject(0).getString("title"))
                .isEqualTo(title);
        assertThat(feed.getString("feed_url")).isEqualTo(PlazaClient.BASE + "/api/board/notices.json");
    }

    @Test
    void a_character_that_xml_cannot_hold_does_not_cost_everybody_the_feed() throws Exception {
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var control = "Uno\u0001dos";
        BoardFixture.change(
                "INSERT INTO board.category (slug, name_es, name_en) VALUES (?, ?, ?)", slug, control, control);
        var id = idOf(board.draft(draft(title).add("category", slug)));
        BoardFixture.change(
                "UPDATE board.notice SET title = title || ?, summary = summary || ? WHERE id = ?",
                "\ufffe",
                "\uffff",
                UUID.fromString(id));
        board.publish(id);

        var answer = reader.get("/api/board/notices.atom?category=" + slug);

        assertThat(answer.status()).isEqualTo(200);
        var entry = new SyndFeedInput()
                .build(new InputStreamReader(new ByteArrayInputStream(answer.bytes()), StandardCharsets.UTF_8))
                .getEntries()
                .get(0);
        assertThat(entry.getTitle()).isEqualTo(title);
        assertThat(entry.getDescription().getValue()).isEqualTo("El Ayuntamiento informa.");
        assertThat(entry.getCategories()).singleElement().satisfies(category -> assertThat(category.getLabel())
                .isEqualTo("Unodos"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\ufffe", "\uffff", "\n"})
    void nor_is_it_taken_in_titles_and_names(String character) {
        assertThat(board.clerk()
                        .post(BoardFixture.NOTICES, draft("a" + character + "b").build())
                        .problem())
                .isEqualTo("invalid-values");
        var names = Json.createObjectBuilder().add("es", "a" + character + "b").add("en", "Fairs");
        assertThat(AccountsFixture.administrator()
                        .client()
                        .post(
                                "/api/board/categories",
                                Json.createObjectBuilder()
                                        .add("slug", "ferias")
                                        .add("names", names)
                                        .build())
                        .problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void a_category_has_feeds_of_its_own() {
        var id = idOf(published());

        assertThat(reader.get("/api/board/notices.json?category=anuncios").text())
                .contains(id);
        assertThat(reader.get("/api/board/notices.json?category=empleo").text()).doesNotContain(id);
        assertThat(reader.get("/api/board/notices.atom?category=nada").problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_reader_that_has_the_newest_gets_it_not_again() {
        published();
        var answer = reader.get("/api/board/notices.atom?category=anuncios");

        assertThat(answer.header("Last-Modified")).isNotNull();
        assertThat(reader.with("If-None-Match", answer.header("ETag"))
                        .get("/api/board/notices.atom?category=anuncios")
                        .status())
                .isEqualTo(304);
        published();
        assertThat(reader.with("If-None-Match", answer.header("ETag"))
                        .get("/api/board/notices.atom?category=anuncios")
                        .status())
                .isEqualTo(200);
    }

    private jakarta.json.JsonObject published() {
        var id = idOf(board.draft(draft(title)));
        board.attach(id, "bando.pdf", BoardFixture.pdf("Bando"));
        return board.publish(id);
    }
}
