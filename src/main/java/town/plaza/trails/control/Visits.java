package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.trails.entity.Position;
import town.plaza.trails.entity.Sighting;
import town.plaza.trails.entity.SignedPlaceToken;
import town.plaza.trails.entity.VisitPolicy;

/** Who was where. The first validated visit of a player to a place is kept and scores; those after it add nothing. */
@ApplicationScoped
public class Visits {

    /** More places than anybody has been to. */
    private static final int MOST = 10_000;

    private static final int DECIMALS = 6;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Players players;

    @Inject
    GameSecret secret;

    @Inject
    Traces traces;

    /** @param last where the player was last; null for nowhere yet */
    private record Known(
            Position position, int radius, int generation, VisitView visit, Instant joined, Sighting last) {

        /** Before it the player cannot have been anywhere else. */
        Instant earliest() {
            return last == null ? joined : later(joined, last.at());
        }
    }

    /**
     * The clock of the device is not asked what time it is, only how much passed on it; and nobody was here before they
     * joined, nor before they were where they were last. So all that a player travels fits into the time since they
     * joined, however much of it is sent at once by a device that had no network.
     *
     * @throws Problem {@code player-missing}, {@code position-inaccurate}, {@code too-far-away}, {@code too-fast},
     *     {@code place-code-forged}, {@code place-code-old}, {@code place-code-elsewhere}; {@code not-found} for a place
     *     that is not there; {@code invalid-values} where there is neither a code nor all of a position
     */
    @Transactional
    public Visited checkIn(UUID player, CheckIn checkIn) {
        var known = known(player, checkIn.place());
        if (known.visit() != null) {
            return new Visited(known.visit(), true);
        }
        // another server's clock may be a little ahead of this one's
        var now = later(clock.instant().truncatedTo(ChronoUnit.MICROS), known.earliest());
        var ago = checkIn.secondsAgo() == null ? 0 : checkIn.secondsAgo();
        var sighting = sighting(checkIn, known, later(now.minusSeconds(ago), known.earliest()));
        if (known.last() != null) {
            VisitPolicy.requirePossible(known.last(), sighting);
        }
        remember(player, sighting);
        var method = checkIn.code() == null ? "POSITION" : "QR";
        var visit = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at, points, again)
                        SELECT :player, :place, :key, :method, :at, :now, CASE WHEN again THEN 0 ELSE 50 END, again
                          FROM (SELECT EXISTS (SELECT FROM trails.trace WHERE mac = :trace)) AS t (again)
                        RETURNING place, method, points, visited_at""")
                .bind("player", player)
                .bind("place", checkIn.place())
                .bind("key", checkIn.key())
                .bind("method", method)
                .bind("at", sighting.at())
                .bind("now", now)
                .bind("trace", traces.ofVisit(player, checkIn.place()))
                .map((row, context) -> view(row))
                .one());
        return new Visited(visit, false);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Sighting sighting(CheckIn checkIn, Known known, Instant at) {
        if (checkIn.code() != null) {
            SignedPlaceToken.read(secret.get(), checkIn.code()).requireOf(checkIn.place(), known.generation());
            return new Sighting(known.position(), BigDecimal.valueOf(known.radius()), at);
        }
        var reported = new Position(
                given(checkIn.latitude(), "latitude").setScale(DECIMALS, RoundingMode.HALF_UP),
                given(checkIn.longitude(), "longitude").setScale(DECIMALS, RoundingMode.HALF_UP));
        var accuracy = given(checkIn.accuracy(), "accuracy");
        VisitPolicy.requireThere(reported, accuracy, known.position(), known.radius());
        return new Sighting(reported, VisitPolicy.tolerance(accuracy), at);
    }

    private static BigDecimal given(BigDecimal value, String field) {
        if (value == null) {
            throw Problem.invalid(field, "trails.position");
        }
        return value;
    }

    /** With the player's row in hand, so that one visit waits for another. */
    private Known known(UUID player, UUID place) {
        players.lock(player);
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT p.latitude, p.longitude, p.radius, p.token_generation, v.place, v.method, v.points,
                                    v.visited_at, y.joined_at, w.latitude AS last_latitude, w.longitude AS last_longitude, w.slack, w.at
                                  FROM trails.place p JOIN trails.player y ON y.account = :player
                                  LEFT JOIN trails.visit v ON v.player = :player AND v.place = p.id
                                  LEFT JOIN trails.whereabouts w ON w.player = :player
                                 WHERE p.id = :place AND p.retired_at IS NULL""")
                        .bind("player", player)
                        .bind("place", place)
                        .map((row, context) -> known(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Position(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                row.getInt("radius"),
                row.getInt("token_generation"),
                row.getObject("place") == null ? null : view(row),
                Rows.instant(row, "joined_at"),
                row.getObject("at") == null
                        ? null
                        : new Sighting(
                                new Position(row.getBigDecimal("last_latitude"), row.getBigDecimal("last_longitude")),
                                row.getBigDecimal("slack"),
                                Rows.instant(row, "at")));
    }

    private void remember(UUID player, Sighting sighting) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO trails.whereabouts (player, latitude, longitude, slack, at)
                        VALUES (:player, :latitude, :longitude, :slack, :at)
                        ON CONFLICT (player) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude,
                            slack = excluded.slack, at = excluded.at""")
                .bind("player", player)
                .bind("latitude", sighting.position().latitude())
                .bind("longitude", sighting.position().longitude())
                .bind("slack", sighting.slack())
                .bind("at", sighting.at())
                .execute());
    }

    /** All of a player's, the latest first. */
    public List<VisitView> of(UUID player) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT place, method, points, visited_at FROM trails.visit
                         WHERE player = :player ORDER BY visited_at DESC, place LIMIT :most""")
                .bind("player", player)
                .bind("most", MOST)
                .map((row, context) -> view(row))
                .list());
    }

    private static VisitView view(ResultSet row) throws SQLException {
        return new VisitView(
                row.getObject("place", UUID.class),
                row.getString("method"),
                row.getInt("points"),
                Rows.instant(row, "visited_at"));
    }
}
