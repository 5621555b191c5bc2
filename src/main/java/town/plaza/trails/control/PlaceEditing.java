package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Like;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Bilingual;
import town.plaza.trails.entity.Place;

/** The places, for those who keep them. */
@ApplicationScoped
public class PlaceEditing {

    private static final int DECIMALS = 6;
    private static final RowMapper<PlaceEditLine> LINE = ConstructorMapper.of(PlaceEditLine.class);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Contents contents;

    @Inject
    ContentAudit audit;

    /**
     * By name in the reader's language.
     *
     * @param part of the name in either language; null for all
     */
    public Page<PlaceEditLine> page(String part, Language language, PageRequest request) {
        var typed = Fields.orNull(part);
        var list = new ByName("p", language, request);
        return jdbi.withHandle(handle -> list.read(
                handle.createQuery("SELECT p.id, " + list.column() + ", " + Columns.in(language, "p.name")
                                + """
                         AS name, p.town, p.latitude, p.longitude,
                            (SELECT count(*) FROM trails.question q WHERE q.place = p.id AND q.retired_at IS NULL)
                                AS questions,
                            num_nonnulls(p.name_es, p.name_en) = 2 AS complete,
                            EXISTS (SELECT FROM trails.place_photo f WHERE f.place = p.id) AS photo,
                            p.retired_at IS NOT NULL AS retired
                          FROM trails.place p WHERE true
                        """
                                + (typed == null
                                        ? ""
                                        : " AND (p.name_key LIKE '%' || kernel.plain(:part) || '%'"
                                                + " OR p.name_key_en LIKE '%' || kernel.plain(:part) || '%')")
                                + list.order())
                        .bind("part", typed == null ? null : Like.literally(typed)),
                LINE));
    }

    /** @throws Problem {@code not-found} */
    public PlaceEdit require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT p.*, f.place AS photo, f.description_es, f.description_en, f.credit
                                  FROM trails.place p LEFT JOIN trails.place_photo f ON f.place = p.id
                                 WHERE p.id = :id""")
                        .bind("id", id)
                        .map((row, context) -> edit(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static PlaceEdit edit(ResultSet row) throws SQLException {
        return new PlaceEdit(
                row.getObject("id", UUID.class),
                text(row.getString("name_es"), row.getString("story_es")),
                text(row.getString("name_en"), row.getString("story_en")),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getInt("radius"),
                row.getString("community"),
                row.getString("town"),
                row.getString("photo") == null
                        ? null
                        : new PhotoText(
                                row.getString("description_es"),
                                row.getString("description_en"),
                                row.getString("credit")),
                row.getInt("token_generation"),
                row.getTimestamp("retired_at") != null,
                row.getInt("version"));
    }

    private static PlaceText text(String name, String story) {
        return name == null ? null : new PlaceText(name, story);
    }

    /** @throws Problem {@code languages-differ}, {@code community-unknown} */
    @Transactional
    public PlaceEdit add(PlaceDraft draft, UUID by) {
        var place = new Place(Ids.next());
        say(place, draft);
        entities.persist(place);
        entities.flush();
        audit.record("place-added", "places", place.id(), by);
        return require(place.id());
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; as {@link #add} */
    @Transactional
    public PlaceEdit change(UUID id, PlaceDraft draft, String ifMatch, UUID by) {
        say(contents.lock(Place.class, id, ifMatch), draft);
        return changed("place-changed", id, by);
    }

    private static void say(Place place, PlaceDraft draft) {
        place.tell(
                Bilingual.of(draft.es(), draft.en(), PlaceText::name),
                Bilingual.of(draft.es(), draft.en(), PlaceText::story));
        place.locate(
                draft.latitude().setScale(DECIMALS, RoundingMode.HALF_UP),
                draft.longitude().setScale(DECIMALS, RoundingMode.HALF_UP),
                draft.radius(),
                draft.community(),
                Fields.orNull(draft.town()));
    }

    @Transactional
    public PlaceEdit retire(UUID id, String ifMatch, UUID by) {
        contents.lock(Place.class, id, ifMatch).retire(clock.instant());
        return changed("place-retired", id, by);
    }

    @Transactional
    public PlaceEdit reopen(UUID id, String ifMatch, UUID by) {
        contents.lock(Place.class, id, ifMatch).reopen();
        return changed("place-reopened", id, by);
    }

    /** Makes all that was printed before worthless. */
    @Transactional
    public PlaceEdit renewCode(UUID id, String ifMatch, UUID by) {
        contents.lock(Place.class, id, ifMatch).renewToken();
        return changed("place-code-renewed", id, by);
    }

    /** @throws Problem {@code place-in-use} where it has visits, questions or trails */
    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(contents.lock(Place.class, id, ifMatch));
        entities.flush();
        audit.record("place-removed", "places", id, by);
    }

    private PlaceEdit changed(String kind, UUID id, UUID by) {
        entities.flush();
        audit.record(kind, "places", id, by);
        return require(id);
    }
}
