package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Language;
import town.plaza.trails.control.PlaceView.PhotoView;

/** What there is to discover, for whoever looks; in their language where it is written in that. */
@ApplicationScoped
public class Discovery {

    /** More than anybody reads. */
    private static final int MOST_TUTORIALS = 50;

    @Inject
    Jdbi jdbi;

    private static String placeColumns(Language language) {
        return "p.id, " + Columns.in(language, "p.name") + " AS name, " + Columns.languageOf(language, "p.name")
                + " AS language, p.town, p.community, p.latitude, p.longitude, p.radius,"
                + " (SELECT count(*) FROM trails.question q WHERE q.place = p.id AND q.retired_at IS NULL) AS questions,"
                + " EXISTS (SELECT FROM trails.place_photo f WHERE f.place = p.id) AS photo ";
    }

    /** By name in the reader's language. */
    public Page<PlaceLine> places(Language language, PageRequest page) {
        var list = new ByName("p", language, page);
        return jdbi.withHandle(handle -> list.read(
                handle.createQuery("SELECT " + list.column() + ", " + placeColumns(language)
                        + " FROM trails.place p WHERE p.retired_at IS NULL" + list.order()),
                (row, context) -> line(row)));
    }

    private static PlaceLine line(ResultSet row) throws SQLException {
        return new PlaceLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                row.getString("town"),
                row.getString("community"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getInt("radius"),
                row.getInt("questions"),
                row.getBoolean("photo"));
    }

    /** @throws Problem {@code not-found} for one that is retired, too */
    public PlaceView place(UUID id, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                placesWithStories(language) + "WHERE p.id = :id AND p.retired_at IS NULL")
                        .bind("id", id)
                        .map((row, context) -> place(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** Of a trail, in its order. */
    List<PlaceView> placesOf(UUID trail, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        placesWithStories(language)
                                + """
                        JOIN trails.trail_stop s ON s.place = p.id
                        WHERE s.trail = :trail AND p.retired_at IS NULL ORDER BY s.position""")
                .bind("trail", trail)
                .map((row, context) -> place(row))
                .list());
    }

    private static String placesWithStories(Language language) {
        return "SELECT " + placeColumns(language) + ", " + Columns.in(language, "p.story") + " AS story, "
                + "encode(substring(f.sha256 FROM 1 FOR 8), 'hex') AS photo_hash, f.credit, "
                + Columns.in(language, "f.description")
                + " AS description FROM trails.place p LEFT JOIN trails.place_photo f ON f.place = p.id ";
    }

    private static PlaceView place(ResultSet row) throws SQLException {
        var line = line(row);
        return new PlaceView(
                line.id(),
                line.name(),
                row.getString("story"),
                line.language(),
                line.town(),
                line.community(),
                line.latitude(),
                line.longitude(),
                line.radius(),
                line.questions(),
                line.photo()
                        ? new PhotoView(
                                "/api/trails/places/" + line.id() + "/photo?v=" + row.getString("photo_hash"),
                                row.getString("description"),
                                row.getString("credit"))
                        : null);
    }

    /** @throws Problem {@code not-found} */
    public Photo photo(UUID place) {
        return photo(place, "AND p.retired_at IS NULL");
    }

    /**
     * Also that of a retired place, for those who keep it.
     *
     * @throws Problem {@code not-found}
     */
    public Photo keptPhoto(UUID place) {
        return photo(place, "");
    }

    private Photo photo(UUID place, String further) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT f.media_type, f.bytes, encode(f.sha256, 'hex') AS hash
                                  FROM trails.place_photo f JOIN trails.place p ON p.id = f.place
                                 WHERE f.place = :place\s"""
                                        + further)
                        .bind("place", place)
                        .map((row, context) ->
                                new Photo(row.getString("media_type"), row.getBytes("bytes"), row.getString("hash")))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** By name in the reader's language. */
    public Page<TrailLine> trails(Language language, PageRequest page) {
        var list = new ByName("t", language, page);
        return jdbi.withHandle(handle -> list.read(
                handle.createQuery("SELECT " + list.column() + ", " + trailColumns(language)
                        + """
                        , (SELECT count(*) FROM trails.trail_stop s JOIN trails.place p ON p.id = s.place
                              WHERE s.trail = t.id AND p.retired_at IS NULL) AS places
                          FROM trails.trail t
                         WHERE t.retired_at IS NULL
                        """
                        + list.order()),
                (row, context) -> new TrailLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("about"),
                        row.getString("language"),
                        row.getInt("places"))));
    }

    private static String trailColumns(Language language) {
        return "t.id, " + Columns.in(language, "t.name") + " AS name, " + Columns.in(language, "t.about")
                + " AS about, " + Columns.languageOf(language, "t.name") + " AS language ";
    }

    /** @throws Problem {@code not-found} for one that is retired, too */
    public TrailView trail(UUID id, Language language) {
        var places = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + placeColumns(language)
                                + """
                        FROM trails.trail_stop s JOIN trails.place p ON p.id = s.place
                        WHERE s.trail = :trail AND p.retired_at IS NULL ORDER BY s.position""")
                .bind("trail", id)
                .map((row, context) -> line(row))
                .list());
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + trailColumns(language)
                                + "FROM trails.trail t WHERE t.id = :id AND t.retired_at IS NULL")
                        .bind("id", id)
                        .map((row, context) -> new TrailView(
                                id, row.getString("name"), row.getString("about"), row.getString("language"), places))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** In the order in which to read them. */
    public List<TutorialView> tutorials(Language language) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT t.id, " + Columns.in(language, "t.title")
                        + " AS title, " + Columns.in(language, "t.body") + " AS body, "
                        + Columns.languageOf(language, "t.title")
                        + " AS language FROM trails.tutorial t ORDER BY t.position, t.id LIMIT :most")
                .bind("most", MOST_TUTORIALS)
                .map((row, context) -> new TutorialView(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("language")))
                .list());
    }
}
