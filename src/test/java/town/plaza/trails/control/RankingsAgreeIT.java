package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;
import town.plaza.trails.TrailsFixture;

/** The fast way to a rank says what the one definition says, whatever was played and while it is being played. */
@OnPlaza
class RankingsAgreeIT {

    private static final int PLAYERS = 120;
    private static final int THREADS = 4;
    private static final int EVENTS = 10_000;
    private static final List<String> COMMUNITIES = List.of("01", "02", "18");

    private final List<UUID> accounts =
            IntStream.range(0, PLAYERS).mapToObj(number -> account()).toList();
    private final List<UUID> places = IntStream.range(0, 12)
            .mapToObj(number -> TrailsFixture.place().id())
            .toList();
    private final List<UUID> questions = IntStream.range(0, 90)
            .mapToObj(number -> TrailsFixture.question(places.get(number % 12), "MEDIUM"))
            .toList();

    private static UUID account() {
        var id = Ids.next();
        AccountsFixture.update(
                """
                INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                VALUES (?, ?, 'Somebody', '-', now(), 0)""",
                id,
                AccountsFixture.newName());
        return id;
    }

    /** All of a snapshot, so that what others do meanwhile makes no difference. */
    private static int disagreements(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT count(*) FROM trails.ranking r JOIN trails.player p USING (account)
                         WHERE r.points <> p.points
                            OR r.rank <> trails.rank_of('00', p.points)
                            OR r.rank_in_community <> trails.rank_of(p.community, p.points)""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    @Timeout(240)
    void after_and_during_ten_thousand_random_events() throws Exception {
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(THREADS + 1);
        try (var watching = TestDatabase.connect()) {
            var watcher = threads.submit(() -> {
                var looks = 0;
                do {
                    assertThat(disagreements(watching)).isZero();
                    looks++;
                } while (!over.get());
                return looks;
            });
            var playing = new ArrayList<Callable<Integer>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var random = new Random(thread);
                playing.add(() -> play(random, EVENTS / THREADS));
            }
            var counted = 0;
            for (var each : threads.invokeAll(playing)) {
                counted += each.get();
            }
            over.set(true);

            assertThat(watcher.get()).isPositive();
            assertThat(counted).as("events that changed something").isGreaterThan(EVENTS / 3);
            assertThat(disagreements(watching)).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    private int play(Random random, int events) throws SQLException {
        var changed = 0;
        try (var database = TestDatabase.connectAsApplication()) {
            for (var event = 0; event < events; event++) {
                changed += step(database, random);
            }
        }
        return changed;
    }

    /** As the application, so that what it may write is enough. Who does not play yet joins; who does visits, answers, moves, goes. */
    private int step(Connection database, Random random) throws SQLException {
        var player = pick(accounts, random);
        var kind = random.nextInt(100);
        if (kind < 10) {
            return run(
                    database,
                    """
                    INSERT INTO trails.player (account, name, city, community, born, joined_on, version)
                    VALUES (?, 'r ' || right(?::text, 16), 'Granada', ?, '1980-01-01', '2026-01-01', 1)
                    ON CONFLICT DO NOTHING""",
                    player,
                    player,
                    pick(COMMUNITIES, random));
        }
        if (kind < 20) {
            return run(
                    database,
                    """
                    INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at)
                    SELECT account, ?, gen_random_uuid(), 'POSITION', now(), now() FROM trails.player WHERE account = ?
                    FOR NO KEY UPDATE ON CONFLICT DO NOTHING""",
                    pick(places, random),
                    player);
        }
        if (kind < 24) {
            return run(
                    database,
                    "UPDATE trails.player SET community = ? WHERE account = ?",
                    pick(COMMUNITIES, random),
                    player);
        }
        if (kind < 25) {
            try (var statement = prepare(database, "SELECT trails.forget(?)", player)) {
                statement.execute();
            }
            return 1;
        }
        var choice = random.nextInt(4);
        return run(
                database,
                """
                INSERT INTO trails.attempt (player, question, key, answered_at, points, choice)
                SELECT account, ?, gen_random_uuid(), now(), ?, ? FROM trails.player WHERE account = ?
                FOR NO KEY UPDATE ON CONFLICT DO NOTHING""",
                pick(questions, random),
                choice == 0 ? 100 * (1 + random.nextInt(3)) : 0,
                choice,
                player);
    }

    private static int run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = prepare(database, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection database, String sql, Object... values) throws SQLException {
        var statement = database.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
