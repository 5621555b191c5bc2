package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.board.entity.Notice;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.board.entity.PublicationPeriod;
import town.plaza.board.entity.SafeHtml;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.web.ETags;

/** Preparing notices. What is not published yet may change and go without a trace. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Notices notices;

    @Transactional
    public NoticeView add(NoticeDraft draft, UUID by) {
        var notice = new Notice(Ids.next(), by, clock.instant());
        var removed = say(notice, draft);
        entities.persist(notice);
        entities.flush();
        return notices.require(notice.id(), true).withRemoved(removed);
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version */
    @Transactional
    public NoticeView change(UUID id, NoticeDraft draft, String ifMatch) {
        var notice = locked(id);
        notice.requireDraft();
        ETags.require(ifMatch, notice.version());
        var removed = say(notice, draft);
        entities.flush();
        return notices.require(id, true).withRemoved(removed);
    }

    private List<String> say(Notice notice, NoticeDraft draft) {
        requireCategory(draft.category());
        if (draft.corrects() != null) {
            requireCorrectable(notice, draft.corrects());
        }
        var body = SafeHtml.of(draft.body());
        if (body.text().isEmpty()) {
            throw Problem.invalid("body", "notice.body.empty");
        }
        if (body.length() > Notice.LONGEST_BODY) {
            throw Problem.invalid("body", "notice.body.long");
        }
        var period = new PublicationPeriod(draft.period().days(), draft.period().kind());
        notice.say(draft.title().strip(), body, draft.category(), period, draft.corrects());
        return List.copyOf(body.removed());
    }

    private void requireCategory(String slug) {
        var known = jdbi.withHandle(handle -> handle.createQuery("SELECT FROM board.category WHERE slug = :slug")
                .bind("slug", slug)
                .mapToMap()
                .findOne());
        if (known.isEmpty()) {
            throw Problem.invalid("category", "notice.category.unknown");
        }
    }

    private void requireCorrectable(Notice notice, UUID id) {
        var corrected = id.equals(notice.id()) ? null : entities.find(Notice.class, id);
        if (corrected == null || corrected.status() == NoticeStatus.DRAFT) {
            throw Problem.invalid("corrects", "notice.corrects.unknown");
        }
        corrected.requireCorrectable();
    }

    @Transactional
    public void discard(UUID id, String ifMatch) {
        var notice = locked(id);
        notice.requireDraft();
        ETags.require(ifMatch, notice.version());
        entities.remove(notice);
        entities.flush();
    }

    @Transactional
    public NoticeView attach(UUID id, String fileName, byte[] content, String ifMatch) {
        var notice = locked(id);
        notice.requireDraft();
        ETags.require(ifMatch, notice.version());
        notice.attach(PdfFiles.read(fileName, content));
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO board.attachment (notice, content) VALUES (:id, :content)
                        ON CONFLICT (notice) DO UPDATE SET content = excluded.content""")
                .bind("id", id)
                .bind("content", content)
                .execute());
        entities.flush();
        return notices.require(id, true);
    }

    /** @return the version of the draft without it */
    @Transactional
    public int detach(UUID id, String ifMatch) {
        var notice = locked(id);
        notice.requireDraft();
        ETags.require(ifMatch, notice.version());
        notice.detach();
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM board.attachment WHERE notice = :id")
                .bind("id", id)
                .execute());
        entities.flush();
        return notice.version();
    }

    @Transactional
    public IdentityNumbersView identityNumbers(UUID id) {
        var notice = entities.find(Notice.class, id);
        if (notice == null) {
            throw Problem.notFound();
        }
        return IdentityNumbersView.of(notices.identityNumbers(notice));
    }

    private Notice locked(UUID id) {
        var notice = entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null) {
            throw Problem.notFound();
        }
        return notice;
    }
}
