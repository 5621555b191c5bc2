package town.plaza.trails.control;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Route;
import io.jenetics.jpx.WayPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.PublicAddress;

/** Places and trails for other people's maps and devices. */
@ApplicationScoped
public class Maps {

    private static final int MOST_PLACES = 10_000;
    private static final RowMapper<Spot> SPOT = ConstructorMapper.of(Spot.class);

    @Inject
    Jdbi jdbi;

    @Inject
    PublicAddress site;

    /** Public for the mapper. */
    public record Spot(UUID id, String name, String town, BigDecimal latitude, BigDecimal longitude, int radius) {}

    /** All places that players find, as GeoJSON (RFC 7946): longitude first, then latitude. */
    public String geoJson(Language language) {
        var features = Json.createArrayBuilder();
        for (var spot : places(language)) {
            var properties = Json.createObjectBuilder().add("name", spot.name()).add("radius", spot.radius());
            if (spot.town() != null) {
                properties.add("town", spot.town());
            }
            features.add(Json.createObjectBuilder()
                    .add("type", "Feature")
                    .add("id", spot.id().toString())
                    .add(
                            "geometry",
                            Json.createObjectBuilder()
                                    .add("type", "Point")
                                    .add(
                                            "coordinates",
                                            Json.createArrayBuilder()
                                                    .add(spot.longitude())
                                                    .add(spot.latitude())))
                    .add("properties", properties.add("url", address(spot))));
        }
        return Json.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build()
                .toString();
    }

    private static String spots(Language language) {
        return "SELECT p.id, " + Columns.in(language, "p.name")
                + " AS name, p.town, p.latitude, p.longitude, p.radius FROM trails.place p ";
    }

    private List<Spot> places(Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        spots(language) + "WHERE p.retired_at IS NULL ORDER BY p.name_key, p.id LIMIT :most")
                .bind("most", MOST_PLACES)
                .map(SPOT)
                .list());
    }

    /**
     * A trail as GPX 1.1: a route through its places, and each as a waypoint for devices that show no routes.
     *
     * @throws Problem {@code not-found} for one that is retired, too
     */
    public byte[] gpx(UUID trail, Language language) {
        var about = jdbi.withHandle(
                        handle -> handle.createQuery("SELECT " + Columns.in(language, "t.name") + " AS name, "
                                        + Columns.in(language, "t.about") + " AS about"
                                        + " FROM trails.trail t WHERE t.id = :trail AND t.retired_at IS NULL")
                                .bind("trail", trail)
                                .map((row, context) -> new TrailText(row.getString("name"), row.getString("about")))
                                .findOne())
                .orElseThrow(Problem::notFound);
        var points = stops(trail, language).stream().map(this::point).toList();
        var gpx = GPX.builder("Plaza")
                .metadata(metadata -> metadata.name(plain(about.name())).desc(plain(about.about())))
                .wayPoints(points)
                .addRoute(Route.builder()
                        .name(plain(about.name()))
                        .desc(plain(about.about()))
                        .points(points)
                        .build())
                .build();
        try (var bytes = new ByteArrayOutputStream()) {
            GPX.Writer.DEFAULT.write(gpx, bytes);
            return bytes.toByteArray();
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    private List<Spot> stops(UUID trail, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        spots(language)
                                + """
                        JOIN trails.trail_stop s ON s.place = p.id
                         WHERE s.trail = :trail AND p.retired_at IS NULL ORDER BY s.position LIMIT 50""")
                .bind("trail", trail)
                .map(SPOT)
                .list());
    }

    private WayPoint point(Spot spot) {
        return WayPoint.builder()
                .lat(spot.latitude().doubleValue())
                .lon(longitude(spot))
                .name(plain(spot.name()))
                .addLink(address(spot))
                .build();
    }

    /** GPX knows this meridian by its western name only. */
    private static double longitude(Spot spot) {
        var longitude = spot.longitude().doubleValue();
        return longitude == 180 ? -180 : longitude;
    }

    /** Without the characters that XML does not know, however they are written. */
    private static String plain(String text) {
        return text.replaceAll("[^\\n\\t\\x20-\\x7E\\x{80}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private String address(Spot spot) {
        return site.site() + "/trails/place.html?id=" + spot.id();
    }
}
