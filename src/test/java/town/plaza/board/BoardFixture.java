package town.plaza.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

/** Valid things of the board in one line. */
public final class BoardFixture {

    public static final String NOTICES = "/api/board/notices";

    private PlazaClient clerk;

    public static JsonObject note(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    /** A note of its own, as the API answered. */
    public JsonObject note() {
        var answer = new PlazaClient().post("/api/board/notes", note("Note " + UUID.randomUUID()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    public List<JsonObject> notes(int many) {
        return IntStream.range(0, many).mapToObj(each -> note()).toList();
    }

    /** The body of a valid draft. */
    public static JsonObjectBuilder draft(String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("body", "<p>El Ayuntamiento informa.</p>")
                .add("category", "anuncios")
                .add("period", period(15, "CALENDAR"));
    }

    /** Periods of working days can be counted in this year and the next, whichever these are. */
    public static void knowHolidays() {
        try {
            change(
                    """
                    INSERT INTO board.holiday (day, scope, name_es, name_en)
                    SELECT make_date(year, 1, 1), 'NATION', 'Año Nuevo', 'New Year''s Day'
                    FROM generate_series(extract(year FROM now())::int, extract(year FROM now())::int + 1) year
                    ON CONFLICT DO NOTHING""");
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    public static JsonObject period(int days, String kind) {
        return Json.createObjectBuilder().add("days", days).add("kind", kind).build();
    }

    public static String newTitle() {
        return "Anuncio " + UUID.randomUUID();
    }

    /** A clerk at work, made when first needed. */
    public PlazaClient clerk() {
        if (clerk == null) {
            clerk = AccountsFixture.withRole(Role.CLERK).client();
        }
        return clerk;
    }

    public JsonObject draft() {
        return draft(draft(newTitle()));
    }

    public JsonObject draft(JsonObjectBuilder draft) {
        var answer = clerk().post(NOTICES, draft.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    public JsonObject published() {
        return published(draft(newTitle()));
    }

    public JsonObject published(JsonObjectBuilder draft) {
        return publish(idOf(draft(draft)));
    }

    public JsonObject publish(String id) {
        var answer =
                clerk().post(pathOf(id) + "/publish", Json.createObjectBuilder().build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public JsonObject withdraw(String id) {
        var answer = clerk().post(
                        pathOf(id) + "/withdraw",
                        Json.createObjectBuilder().add("reason", "Por error").build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public JsonObject attach(String id, String fileName, byte[] pdf) {
        var answer = clerk().with("Content-Type", "application/pdf")
                .send(
                        "PUT",
                        pathOf(id) + "/attachment?fileName=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8),
                        HttpRequest.BodyPublishers.ofByteArray(pdf));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A PDF with a page for each text; one for a text of nothing is empty, one for a blank has nothing to read. */
    public static byte[] pdf(String... pages) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            for (var text : pages) {
                document.newPage();
                writer.setPageEmpty(false);
                if (!text.isEmpty()) {
                    document.add(new Paragraph(text));
                }
            }
        }
        return bytes.toByteArray();
    }

    public static String idOf(JsonObject notice) {
        return notice.getString("id");
    }

    public static String pathOf(String id) {
        return NOTICES + "/" + id;
    }

    /** Makes a published notice look as if it had been published some days earlier. */
    public static void shift(String id, int daysBack) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "UPDATE board.notice SET published_at = published_at - interval '%1$d days',".formatted(daysBack)
                            + " first_day = first_day - %1$d, last_day = last_day - %1$d WHERE id = '%2$s'"
                                    .formatted(daysBack, id));
        }
    }

    public static int notesSaying(String text) throws SQLException {
        return count("SELECT count(*) FROM board.note WHERE text = ?", text);
    }

    public static int notesStartingWith(String text) throws SQLException {
        return count("SELECT count(*) FROM board.note WHERE starts_with(text, ?)", text);
    }

    /** One figure from behind the application's back. */
    public static int count(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    public static void change(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
