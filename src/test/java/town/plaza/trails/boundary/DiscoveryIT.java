package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.trails.EditorFixture;
import town.plaza.trails.TrailsFixture;

/** What everybody may look at, signed in or not. */
@OnPlaza
class DiscoveryIT {

    private final PlazaClient visitor = new PlazaClient();

    @Test
    void places_come_in_parts_by_name_without_their_stories() {
        var spot = TrailsFixture.place();
        var found = new ArrayList<JsonObject>();
        var next = "";
        do {
            var part = visitor.get("/api/trails/places?limit=100" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            found.addAll(part.getJsonArray("items").getValuesAs(JsonObject.class));
            next = part.getString("next", "");
        } while (!next.isEmpty());

        assertThat(found).extracting(each -> each.getString("id")).doesNotHaveDuplicates();
        assertThat(found)
                .filteredOn(each -> each.getString("id").equals(spot.id().toString()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.keySet()).doesNotContain("story");
                    assertThat(each.getBoolean("photo")).isFalse();
                    assertThat(each.getJsonNumber("latitude").bigDecimalValue()).isEqualByComparingTo(spot.latitude());
                });
    }

    /** In the order in which they come, in parts. */
    private static List<String> listed(String path, String language, Collection<String> wanted, PlazaClient reader) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var part = reader.with("Accept-Language", language)
                    .get(path + "?limit=3" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            part.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(each -> each.getString("id"))
                    .filter(wanted::contains)
                    .forEach(found::add);
            next = part.getString("next", "");
        } while (!next.isEmpty());
        return found;
    }

    @Test
    void lists_are_in_the_order_of_the_names_that_the_reader_sees() {
        var ids = new ArrayList<String>();
        var trails = new ArrayList<String>();
        for (var names : List.of(List.of("Ácaro", "Zebra"), List.of("Barco", "ábaco"), List.of("Cielo", "Meadow"))) {
            var place = TrailsFixture.place().id();
            AccountsFixture.update(
                    "UPDATE trails.place SET name_es = ?, name_en = ? WHERE id = ?", names.get(0), names.get(1), place);
            ids.add(place.toString());
            var trail = Ids.next();
            AccountsFixture.update(
                    "INSERT INTO trails.trail (id, name_es, about_es, name_en, about_en, version) VALUES (?, ?, 'x', ?, 'x', 1)",
                    trail,
                    names.get(0),
                    names.get(1));
            trails.add(trail.toString());
        }
        var alone = TrailsFixture.place().id();
        AccountsFixture.update(
                "UPDATE trails.place SET name_es = 'Mañana', name_en = NULL, story_en = NULL WHERE id = ?", alone);
        ids.add(alone.toString());
        var clerk = AccountsFixture.withRole(Role.CLERK).client();

        for (var path : List.of("/api/trails/places", "/api/trails/editor/places")) {
            assertThat(listed(path, "es", ids, clerk)).containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(3));
            assertThat(listed(path, "en", ids, clerk))
                    .as("what has no English name stands where its Spanish one does")
                    .containsExactly(ids.get(1), ids.get(3), ids.get(2), ids.get(0));
        }
        for (var path : List.of("/api/trails/trails", "/api/trails/editor/trails")) {
            assertThat(listed(path, "es", trails, clerk)).containsExactlyElementsOf(trails);
            assertThat(listed(path, "en", trails, clerk)).containsExactly(trails.get(1), trails.get(2), trails.get(0));
        }
    }

    @Test
    void a_list_goes_on_where_it_was_though_what_stood_there_was_renamed() {
        var prefix = "Zz " + UUID.randomUUID().toString().substring(0, 8) + " ñ ";
        var spots = Stream.of("a", "b", "c", "d")
                .map(letter -> {
                    var id = TrailsFixture.place().id();
                    call(id, prefix + letter);
                    return id.toString();
                })
                .toList();
        var keeper = new EditorFixture().client();
        var path = "/api/trails/editor/places?limit=2&text=" + prefix.substring(3, 11);
        var first = keeper.get(path).json();
        assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("id"))
                .isEqualTo(spots.subList(0, 2));

        call(UUID.fromString(spots.get(1)), prefix + "x");
        var next = keeper.get(path + "&after=" + first.getString("next")).json();

        assertThat(next.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("id"))
                .isEqualTo(spots.subList(2, 4));
    }

    private static void call(UUID place, String name) {
        AccountsFixture.update("UPDATE trails.place SET name_es = ?, name_en = ? WHERE id = ?", name, name, place);
    }

    @Test
    void a_place_is_told_in_the_readers_language() {
        var spot = TrailsFixture.place();
        TrailsFixture.question(spot.id(), "EASY");
        var path = "/api/trails/places/" + spot.id();

        assertThat(visitor.with("Accept-Language", "en").get(path).json().getString("story"))
                .isEqualTo("A story.");
        var spanish = visitor.with("Accept-Language", "es").get(path).json();
        assertThat(spanish.getString("story")).isEqualTo("Una historia.");
        assertThat(spanish.getInt("questions")).isEqualTo(1);

        AccountsFixture.update("UPDATE trails.place SET name_en = NULL, story_en = NULL WHERE id = ?", spot.id());
        var fallback = visitor.with("Accept-Language", "en").get(path).json();
        assertThat(fallback.getString("story")).isEqualTo("Una historia.");
        assertThat(fallback.getString("language")).isEqualTo("es");
    }

    @Test
    void what_is_retired_is_not_there() {
        var spot = TrailsFixture.place();
        AccountsFixture.update("UPDATE trails.place SET retired_at = now() WHERE id = ?", spot.id());

        assertThat(visitor.get("/api/trails/places/" + spot.id()).problem()).isEqualTo("not-found");
    }

    @Test
    void a_trail_leads_through_its_places_in_order() {
        var first = TrailsFixture.place();
        var second = TrailsFixture.place();
        var trail = Ids.next();
        AccountsFixture.update(
                "INSERT INTO trails.trail (id, name_en, about_en, version) VALUES (?, 'Trail', 'Long.', 1)", trail);
        AccountsFixture.update("INSERT INTO trails.trail_stop VALUES (?, 1, ?)", trail, first.id());
        AccountsFixture.update("INSERT INTO trails.trail_stop VALUES (?, 0, ?)", trail, second.id());

        var found = visitor.get("/api/trails/trails/" + trail).json();

        assertThat(found.getString("name")).isEqualTo("Trail");
        assertThat(found.getString("language")).isEqualTo("en");
        assertThat(found.getJsonArray("places").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("id"))
                .containsExactly(second.id().toString(), first.id().toString());
    }

    @Test
    void a_photo_is_kept_by_the_browser_until_it_changes() {
        var spot = TrailsFixture.place();
        AccountsFixture.update(
                """
                INSERT INTO trails.place_photo (place, media_type, bytes, description_es, credit)
                VALUES (?, 'image/png', ?, 'Una torre', 'Ana')""",
                spot.id(),
                new byte[] {1, 2, 3});

        var photo = visitor.with("Accept-Language", "es")
                .get("/api/trails/places/" + spot.id())
                .json()
                .getJsonObject("photo");
        var answer = visitor.get(photo.getString("address"));

        assertThat(photo.getString("description")).isEqualTo("Una torre");
        assertThat(answer.bytes()).containsExactly(1, 2, 3);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(visitor.with("If-None-Match", answer.header("ETag"))
                        .get(photo.getString("address"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void communities_and_tutorials_are_there_from_the_start() {
        var communities = visitor.get("/api/trails/communities").json().getJsonArray("items");
        var tutorials = visitor.get("/api/trails/tutorials").json().getJsonArray("items");

        assertThat(communities).hasSize(19);
        assertThat(communities.getJsonObject(0).getJsonObject("names").getString("en"))
                .isEqualTo("Andalusia");
        assertThat(tutorials).hasSizeGreaterThanOrEqualTo(3);
    }
}
