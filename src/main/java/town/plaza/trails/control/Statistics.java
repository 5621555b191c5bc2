package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;
import town.plaza.trails.control.QuestionView.CategoryName;
import town.plaza.trails.control.StatisticsView.CategoryRate;
import town.plaza.trails.control.StatisticsView.DayPoints;
import town.plaza.trails.entity.Streak;

/** How a player has done, for the player alone. */
@ApplicationScoped
public class Statistics {

    private static final int DAYS = 90;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private record Counts(int points, int places, int practised, List<Boolean> answers) {}

    /** @throws Problem {@code player-missing} */
    public StatisticsView of(UUID player, Language language) {
        var counts = counts(player);
        var streak = Streak.of(counts.answers());
        return new StatisticsView(
                counts.points(),
                counts.places(),
                counts.practised(),
                RateView.of(
                        (int) counts.answers().stream().filter(right -> right).count(),
                        counts.answers().size()),
                streak.current(),
                streak.best(),
                categories(player, language),
                days(player));
    }

    private Counts counts(UUID player) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT p.points,
                                    (SELECT count(*) FROM trails.visit v WHERE v.player = p.account) AS places,
                                    (SELECT count(*) FROM trails.practice r WHERE r.player = p.account) AS practised,
                                    ARRAY(SELECT a.choice = 0 FROM trails.attempt a
                                           WHERE a.player = p.account AND NOT a.again ORDER BY a.answered_at, a.question) AS answers
                                  FROM trails.player p WHERE p.account = :player""")
                        .bind("player", player)
                        .map((row, context) -> new Counts(
                                row.getInt("points"), row.getInt("places"), row.getInt("practised"), List.of((Boolean[])
                                        row.getArray("answers").getArray())))
                        .findOne())
                .orElseThrow(() -> new Problem(ProblemType.PLAYER_MISSING));
    }

    private List<CategoryRate> categories(UUID player, Language language) {
        var name = Columns.in(language, "c.name");
        return jdbi.withHandle(handle -> handle.createQuery("SELECT c.slug, " + name
                        + " AS name, count(*) FILTER (WHERE a.choice = 0) AS right_ones, count(*) AS answered\n"
                        + """
                         FROM trails.attempt a JOIN trails.question q ON q.id = a.question
                          JOIN trails.category c ON c.slug = q.category
                         WHERE a.player = :player AND NOT a.again GROUP BY c.slug ORDER BY kernel.plain("""
                        + name + "), c.slug")
                .bind("player", player)
                .map((row, context) -> new CategoryRate(
                        new CategoryName(row.getString("slug"), row.getString("name")),
                        RateView.of(row.getInt("right_ones"), row.getInt("answered"))))
                .list());
    }

    private List<DayPoints> days(UUID player) {
        var since = LocalDate.now(clock)
                .minusDays(DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT (at AT TIME ZONE :zone)::date AS day, sum(points) AS points FROM (
                            SELECT answered_at AS at, points FROM trails.attempt WHERE player = :player AND points > 0
                            UNION ALL
                            SELECT visited_at, points FROM trails.visit WHERE player = :player AND points > 0) scored
                         WHERE at >= :since GROUP BY day ORDER BY day""")
                .bind("player", player)
                .bind("zone", clock.getZone().getId())
                .bind("since", since)
                .map((row, context) -> new DayPoints(row.getObject("day", LocalDate.class), row.getInt("points")))
                .list());
    }
}
