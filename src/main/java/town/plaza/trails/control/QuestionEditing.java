package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Bilingual;
import town.plaza.trails.entity.Difficulty;
import town.plaza.trails.entity.Place;
import town.plaza.trails.entity.Question;

/** The questions with their right answers, for those who keep them. */
@ApplicationScoped
public class QuestionEditing {

    /** That are asked at one place. */
    public static final int MOST_OF_PLACE = 1000;

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
     * Which questions are meant.
     *
     * @param place null for those of all places
     * @param general only those of no place
     * @param category null for all
     */
    public record Filter(UUID place, boolean general, String category) {

        String sql() {
            return (general ? " AND q.place IS NULL" : place == null ? "" : " AND q.place = :place")
                    + (category == null ? "" : " AND q.category = :category");
        }
    }

    private static String select(Language language) {
        return "SELECT q.*, " + Columns.in(language, "p.name") + " AS place_name"
                + " FROM trails.question q LEFT JOIN trails.place p ON p.id = q.place";
    }

    /** The newest first. */
    public Page<QuestionEdit> page(Filter filter, Language language, PageRequest request) {
        var found = jdbi.withHandle(handle -> handle.createQuery(select(language)
                        + " WHERE (CAST(:after AS uuid) IS NULL OR q.id < :after)" + filter.sql()
                        + " ORDER BY q.id DESC LIMIT :fetch")
                .bind("place", filter.place())
                .bind("category", filter.category())
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> edit(row))
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    /** Those that are asked, the oldest first, for a file; {@code most} at the most. */
    List<QuestionEdit> asked(Filter filter, Language language, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        select(language) + " WHERE q.retired_at IS NULL" + filter.sql() + " ORDER BY q.id LIMIT :most")
                .bind("place", filter.place())
                .bind("category", filter.category())
                .bind("most", most)
                .map((row, context) -> edit(row))
                .list());
    }

    /** @throws Problem {@code not-found} */
    public QuestionEdit require(UUID id, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(select(language) + " WHERE q.id = :id")
                        .bind("id", id)
                        .map((row, context) -> edit(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static QuestionEdit edit(ResultSet row) throws SQLException {
        return new QuestionEdit(
                row.getObject("id", UUID.class),
                row.getObject("place", UUID.class),
                row.getString("place_name"),
                row.getString("category"),
                Difficulty.valueOf(row.getString("difficulty")),
                wording(row, "_es"),
                wording(row, "_en"),
                row.getTimestamp("retired_at") != null,
                row.getInt("version"));
    }

    private static QuestionWording wording(ResultSet row, String language) throws SQLException {
        if (row.getString("text" + language) == null) {
            return null;
        }
        return new QuestionWording(
                row.getString("text" + language),
                row.getString("right" + language),
                Stream.of(
                                row.getString("wrong1" + language),
                                row.getString("wrong2" + language),
                                row.getString("wrong3" + language))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("explanation" + language));
    }

    /**
     * @throws Problem {@code languages-differ}, {@code options-same}, {@code place-full}, {@code invalid-values} for what
     *     there is not
     */
    @Transactional
    public QuestionEdit add(QuestionDraft draft, UUID by, Language language) {
        var question = new Question(Ids.next());
        say(question, draft);
        requireRoom(draft.place(), 1);
        entities.persist(question);
        entities.flush();
        audit.record("question-added", "questions", question.id(), by);
        return require(question.id(), language);
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; as {@link #add} */
    @Transactional
    public QuestionEdit change(UUID id, QuestionDraft draft, String ifMatch, UUID by, Language language) {
        var question = contents.lock(Question.class, id, ifMatch);
        if (!question.isRetired() && !Objects.equals(question.place(), draft.place())) {
            requireRoom(draft.place(), 1);
        }
        say(question, draft);
        return changed("question-changed", id, by, language);
    }

    private void say(Question question, QuestionDraft draft) {
        if (draft.place() != null && entities.find(Place.class, draft.place()) == null) {
            throw Problem.invalid("place", "trails.place.unknown");
        }
        requireCategory(draft.category());
        question.file(draft.place(), draft.category(), draft.difficulty());
        write(question, draft);
    }

    /** The texts, without asking the database whether place and category are there. */
    static void write(Question question, QuestionDraft draft) {
        var es = draft.es();
        var en = draft.en();
        if (es == null
                ? en == null
                : en != null && es.wrong().size() != en.wrong().size()) {
            throw new Problem(ProblemType.LANGUAGES_DIFFER);
        }
        var wrong = IntStream.range(0, (es == null ? en : es).wrong().size())
                .mapToObj(index -> Bilingual.of(es, en, each -> each.wrong().get(index)))
                .toList();
        question.ask(
                Bilingual.of(es, en, QuestionWording::text),
                Bilingual.of(es, en, QuestionWording::explanation),
                Bilingual.of(es, en, QuestionWording::right),
                wrong);
    }

    /**
     * @param place null for none, which may have any number
     * @throws Problem {@code place-full}
     */
    void requireRoom(UUID place, int more) {
        if (place == null) {
            return;
        }
        keepToOneself(place);
        var asked = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM trails.question WHERE place = :place AND retired_at IS NULL")
                .bind("place", place)
                .mapTo(Integer.class)
                .one());
        if (asked + more > MOST_OF_PLACE) {
            throw new Problem(ProblemType.PLACE_FULL, MOST_OF_PLACE);
        }
    }

    /**
     * Who adds to the same place at the same time waits here, until the end of the transaction.
     *
     * @param place null for the questions of none
     */
    void keepToOneself(UUID place) {
        jdbi.useHandle(handle -> {
            var lock = place == null
                    ? handle.createQuery(
                            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('trails.general_questions', 0))")
                    : handle.createQuery("SELECT 1 FROM trails.place WHERE id = :place FOR NO KEY UPDATE")
                            .bind("place", place);
            lock.mapTo(Integer.class).findOne();
        });
    }

    private void requireCategory(String slug) {
        var there = jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM trails.category WHERE slug = :slug")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne());
        if (there.isEmpty()) {
            throw Problem.invalid("category", "trails.category.unknown");
        }
    }

    @Transactional
    public QuestionEdit retire(UUID id, String ifMatch, UUID by, Language language) {
        contents.lock(Question.class, id, ifMatch).retire(clock.instant());
        return changed("question-retired", id, by, language);
    }

    /** @throws Problem {@code stale}, {@code place-full} */
    @Transactional
    public QuestionEdit reopen(UUID id, String ifMatch, UUID by, Language language) {
        var question = contents.lock(Question.class, id, ifMatch);
        if (question.isRetired()) {
            requireRoom(question.place(), 1);
        }
        question.reopen();
        return changed("question-reopened", id, by, language);
    }

    /** @throws Problem {@code question-in-use} where somebody has answered it */
    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(contents.lock(Question.class, id, ifMatch));
        entities.flush();
        audit.record("question-removed", "questions", id, by);
    }

    private QuestionEdit changed(String kind, UUID id, UUID by, Language language) {
        entities.flush();
        audit.record(kind, "questions", id, by);
        return require(id, language);
    }
}
