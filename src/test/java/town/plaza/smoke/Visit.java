package town.plaza.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.awaitility.Awaitility;
import town.plaza.server.PlazaClient;

/** What a neighbour and an administrator do in Plaza, step by step. Each visit makes things of its own. */
public final class Visit {

    public static final String PASSWORD = "llave-de-prueba-larga";

    private final PlazaClient anybody;

    public Visit(URI plaza) {
        anybody = new PlazaClient(plaza);
    }

    /** The visit that the environment asks for: {@code PLAZA_TESTED} says where Plaza is. */
    public static Visit fromEnvironment() {
        return new Visit(URI.create(System.getenv("PLAZA_TESTED")));
    }

    /** The administrator's password: {@code PLAZA_ADMIN_PASSWORD_FILE} names the file that holds it. */
    public static String administratorPassword() {
        try {
            return Files.readString(Path.of(System.getenv("PLAZA_ADMIN_PASSWORD_FILE")))
                    .trim();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public PlazaClient anybody() {
        return anybody;
    }

    /** @return the user name of a new account, whose password is {@link #PASSWORD} */
    public String register() {
        var userName = "visit-" + UUID.randomUUID().toString().substring(0, 13);
        var registered = anybody.post("/api/accounts/registrations", credentials(userName, PASSWORD));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        return userName;
    }

    /** @return a client that is signed in by the cookie */
    public PlazaClient signIn(String userName, String password) {
        return anybody.with("Cookie", signedInCookie(userName, password));
    }

    public String signedInCookie(String userName, String password) {
        var opened = anybody.post("/api/accounts/sessions", credentials(userName, password));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("plaza_session="))
                .map(each -> each.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("signing in set no session cookie"));
    }

    /** @return the number of a new note */
    public int leaveNote(String text) {
        var left = anybody.post(
                "/api/board/notes", Json.createObjectBuilder().add("text", text).build());
        assertThat(left.status()).as(left.text()).isEqualTo(201);
        return left.json().getInt("number");
    }

    public boolean seesNote(String text) {
        var notes = anybody.get("/api/board/notes?limit=20");
        assertThat(notes.status()).as(notes.text()).isEqualTo(200);
        return notes.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(note -> text.equals(note.getString("text")));
    }

    /** Whether this Plaza publishes notices at all. */
    public boolean offersNotices() {
        return anybody.with("Accept", "application/json").get("/openapi").text().contains("/board/notices");
    }

    /** @return the id of a published notice whose entry is in the public log, with proof */
    public String publishNotice(PlazaClient clerk) {
        var category = anybody.get("/api/board/categories")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("slug");
        var drafted = clerk.post(
                "/api/board/notices",
                Json.createObjectBuilder()
                        .add("title", "Corte de agua")
                        .add("body", "<p>El lunes no habrá agua.</p>")
                        .add("category", category)
                        .add(
                                "period",
                                Json.createObjectBuilder().add("days", 10).add("kind", "CALENDAR"))
                        .build());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        var id = drafted.json().getString("id");
        var published = clerk.post(
                "/api/board/notices/" + id + "/publish",
                Json.createObjectBuilder().add("keepIdentityNumbers", false).build());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return id;
    }

    /** The proof that a notice is in the public log, once the log has taken it in. */
    public Proof proofOf(String notice) {
        var path = "/api/board/notices/" + notice + "/proof";
        Awaitility.await("the notice is in the log")
                .untilAsserted(() -> assertThat(anybody.get(path).status()).isEqualTo(200));
        return Proof.of(anybody.get(path).json());
    }

    private static JsonObject credentials(String userName, String password) {
        return Json.createObjectBuilder()
                .add("userName", userName)
                .add("password", password)
                .build();
    }
}
