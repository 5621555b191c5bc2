package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.trails.entity.CompetitionRanking;

/**
 * How players stand, in a community and in the nation. What a rank is says the view {@code trails.ranking}; what is read
 * here comes from the tally of players by points and from the index in the order of the ranking, and agrees with it.
 */
@ApplicationScoped
public class Rankings {

    /** Everybody, as a community. */
    static final String NATION = "00";

    private static final int ON_EACH_SIDE = 5;

    /** How many stands in the text, here and below: of a parameter the database expects a tenth of all and plans anew. */
    private static final String AROUND =
            """
            WITH me AS (SELECT account, name_key, points FROM trails.player p WHERE account = :player %1$s),
            shown AS (
                SELECT above.* FROM me CROSS JOIN LATERAL (
                    SELECT p.account, p.name, p.name_key, p.community, p.points FROM trails.player p
                     WHERE (-p.points, p.name_key) < (-me.points, me.name_key) %1$s
                     ORDER BY -p.points DESC, p.name_key DESC LIMIT %2$d) above
                UNION ALL
                SELECT below.* FROM me CROSS JOIN LATERAL (
                    SELECT p.account, p.name, p.name_key, p.community, p.points FROM trails.player p
                     WHERE (-p.points, p.name_key) >= (-me.points, me.name_key) %1$s
                     ORDER BY -p.points, p.name_key LIMIT 1 + %2$d) below),
            -- neighbours in the order have nobody between them: each rank is the one before and how many share that
            ranked AS (
                SELECT points, trails.rank_of(:scope, max(points) OVER ())
                    + coalesce(sum(sharing) OVER (ORDER BY points DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                    AS rank
                  FROM (SELECT g.points, (SELECT sum(t.players) FROM trails.tally t
                                           WHERE t.community = :scope AND t.level = 0 AND t.bucket = g.points) AS sharing
                          FROM (SELECT DISTINCT points FROM shown) g) counted)
            SELECT r.rank, s.name, s.community, s.points, s.account = :player AS own
              FROM shown s JOIN ranked r USING (points) ORDER BY s.points DESC, s.name_key""";

    @Inject
    Jdbi jdbi;

    private record Score(String name, String community, int points, boolean own) {}

    private static String within(String scope) {
        return NATION.equals(scope) ? "" : "AND p.community = :scope";
    }

    /** @param scope a community, or {@value #NATION}. @throws Problem {@code not-found} for who plays elsewhere or not at all */
    public RankView own(UUID player, String scope) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT trails.rank_of(:scope, p.points) AS rank, p.points,
                                    (SELECT sum(players) FROM trails.tally WHERE community = :scope AND level = 1) AS players
                                  FROM trails.player p WHERE p.account = :player\s"""
                                        + within(scope))
                        .bind("scope", scope)
                        .bind("player", player)
                        .map((row, context) ->
                                new RankView(row.getLong("rank"), row.getInt("points"), row.getLong("players")))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** The first. @param reader who may be among them */
    public List<RankLine> top(UUID reader, String scope, int limit) {
        return CompetitionRanking.of(scores(reader, scope, limit), Score::points).stream()
                .map(each -> new RankLine(
                        each.rank(),
                        each.who().name(),
                        each.who().community(),
                        each.who().points(),
                        each.who().own()))
                .toList();
    }

    private List<Score> scores(UUID reader, String scope, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT p.account = :reader AS own, p.name, p.community, p.points FROM trails.player p"
                                + " WHERE true " + within(scope) + " ORDER BY -p.points, p.name_key LIMIT " + limit)
                .bind("scope", scope)
                .bind("reader", reader)
                .map((row, context) -> new Score(
                        row.getString("name"), row.getString("community"), row.getInt("points"), row.getBoolean("own")))
                .list());
    }

    /** The player, and who is next before and after. @throws Problem {@code not-found} for who plays elsewhere or not at all */
    public List<RankLine> around(UUID player, String scope) {
        var found = jdbi.withHandle(handle -> handle.createQuery(AROUND.formatted(within(scope), ON_EACH_SIDE))
                .bind("scope", scope)
                .bind("player", player)
                .map((row, context) -> new RankLine(
                        row.getLong("rank"),
                        row.getString("name"),
                        row.getString("community"),
                        row.getInt("points"),
                        row.getBoolean("own")))
                .list());
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return found;
    }
}
