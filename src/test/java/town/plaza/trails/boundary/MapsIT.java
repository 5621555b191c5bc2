package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static town.plaza.trails.EditorFixture.PLACES;
import static town.plaza.trails.EditorFixture.TRAILS;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.newName;
import static town.plaza.trails.EditorFixture.place;
import static town.plaza.trails.EditorFixture.text;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.xml.sax.SAXException;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.trails.EditorFixture;

/** Other maps and devices read what Plaza gives them. */
@OnPlaza
class MapsIT {

    private static final String GEO_JSON = "/api/trails/maps/places.geojson";

    private final EditorFixture editor = new EditorFixture();
    private final PlazaClient anybody = new PlazaClient();

    private static Schema gpx() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("src/test/resources/gpx/gpx.xsd"));
    }

    private JsonObject feature(String id) {
        return anybody.get(GEO_JSON).json().getJsonArray("features").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("id").equals(id))
                .findFirst()
                .orElse(null);
    }

    @Test
    void places_are_geojson_with_the_longitude_first() throws ParseException {
        var place = editor.add(PLACES, place(newName()).add("latitude", 37.1771).add("longitude", -3.5899));

        var answer = anybody.get(GEO_JSON);
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        Geometry all = new GeoJsonReader().read(answer.text());
        assertThat(all.getNumGeometries()).isGreaterThan(20);
        var feature = feature(id(place));
        var point = (Point)
                new GeoJsonReader().read(feature.getJsonObject("geometry").toString());
        assertThat(point.getX()).isEqualTo(-3.5899);
        assertThat(point.getY()).isEqualTo(37.1771);
        assertThat(feature.getJsonObject("properties").getString("name")).endsWith(" in English");
        assertThat(feature.getJsonObject("properties").getString("url")).endsWith("/trails/place.html?id=" + id(place));
    }

    @Test
    void retired_places_are_on_no_map() {
        var place = id(editor.add(PLACES, place(newName())));
        assertThat(feature(place)).isNotNull();
        editor.client().post(PLACES + "/" + place + "/retire");

        assertThat(feature(place)).isNull();
    }

    @Test
    void a_trail_is_gpx_by_its_schema_in_its_order() throws SAXException {
        var first = id(editor.add(PLACES, place("Z <" + newName() + "> & co.")));
        var second = id(editor.add(PLACES, place("A" + newName())));
        var trail = id(editor.add(
                TRAILS,
                Json.createObjectBuilder()
                        .add("es", text("name", "Ruta <de> prueba & más", "about", "Por aquí.\n\nY por allí."))
                        .add("places", EditorFixture.list(first, second))));

        var answer = anybody.get("/api/trails/maps/trails/" + trail + ".gpx");
        assertThat(answer.header("Content-Type")).startsWith("application/gpx+xml");
        var validator = gpx().newValidator();
        assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(answer.bytes()))))
                .doesNotThrowAnyException();
        var route = answer.text().substring(answer.text().indexOf("<rte>"));
        assertThat(route).contains("Ruta &lt;de&gt; prueba &amp; más");
        assertThat(route.indexOf(first)).isPositive().isLessThan(route.indexOf(second));

        editor.client().post(TRAILS + "/" + trail + "/retire");
        assertThat(anybody.get("/api/trails/maps/trails/" + trail + ".gpx").problem())
                .isEqualTo("not-found");
    }

    @Test
    void what_gpx_does_not_know_is_not_in_it() throws SAXException {
        var place = id(editor.add(PLACES, place(newName()).add("longitude", 180)));
        var about = "Por\uFFFE aquí\uFFFF, \uD83C\uDFF0.";
        var trail = id(editor.add(
                TRAILS,
                Json.createObjectBuilder()
                        .add("es", text("name", newName(), "about", about))
                        .add("places", EditorFixture.list(place))));

        var answer = anybody.get("/api/trails/maps/trails/" + trail + ".gpx");

        var validator = gpx().newValidator();
        assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(answer.bytes()))))
                .doesNotThrowAnyException();
        assertThat(answer.text()).contains("lon=\"-180").containsPattern("Por aquí, (\uD83C\uDFF0|&#x1f3f0;)\\.");
    }

    @Test
    void every_trail_that_ships_is_gpx_by_its_schema() throws SAXException {
        for (var trail : editor.client()
                .get(TRAILS + "?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)) {
            var answer = anybody.get("/api/trails/maps/trails/" + id(trail) + ".gpx");
            if (answer.status() == 200) {
                var validator = gpx().newValidator();
                assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(answer.bytes()))))
                        .as(trail.getString("name"))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void there_is_no_map_of_what_there_is_not() {
        assertThat(anybody.get("/api/trails/maps/trails/" + UUID.randomUUID() + ".gpx")
                        .problem())
                .isEqualTo("not-found");
        assertThat(anybody.get("/api/trails/maps/trails/x.gpx").problem()).isEqualTo("not-found");
    }
}
