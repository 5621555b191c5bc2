package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.EditorFixture.PLACES;
import static town.plaza.trails.EditorFixture.QUESTIONS;
import static town.plaza.trails.EditorFixture.TRAILS;
import static town.plaza.trails.EditorFixture.TUTORIALS;
import static town.plaza.trails.EditorFixture.fieldOf;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.newName;
import static town.plaza.trails.EditorFixture.place;
import static town.plaza.trails.EditorFixture.question;
import static town.plaza.trails.EditorFixture.text;
import static town.plaza.trails.EditorFixture.wording;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.trails.EditorFixture;
import town.plaza.trails.entity.PlainPictureTest;

/** Clerks keep places, questions, trails and the pages on how to play; nobody else does. */
@OnPlaza
class ContentEditingIT {

    private final EditorFixture editor = new EditorFixture();

    private PlazaClient at(int version) {
        return editor.client().with("If-Match", "\"v" + version + "\"");
    }

    private static List<String> stops(JsonObject trail) {
        return trail.getJsonArray("places").getValuesAs(JsonObject.class).stream()
                .map(EditorFixture::id)
                .toList();
    }

    private static JsonObjectBuilder trail(String... places) {
        return Json.createObjectBuilder()
                .add("es", text("name", "Ruta", "about", "Por aquí."))
                .add("places", EditorFixture.list(places));
    }

    private static String audited(String subject) {
        return AccountsFixture.find(
                "SELECT string_agg(kind, ' ' ORDER BY id) FROM kernel.ledger_entry WHERE subject = ?", subject);
    }

    @Test
    void a_place_is_added_found_changed_retired_and_removed() {
        var name = newName();
        var added = editor.add(PLACES, place(name));
        var path = PLACES + "/" + id(added);

        assertThat(editor.client()
                        .get(PLACES + "?text=" + name.substring(6, 14))
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getString("name")).isEqualTo(name + " in English");
                    assertThat(line.getBoolean("complete")).isTrue();
                    assertThat(line.getInt("questions")).isZero();
                });
        var changed = at(1).put(path, place(name).addNull("en").build());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().containsKey("en")).isFalse();
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        assertThat(at(2).post(path + "/retire").json().getBoolean("retired")).isTrue();
        assertThat(at(3).post(path + "/reopen").json().getBoolean("retired")).isFalse();
        assertThat(at(4).delete(path).status()).isEqualTo(204);
        assertThat(editor.client().get(path).problem()).isEqualTo("not-found");
        assertThat(audited("trails/places/" + id(added)))
                .isEqualTo("trails.place-added trails.place-changed trails.place-retired trails.place-reopened"
                        + " trails.place-removed");
    }

    @Test
    void whoever_changes_what_has_changed_since_is_told_and_nothing_happens() {
        var added = editor.add(PLACES, place(newName()));
        var path = PLACES + "/" + id(added);
        at(1).put(path, place("Antes").build());

        for (var answer : List.of(
                at(1).put(path, place("Después").build()),
                at(1).post(path + "/retire"),
                at(1).post(path + "/code/renew"),
                at(1).delete(path))) {
            assertThat(answer.problem()).isEqualTo("stale");
        }
        assertThat(editor.client().get(path).json().getJsonObject("es").getString("name"))
                .isEqualTo("Antes");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude,90.1",
        "latitude,-91",
        "longitude,180.5",
        "longitude,-181",
        "radius,9",
        "radius,1001",
        "radius,-1"
    })
    void a_place_off_the_earth_or_without_measure_is_refused(String field, BigDecimal value) {
        var answer =
                editor.client().post(PLACES, place(newName()).add(field, value).build());

        assertThat(fieldOf(answer)).isEqualTo(field);
    }

    @Test
    void what_a_place_lacks_is_named() {
        var client = editor.client();

        assertThat(client.post(
                                PLACES,
                                place(newName()).addNull("es").addNull("en").build())
                        .problem())
                .isEqualTo("languages-differ");
        assertThat(fieldOf(client.post(
                        PLACES,
                        place(newName())
                                .add("es", text("name", "A", "story", " "))
                                .build())))
                .isEqualTo("es.story");
        assertThat(fieldOf(client.post(
                        PLACES,
                        place(newName())
                                .add("es", text("name", "A\nB", "story", "C"))
                                .build())))
                .isEqualTo("es.name");
        assertThat(fieldOf(client.post(
                        PLACES, place(newName()).add("community", "20").build())))
                .isEqualTo("community");
        assertThat(fieldOf(
                        client.post(PLACES, place(newName()).addNull("latitude").build())))
                .isEqualTo("latitude");
    }

    @Test
    void a_place_that_was_used_is_retired_but_not_removed() {
        var added = editor.add(PLACES, place(newName()));
        editor.add(QUESTIONS, question().add("place", id(added)));

        assertThat(editor.client().delete(PLACES + "/" + id(added)).problem()).isEqualTo("place-in-use");
    }

    @Test
    void renewing_the_code_makes_another_one() {
        var path = PLACES + "/" + id(editor.add(PLACES, place(newName())));

        var renewed = at(1).post(path + "/code/renew").json();
        assertThat(renewed.getInt("codeGeneration")).isEqualTo(2);
        assertThat(audited(path.substring(5).replace("editor/", ""))).endsWith("trails.place-code-renewed");
    }

    private PlazaClient.Answer putPhoto(String place, byte[] photo) {
        return editor.client()
                .with("Content-Type", "image/png")
                .send("PUT", PLACES + "/" + place + "/photo", BodyPublishers.ofByteArray(photo));
    }

    @Test
    void a_photo_is_put_up_described_and_taken_down() throws IOException {
        var place = id(editor.add(PLACES, place(newName())));
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);

        var put = putPhoto(place, bytes.toByteArray());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.header("ETag")).isEqualTo("\"v2\"");
        var path = PLACES + "/" + place + "/photo";
        var described =
                at(2).put(path + "/text", text("es", "Un arco", "credit", "Ana").build());
        assertThat(described.json().getJsonObject("photo").getString("es")).isEqualTo("Un arco");
        assertThat(at(2).delete(path).problem()).isEqualTo("stale");
        assertThat(at(3).delete(path).json().containsKey("photo")).isFalse();
        assertThat(at(4).delete(path).problem()).isEqualTo("not-found");
    }

    @Test
    void the_photo_of_a_retired_place_is_still_there_for_those_who_keep_it() throws IOException {
        var place = id(editor.add(PLACES, place(newName())));
        var path = PLACES + "/" + place + "/photo";
        assertThat(editor.client().get(path).problem()).isEqualTo("not-found");
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        putPhoto(place, bytes.toByteArray());
        editor.client().post(PLACES + "/" + place + "/retire");

        assertThat(new PlazaClient()
                        .get("/api/trails/places/" + place + "/photo")
                        .problem())
                .isEqualTo("not-found");
        assertThat(editor.client().get(path).header("Content-Type")).isEqualTo("image/png");
        assertThat(AccountsFixture.neighbour().client().get(path).problem()).isEqualTo("forbidden");
    }

    @Test
    void where_a_photo_was_taken_is_not_kept() throws Exception {
        var place = id(editor.add(PLACES, place(newName())));
        var photo = PlainPictureTest.jpeg(6);

        assertThat(putPhoto(place, photo).status()).isEqualTo(200);

        var kept = new PlazaClient().get("/api/trails/places/" + place + "/photo");
        assertThat(kept.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Calle Real");
        var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        var came = ImageIO.read(new ByteArrayInputStream(photo));
        assertThat(image.getWidth()).as("held sideways").isEqualTo(came.getHeight());
    }

    @Test
    void what_is_no_photo_is_refused_whatever_it_is_called() {
        var place = id(editor.add(PLACES, place(newName())));

        assertThat(putPhoto(place, "<svg onload='alert(1)'/>".getBytes()).problem())
                .isEqualTo("not-a-picture");
        assertThat(putPhoto(place, new byte[0]).problem()).isEqualTo("not-a-picture");
        assertThat(putPhoto(place, new byte[2 * 1024 * 1024 + 1]).problem()).isEqualTo("body-too-large");
        assertThat(editor.client().get(PLACES + "/" + place).json().containsKey("photo"))
                .isFalse();
    }

    @Test
    void a_question_is_added_changed_retired_and_removed() {
        var place = id(editor.add(PLACES, place(newName())));
        var added = editor.add(QUESTIONS, question().add("place", place));
        var path = QUESTIONS + "/" + id(added);

        assertThat(added.getString("placeName")).endsWith(" in English");
        assertThat(editor.client().get(QUESTIONS + "?place=" + place).json().getJsonArray("items"))
                .hasSize(1);
        var changed = at(1).put(path, question().addNull("en").build());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().containsKey("place")).isFalse();
        assertThat(changed.json().getJsonObject("es").getJsonArray("wrong")).hasSize(2);
        assertThat(at(1).put(path, question().build()).problem()).isEqualTo("stale");
        assertThat(at(2).post(path + "/retire").json().getBoolean("retired")).isTrue();
        assertThat(at(3).post(path + "/reopen").json().getBoolean("retired")).isFalse();
        assertThat(at(4).delete(path).status()).isEqualTo(204);
    }

    @Test
    void what_a_question_lacks_is_named() {
        var client = editor.client();

        assertThat(client.post(
                                QUESTIONS,
                                question()
                                        .add("en", wording("Is it so?", "Yes", "No", "Yes"))
                                        .build())
                        .problem())
                .isEqualTo("options-same");
        assertThat(client.post(
                                QUESTIONS,
                                question()
                                        .add("en", wording("Is it so?", "Yes", "No"))
                                        .build())
                        .problem())
                .isEqualTo("languages-differ");
        assertThat(fieldOf(client.post(
                        QUESTIONS,
                        question()
                                .add("es", wording("¿Es así?", "", "No", "Quizá"))
                                .build())))
                .isEqualTo("es.right");
        assertThat(fieldOf(client.post(
                        QUESTIONS,
                        question().add("es", wording("¿Es así?", "Sí")).build())))
                .isEqualTo("es.wrong");
        assertThat(fieldOf(client.post(
                        QUESTIONS,
                        question()
                                .add("es", wording("¿Es así?", "Sí", "1", "2", "3", "4"))
                                .build())))
                .isEqualTo("es.wrong");
        assertThat(fieldOf(client.post(
                        QUESTIONS, question().add("category", "ninguna").build())))
                .isEqualTo("category");
        assertThat(fieldOf(client.post(
                        QUESTIONS,
                        question().add("place", UUID.randomUUID().toString()).build())))
                .isEqualTo("place");
    }

    @Test
    void a_trail_keeps_its_order_and_a_new_one_is_a_new_version() {
        var places = Stream.of("A", "B", "C")
                .map(name -> id(editor.add(PLACES, place(name))))
                .toArray(String[]::new);
        var added = editor.add(TRAILS, trail(places));
        assertThat(stops(added)).containsExactly(places);

        var path = TRAILS + "/" + id(added);
        var turned = at(1).put(path, trail(places[2], places[0], places[1]).build());
        assertThat(turned.status()).as(turned.text()).isEqualTo(200);
        assertThat(stops(turned.json())).containsExactly(places[2], places[0], places[1]);
        assertThat(at(1).put(path, trail(places).build()).problem()).isEqualTo("stale");
        var shorter = at(turned.json().getInt("version"))
                .put(path, trail(places[1]).build())
                .json();
        assertThat(stops(shorter)).containsExactly(places[1]);
        assertThat(editor.client().delete(PLACES + "/" + places[1]).problem()).isEqualTo("place-in-use");
        assertThat(editor.client().delete(path).status()).isEqualTo(204);
        assertThat(editor.client().delete(PLACES + "/" + places[1]).status()).isEqualTo(204);
    }

    @Test
    void a_trail_leads_through_places_that_there_are_once_each() {
        var place = id(editor.add(PLACES, place(newName())));
        var client = editor.client();

        assertThat(client.post(TRAILS, trail(place, place).build()).problem()).isEqualTo("place-twice");
        assertThat(fieldOf(client.post(
                        TRAILS, trail(place, UUID.randomUUID().toString()).build())))
                .isEqualTo("places");
        assertThat(fieldOf(client.post(TRAILS, trail().build()))).isEqualTo("places");
    }

    @Test
    void a_page_on_how_to_play_is_kept_in_its_place() {
        var draft = Json.createObjectBuilder()
                .add("position", 900)
                .add("es", text("title", newName(), "body", "Uno.\n\nDos."));
        var added = editor.add(TUTORIALS, draft);
        var path = TUTORIALS + "/" + id(added);

        var changed = at(1).put(
                        path,
                        Json.createObjectBuilder()
                                .add("position", 901)
                                .add("en", text("title", "A", "body", "B"))
                                .build());
        assertThat(changed.json().getInt("position")).isEqualTo(901);
        assertThat(at(1).delete(path).problem()).isEqualTo("stale");
        assertThat(editor.client()
                        .post(
                                TUTORIALS,
                                Json.createObjectBuilder().add("position", 1).build())
                        .problem())
                .isEqualTo("languages-differ");
        assertThat(at(2).delete(path).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, QUESTIONS, TRAILS, TUTORIALS, "/api/trails/inbox"})
    void the_right_answers_and_drafts_are_for_those_who_keep_them(String path) {
        assertThat(new PlazaClient().get(path).problem()).isEqualTo("not-signed-in");
        assertThat(AccountsFixture.neighbour().client().get(path).problem()).isEqualTo("forbidden");
        assertThat(AccountsFixture.administrator().client().get(path).status()).isEqualTo(200);
    }

    @Test
    void a_category_is_added_and_kept_while_it_is_used() {
        var administrator = AccountsFixture.administrator().client();
        var slug = "c-" + UUID.randomUUID().toString().substring(0, 8);
        var draft = Json.createObjectBuilder()
                .add("slug", slug)
                .add("names", text("es", "Cosas", "en", "Things"))
                .build();
        assertThat(administrator.post("/api/trails/categories", draft).status()).isEqualTo(201);
        assertThat(administrator.post("/api/trails/categories", draft).problem())
                .isEqualTo("category-taken");
        var question = editor.add(QUESTIONS, question().add("category", slug));

        assertThat(administrator.delete("/api/trails/categories/" + slug).problem())
                .isEqualTo("question-category-in-use");
        editor.client().delete(QUESTIONS + "/" + id(question));
        assertThat(administrator.delete("/api/trails/categories/" + slug).status())
                .isEqualTo(204);
    }

    @Test
    void a_body_that_is_none_is_refused() {
        assertThat(editor.client()
                        .with("Content-Type", "application/json")
                        .send("POST", PLACES, BodyPublishers.ofString("{\"es\": "))
                        .problem())
                .isEqualTo("malformed-json");
        assertThat(editor.client().post(PLACES, JsonValue.EMPTY_JSON_OBJECT).problem())
                .isEqualTo("invalid-values");
        assertThat(editor.client().get(PLACES + "?after=x").problem()).isEqualTo("invalid-cursor");
    }
}
