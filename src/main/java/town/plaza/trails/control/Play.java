package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;
import town.plaza.trails.control.QuestionView.CategoryName;
import town.plaza.trails.control.QuestionView.OptionView;
import town.plaza.trails.entity.Bilingual;
import town.plaza.trails.entity.Difficulty;
import town.plaza.trails.entity.Options;

/** Questions and answers. A first answer scores, once; which option is right is told with its result and not before. */
@ApplicationScoped
public class Play {

    /** How often the question was answered, which is what the order of the options goes by. */
    private static final String ATTEMPTS =
            """
            CASE WHEN a.player IS NULL THEN 0 ELSE 1 + (SELECT count(*) FROM trails.practice r
                WHERE r.player = a.player AND r.question = a.question) END AS attempts""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Players players;

    @Inject
    Discovery discovery;

    @Inject
    GameSecret secret;

    @Inject
    Traces traces;

    /**
     * A question as it stands, with what the player has made of it.
     *
     * @param texts of the options, the right one first
     * @param first the first answer; null where there is none
     */
    private record Asked(
            UUID id,
            UUID place,
            CategoryName category,
            Difficulty difficulty,
            Bilingual text,
            Bilingual explanation,
            List<Bilingual> texts,
            boolean visited,
            Given first,
            int attempts) {}

    /** @param chosen fingerprint of the chosen option; null for one that was gone before these were kept */
    private record Given(UUID key, boolean right, byte[] chosen, int points, Instant at) {}

    private static String select(Language language) {
        return "SELECT q.*, " + Columns.in(language, "c.name") + " AS category_name,"
                + " v.player IS NOT NULL AS visited, a.key AS answer_key, a.choice = 0 AS was_right, a.chosen, a.points, a.answered_at, "
                + ATTEMPTS
                + """
                 FROM trails.question q
                  JOIN trails.category c ON c.slug = q.category
                  LEFT JOIN trails.visit v ON v.player = :player AND v.place = q.place
                  LEFT JOIN trails.attempt a ON a.player = :player AND a.question = q.id
                """;
    }

    private static Asked asked(ResultSet row) throws SQLException {
        var texts = new ArrayList<Bilingual>();
        for (var option : List.of("right", "wrong1", "wrong2", "wrong3")) {
            var text = Columns.both(row, option);
            if (!text.isNothing()) {
                texts.add(text);
            }
        }
        var key = row.getObject("answer_key", UUID.class);
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("place", UUID.class),
                new CategoryName(row.getString("category"), row.getString("category_name")),
                Difficulty.valueOf(row.getString("difficulty")),
                Columns.both(row, "text"),
                Columns.both(row, "explanation"),
                texts,
                row.getBoolean("visited"),
                key == null
                        ? null
                        : new Given(
                                key,
                                row.getBoolean("was_right"),
                                row.getBytes("chosen"),
                                row.getInt("points"),
                                Rows.instant(row, "answered_at")),
                row.getInt("attempts"));
    }

    private List<Asked> asked(UUID player, Language language, String where, UnaryOperator<Query> bound) {
        return jdbi.withHandle(handle -> bound.apply(handle.createQuery(select(language) + where))
                .bind("player", player)
                .map((row, context) -> asked(row))
                .list());
    }

    /** The questions of a place, always in the same order. @throws Problem {@code player-missing}, {@code not-found} */
    public List<QuestionView> ofPlace(UUID player, UUID place, Language language) {
        players.requirePlaying(player);
        discovery.place(place, language);
        return asked(
                        player,
                        language,
                        "WHERE q.place = :place AND q.retired_at IS NULL ORDER BY q.id LIMIT :most",
                        query -> query.bind("place", place).bind("most", QuestionEditing.MOST_OF_PLACE))
                .stream()
                .map(each -> view(player, each, language))
                .toList();
    }

    /** Those that belong to no place, by when they were entered. @throws Problem {@code player-missing} */
    public Page<QuestionView> general(UUID player, boolean open, PageRequest page, Language language) {
        players.requirePlaying(player);
        var rows = asked(
                        player,
                        language,
                        """
                        WHERE q.place IS NULL AND q.retired_at IS NULL AND (NOT :open OR a.player IS NULL)
                          AND (CAST(:after AS uuid) IS NULL OR q.id > :after) ORDER BY q.id LIMIT :limit""",
                        query -> query.bind("open", open)
                                .bind("after", page.afterId().orElse(null))
                                .bind("limit", page.fetch()))
                .stream()
                .map(each -> view(player, each, language))
                .toList();
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** What a device takes along. @throws Problem {@code player-missing}, {@code not-found} */
    public TrailPack pack(UUID player, UUID trail, Language language) {
        players.requirePlaying(player);
        var found = discovery.trail(trail, language);
        var questions = asked(
                        player,
                        language,
                        """
                        JOIN trails.trail_stop s ON s.place = q.place JOIN trails.place p ON p.id = q.place
                        WHERE s.trail = :trail AND q.retired_at IS NULL AND p.retired_at IS NULL
                        ORDER BY s.position, q.id LIMIT :most""",
                        query -> query.bind("trail", trail)
                                .bind("most", QuestionEditing.MOST_OF_PLACE * TrailDraft.MOST_PLACES))
                .stream()
                .map(each -> view(player, each, language))
                .toList();
        return new TrailPack(found, discovery.placesOf(trail, language), questions);
    }

    private QuestionView view(UUID player, Asked asked, Language language) {
        var told = asked.text().isIn(language) ? language : otherThan(language);
        var options = options(player, asked);
        return new QuestionView(
                asked.id(),
                asked.place(),
                asked.text().in(told),
                told.code(),
                asked.category(),
                asked.difficulty(),
                asked.difficulty().points(),
                options.inOrder(asked.attempts()).stream()
                        .map(each -> new OptionView(each.key(), each.text().in(told)))
                        .toList(),
                asked.first() == null ? null : answer(asked, options, asked.first(), false, language));
    }

    private static Language otherThan(Language language) {
        return language == Language.EN ? Language.ES : Language.EN;
    }

    private Options options(UUID player, Asked asked) {
        return new Options(secret.get(), player, asked.id(), asked.texts());
    }

    private static AnswerView answer(Asked asked, Options options, Given given, boolean practice, Language language) {
        var chosen = options.choice(given.chosen());
        return new AnswerView(
                asked.id(),
                given.right(),
                chosen.isPresent() ? options.key(chosen.getAsInt()) : null,
                options.key(Options.RIGHT),
                Columns.in(language, asked.texts().get(Options.RIGHT)),
                Columns.in(language, asked.explanation()),
                practice ? 0 : given.points(),
                practice,
                given.at(),
                null);
    }

    /** @param again whether the answer was known already, and is one of those that were counted */
    private static Answered result(
            Asked asked, Options options, Given given, boolean practice, boolean again, Language language) {
        var next = options.inOrder(asked.attempts() + (again ? 0 : 1)).stream()
                .map(Options.Option::key)
                .toList();
        return new Answered(answer(asked, options, given, practice, language).followedBy(next), again);
    }

    /**
     * Of a place that was retired since, too: an answer may have been given without network before.
     *
     * @throws Problem {@code player-missing}, {@code question-of-other-place}, {@code place-not-visited},
     *     {@code option-unknown}, {@code already-answered}, {@code not-answered-yet}, {@code key-reused};
     *     {@code not-found} for a question that is not there
     */
    @Transactional
    public Answered answer(UUID player, Answering answering, Language language) {
        // all of it over one handle
        return jdbi.withHandle(handle -> answered(player, answering, language));
    }

    private Answered answered(UUID player, Answering answering, Language language) {
        players.lock(player);
        var asked = require(player, answering, language);
        var options = options(player, asked);
        if (asked.first() != null && asked.first().key().equals(answering.key())) {
            return result(asked, options, asked.first(), false, true, language);
        }
        if (answering.practice() != (asked.first() != null)) {
            throw new Problem(answering.practice() ? ProblemType.NOT_ANSWERED_YET : ProblemType.ALREADY_ANSWERED);
        }
        return answering.practice()
                ? practise(player, answering, asked, options, language)
                : result(asked, options, first(player, answering, asked, options), false, false, language);
    }

    private Asked require(UUID player, Answering answering, Language language) {
        var asked = asked(
                        player,
                        language,
                        "WHERE q.id = :question AND q.retired_at IS NULL",
                        query -> query.bind("question", answering.question()))
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!Objects.equals(asked.place(), answering.place())) {
            throw new Problem(ProblemType.QUESTION_OF_OTHER_PLACE);
        }
        if (asked.place() != null && !asked.visited()) {
            throw new Problem(ProblemType.PLACE_NOT_VISITED);
        }
        return asked;
    }

    private static int choice(Answering answering, Options options) {
        return options.choice(answering.option()).orElseThrow(() -> new Problem(ProblemType.OPTION_UNKNOWN));
    }

    private Given first(UUID player, Answering answering, Asked asked, Options options) {
        var choice = choice(answering, options);
        var at = now();
        var points = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        INSERT INTO trails.attempt (player, question, key, answered_at, points, choice, chosen, again)
                        SELECT :player, :question, :key, :at, CASE WHEN again THEN 0 ELSE :points END, :choice, :chosen,
                            again
                          FROM (SELECT EXISTS (SELECT FROM trails.trace WHERE mac = :trace)) AS t (again)
                        RETURNING points""")
                .bind("player", player)
                .bind("question", asked.id())
                .bind("key", answering.key())
                .bind("at", at)
                .bind("points", choice == Options.RIGHT ? asked.difficulty().points() : 0)
                .bind("choice", choice)
                .bind("chosen", options.fingerprint(choice))
                .bind("trace", traces.ofAnswer(player, asked.id()))
                .mapTo(Integer.class)
                .one());
        return new Given(answering.key(), choice == Options.RIGHT, options.fingerprint(choice), points, at);
    }

    private Answered practise(UUID player, Answering answering, Asked asked, Options options, Language language) {
        var before = practice(player, answering);
        if (before.isPresent()) {
            return result(asked, options, before.get(), true, true, language);
        }
        var choice = choice(answering, options);
        var given = new Given(answering.key(), choice == Options.RIGHT, options.fingerprint(choice), 0, now());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO trails.practice (key, player, question, answered_at, choice, chosen)
                        VALUES (:key, :player, :question, :at, :choice, :chosen)""")
                .bind("key", given.key())
                .bind("player", player)
                .bind("question", asked.id())
                .bind("at", given.at())
                .bind("choice", choice)
                .bind("chosen", given.chosen())
                .execute());
        return result(asked, options, given, true, false, language);
    }

    private Optional<Given> practice(UUID player, Answering answering) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT choice = 0 AS was_right, chosen, answered_at FROM trails.practice
                         WHERE key = :key AND player = :player AND question = :question""")
                .bind("key", answering.key())
                .bind("player", player)
                .bind("question", answering.question())
                .map((row, context) -> new Given(
                        answering.key(),
                        row.getBoolean("was_right"),
                        row.getBytes("chosen"),
                        0,
                        Rows.instant(row, "answered_at")))
                .findOne());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
