package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Bilingual;
import town.plaza.trails.entity.Trail;

/** The trails, for those who keep them. */
@ApplicationScoped
public class TrailEditing {

    private static final RowMapper<TrailEditLine> LINE = ConstructorMapper.of(TrailEditLine.class);
    private static final RowMapper<TrailEdit.Stop> STOP = ConstructorMapper.of(TrailEdit.Stop.class);

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

    /** By name in the reader's language. */
    public Page<TrailEditLine> page(Language language, PageRequest request) {
        var list = new ByName("t", language, request);
        return jdbi.withHandle(handle -> list.read(
                handle.createQuery("SELECT t.id, " + list.column() + ", " + Columns.in(language, "t.name")
                        + """
                         AS name, (SELECT count(*) FROM trails.trail_stop s WHERE s.trail = t.id) AS places,
                            t.retired_at IS NOT NULL AS retired
                          FROM trails.trail t WHERE true
                        """
                        + list.order()),
                LINE));
    }

    /** @throws Problem {@code not-found} */
    public TrailEdit require(UUID id, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM trails.trail WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> new TrailEdit(
                                id,
                                text(row.getString("name_es"), row.getString("about_es")),
                                text(row.getString("name_en"), row.getString("about_en")),
                                stops(id, language),
                                row.getTimestamp("retired_at") != null,
                                row.getInt("version")))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static TrailText text(String name, String about) {
        return name == null ? null : new TrailText(name, about);
    }

    private List<TrailEdit.Stop> stops(UUID trail, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT p.id, " + Columns.in(language, "p.name")
                                + """
                         AS name, p.retired_at IS NOT NULL AS retired
                          FROM trails.trail_stop s JOIN trails.place p ON p.id = s.place
                         WHERE s.trail = :trail ORDER BY s.position LIMIT 50""")
                .bind("trail", trail)
                .map(STOP)
                .list());
    }

    /** @throws Problem {@code languages-differ}, {@code place-twice}, {@code invalid-values} for a place there is not */
    @Transactional
    public TrailEdit add(TrailDraft draft, UUID by, Language language) {
        var trail = new Trail(Ids.next());
        say(trail, draft);
        entities.persist(trail);
        entities.flush();
        audit.record("trail-added", "trails", trail.id(), by);
        return require(trail.id(), language);
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; as {@link #add} */
    @Transactional
    public TrailEdit change(UUID id, TrailDraft draft, String ifMatch, UUID by, Language language) {
        var trail = contents.lock(Trail.class, id, ifMatch);
        var before = trail.version();
        say(trail, draft);
        entities.flush();
        if (trail.version() == before) {
            // its places are a table of their own, which alone makes no new version
            jdbi.useHandle(handle -> handle.createUpdate("UPDATE trails.trail SET version = version + 1 WHERE id = :id")
                    .bind("id", id)
                    .execute());
        }
        return changed("trail-changed", id, by, language);
    }

    private void say(Trail trail, TrailDraft draft) {
        var known = jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM trails.place WHERE id = ANY (:places)")
                        .bindArray("places", UUID.class, List.copyOf(draft.places()))
                        .mapTo(Integer.class)
                        .one());
        if (known < new HashSet<>(draft.places()).size()) {
            throw Problem.invalid("places", "trails.place.unknown");
        }
        trail.tell(
                Bilingual.of(draft.es(), draft.en(), TrailText::name),
                Bilingual.of(draft.es(), draft.en(), TrailText::about));
        trail.leadThrough(draft.places());
    }

    @Transactional
    public TrailEdit retire(UUID id, String ifMatch, UUID by, Language language) {
        contents.lock(Trail.class, id, ifMatch).retire(clock.instant());
        return changed("trail-retired", id, by, language);
    }

    @Transactional
    public TrailEdit reopen(UUID id, String ifMatch, UUID by, Language language) {
        contents.lock(Trail.class, id, ifMatch).reopen();
        return changed("trail-reopened", id, by, language);
    }

    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(contents.lock(Trail.class, id, ifMatch));
        entities.flush();
        audit.record("trail-removed", "trails", id, by);
    }

    private TrailEdit changed(String kind, UUID id, UUID by, Language language) {
        entities.flush();
        audit.record(kind, "trails", id, by);
        return require(id, language);
    }
}
