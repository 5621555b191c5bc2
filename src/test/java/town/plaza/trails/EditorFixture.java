package town.plaza.trails;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.UUID;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.PlazaClient;

/** A clerk who keeps the game, and valid things for them to enter. */
public final class EditorFixture {

    public static final String PLACES = "/api/trails/editor/places";
    public static final String QUESTIONS = "/api/trails/editor/questions";
    public static final String TRAILS = "/api/trails/editor/trails";
    public static final String TUTORIALS = "/api/trails/editor/tutorials";

    private final Person clerk = AccountsFixture.withRole(Role.CLERK);

    public Person clerk() {
        return clerk;
    }

    public PlazaClient client() {
        return clerk.client();
    }

    /** Far from every other place. */
    public static JsonObjectBuilder place(String name) {
        var spot = TrailsFixture.place();
        AccountsFixture.update("DELETE FROM trails.place WHERE id = ?", spot.id());
        return Json.createObjectBuilder()
                .add("es", text("name", name, "story", "Una historia."))
                .add("en", text("name", name + " in English", "story", "A story."))
                .add("latitude", spot.latitude())
                .add("longitude", spot.longitude())
                .add("radius", 80)
                .add("community", "01")
                .add("town", "Granada");
    }

    public static JsonObjectBuilder text(String... pairs) {
        var object = Json.createObjectBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            object.add(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    public static JsonObjectBuilder wording(String text, String right, String... wrong) {
        return text("text", text, "right", right).add("wrong", list(wrong));
    }

    public static JsonArrayBuilder list(String... texts) {
        var list = Json.createArrayBuilder();
        for (var each : texts) {
            list.add(each);
        }
        return list;
    }

    public static JsonObjectBuilder question() {
        return Json.createObjectBuilder()
                .add("category", TrailsFixture.category())
                .add("difficulty", "MEDIUM")
                .add("es", wording("¿Es así?", "Sí", "No", "Quizá"))
                .add("en", wording("Is it so?", "Yes", "No", "Maybe"));
    }

    public JsonObject add(String path, JsonObjectBuilder draft) {
        var answer = client().post(path, draft.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(path + "/" + id(answer.json()));
        return answer.json();
    }

    public static String newName() {
        return "Lugar " + UUID.randomUUID().toString().substring(0, 13);
    }

    public static String id(JsonObject thing) {
        return thing.getString("id");
    }

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    public static String fieldOf(PlazaClient.Answer answer) {
        assertThat(answer.problem()).isEqualTo("invalid-values");
        return answer.json().getJsonArray("violations").getJsonObject(0).getString("field");
    }
}
