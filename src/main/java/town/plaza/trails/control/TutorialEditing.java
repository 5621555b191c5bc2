package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.trails.entity.Bilingual;
import town.plaza.trails.entity.Tutorial;

/** The pages on how to play, for those who keep them. */
@ApplicationScoped
public class TutorialEditing {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Contents contents;

    @Inject
    ContentAudit audit;

    /** In their order. */
    public List<TutorialEdit> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM trails.tutorial ORDER BY position, id LIMIT :most")
                        .bind("most", MOST)
                        .map((row, context) -> edit(row))
                        .list());
    }

    /** @throws Problem {@code not-found} */
    public TutorialEdit require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM trails.tutorial WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> edit(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static TutorialEdit edit(ResultSet row) throws SQLException {
        return new TutorialEdit(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                text(row.getString("title_es"), row.getString("body_es")),
                text(row.getString("title_en"), row.getString("body_en")),
                row.getInt("version"));
    }

    private static TutorialText text(String title, String body) {
        return title == null ? null : new TutorialText(title, body);
    }

    /** @throws Problem {@code languages-differ} */
    @Transactional
    public TutorialEdit add(TutorialDraft draft, UUID by) {
        var tutorial = new Tutorial(Ids.next());
        say(tutorial, draft);
        entities.persist(tutorial);
        entities.flush();
        audit.record("tutorial-added", "tutorials", tutorial.id(), by);
        return require(tutorial.id());
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version, {@code languages-differ} */
    @Transactional
    public TutorialEdit change(UUID id, TutorialDraft draft, String ifMatch, UUID by) {
        say(contents.lock(Tutorial.class, id, ifMatch), draft);
        entities.flush();
        audit.record("tutorial-changed", "tutorials", id, by);
        return require(id);
    }

    private static void say(Tutorial tutorial, TutorialDraft draft) {
        tutorial.put(draft.position());
        tutorial.tell(
                Bilingual.of(draft.es(), draft.en(), TutorialText::title),
                Bilingual.of(draft.es(), draft.en(), TutorialText::body));
    }

    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(contents.lock(Tutorial.class, id, ifMatch));
        entities.flush();
        audit.record("tutorial-removed", "tutorials", id, by);
    }
}
