package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvImport;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvMode;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.csv.CsvTarget;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Problems;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Place;
import town.plaza.trails.entity.Question;

/**
 * Questions out of files. One that its place has already, word for word, is not taken a second time, so that a file may
 * be brought along again.
 */
@ApplicationScoped
public class QuestionsImport {

    /** Of one file of Open Trivia DB, which itself gives fifty at a time. */
    public static final int MOST_QUESTIONS = 5000;

    private static final int MOST_FAULTS = 100;
    private static final int MOST_SHOWN = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    CsvImport csv;

    @Inject
    QuestionCategories categories;

    @Inject
    QuestionEditing questions;

    @Inject
    ContentAudit audit;

    /**
     * What is the same for a whole file.
     *
     * @param place null for questions of none
     * @param category the slug for those whose own one there is not; null to refuse these
     * @param mode null for a look at what would be
     */
    public record Order(UUID place, String category, CsvMode mode) {}

    /**
     * @throws Problem as {@link CsvImport#run}; {@code place-full}; {@code invalid-values} for a place or category that
     *     there is not
     */
    @Transactional
    public QuestionsOutcome csv(InputStream file, Order order, UUID by) {
        var target = new Target(order);
        var outcome = csv.run(file, target, order.mode() == null ? CsvMode.GOOD : order.mode(), by);
        return told(
                order,
                new QuestionsOutcome(
                        order.mode() != null, outcome.imported(), outcome.bad(), outcome.faults(), target.shown),
                by);
    }

    /**
     * @param language the one that the file is in
     * @throws Problem {@code questions-bad} with the bad ones, where one is to stop all; {@code malformed-json}, {@code
     *     not-open-trivia}, {@code too-many-questions}, {@code bad-encoding} for what is no such file; {@code
     *     place-full}; {@code invalid-values} for a place or category that there is not
     */
    @Transactional
    public QuestionsOutcome openTrivia(InputStream file, Language language, Order order, UUID by) {
        var target = new Target(order);
        var names = new OpenTrivia.Naming();
        var faults = new ArrayList<CsvFault>();
        var good = new ArrayList<CsvRow<QuestionDraft>>();
        var number = 0L;
        for (var raw : OpenTrivia.read(file, language, MOST_QUESTIONS)) {
            number++;
            try {
                good.add(new CsvRow<>(number, target.checked(raw, names)));
            } catch (Problem refusal) {
                faults.addAll(told(number, refusal));
            }
        }
        var fresh = target.fresh(good, faults);
        var bad = faults.stream().map(CsvFault::line).distinct().count();
        if (order.mode() != CsvMode.ALL || bad == 0) {
            target.take(fresh);
        }
        faults.sort((one, other) -> Long.compare(one.line(), other.line()));
        if (order.mode() == CsvMode.ALL && bad > 0) {
            throw new Problem(
                    ProblemType.QUESTIONS_BAD,
                    faults.stream()
                            .limit(MOST_FAULTS)
                            .map(each -> new Violation(
                                    "questions[" + each.line() + "]" + (each.field() == null ? "" : "." + each.field()),
                                    "body",
                                    each.message()))
                            .toList(),
                    bad,
                    faults.get(0).line());
        }
        return told(
                order,
                new QuestionsOutcome(
                        order.mode() != null,
                        (int) (number - bad),
                        (int) bad,
                        faults.stream().limit(MOST_FAULTS).toList(),
                        target.shown),
                by);
    }

    private static List<CsvFault> told(long number, Problem refusal) {
        var document = Problems.document(refusal);
        if (document.violations() == null) {
            return List.of(new CsvFault(number, null, document.title()));
        }
        return document.violations().stream()
                .map(each -> new CsvFault(number, each.field(), each.message()))
                .toList();
    }

    private QuestionsOutcome told(Order order, QuestionsOutcome outcome, UUID by) {
        if (order.mode() != null && outcome.good() > 0) {
            audit.imported(outcome.good(), outcome.bad(), by);
        }
        return outcome;
    }

    /** One file's way into the database, or only past it. */
    private final class Target implements CsvTarget<QuestionDraft> {

        private final Order order;
        private final Map<String, String> slugs = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<QuestionsOutcome.Read> shown = new ArrayList<>();
        private int lookedAt;

        Target(Order order) {
            this.order = order;
            if (order.place() != null && entities.find(Place.class, order.place()) == null) {
                throw Problem.invalid("place", "trails.place.unknown");
            }
            for (var category : categories.all()) {
                Stream.of(
                                category.slug(),
                                category.names().es(),
                                category.names().en())
                        .forEach(name -> slugs.put(name.toLowerCase(Locale.ROOT), category.slug()));
            }
            if (order.category() != null && !slugs.containsValue(order.category())) {
                throw Problem.invalid("category", "trails.category.unknown");
            }
        }

        QuestionDraft checked(RawQuestion raw, RawQuestion.Names names) {
            return raw.checked(slugs, order.category(), order.place(), names);
        }

        @Override
        public List<CsvColumn> columns() {
            return QuestionsCsv.COLUMNS;
        }

        @Override
        public QuestionDraft read(CsvLine line) {
            return checked(QuestionsCsv.read(line), QuestionsCsv::nameOf);
        }

        @Override
        public List<CsvFault> store(List<CsvRow<QuestionDraft>> rows, UUID by) {
            var twice = new ArrayList<CsvFault>();
            take(fresh(rows, twice));
            return twice;
        }

        /** Those that are not there yet; the others become faults. */
        List<CsvRow<QuestionDraft>> fresh(List<CsvRow<QuestionDraft>> rows, List<CsvFault> faults) {
            questions.keepToOneself(order.place());
            seen.addAll(there(rows));
            var fresh = new ArrayList<CsvRow<QuestionDraft>>();
            for (var row : rows) {
                if (texts(row.value()).stream().anyMatch(seen::contains)) {
                    faults.add(row.fault(null, "trails.question.there"));
                } else {
                    seen.addAll(texts(row.value()));
                    fresh.add(row);
                }
            }
            return fresh;
        }

        void take(List<CsvRow<QuestionDraft>> rows) {
            questions.requireRoom(order.place(), lookedAt + rows.size());
            if (order.mode() == null) {
                lookedAt += rows.size();
            }
            for (var row : rows) {
                var draft = row.value();
                if (shown.size() < MOST_SHOWN) {
                    shown.add(new QuestionsOutcome.Read(
                            row.line(), draft.category(), draft.difficulty(), draft.es(), draft.en()));
                }
                if (order.mode() != null) {
                    var question = new Question(Ids.next());
                    question.file(draft.place(), draft.category(), draft.difficulty());
                    QuestionEditing.write(question, draft);
                    entities.persist(question);
                }
            }
            entities.flush();
        }

        private static List<String> texts(QuestionDraft draft) {
            return Stream.of(draft.es(), draft.en())
                    .filter(Objects::nonNull)
                    .map(each -> each.text().strip())
                    .toList();
        }

        private List<String> there(List<CsvRow<QuestionDraft>> rows) {
            return jdbi.withHandle(handle -> handle.createQuery(
                            """
                            SELECT text FROM trails.question q, unnest(ARRAY[q.text_es, q.text_en]) AS text
                             WHERE %s AND text = ANY (:texts)"""
                                    .formatted(order.place() == null ? "q.place IS NULL" : "q.place = :place"))
                    .bind("place", order.place())
                    .bindArray(
                            "texts",
                            String.class,
                            rows.stream()
                                    .flatMap(row -> texts(row.value()).stream())
                                    .toList())
                    .mapTo(String.class)
                    .list());
        }
    }
}
