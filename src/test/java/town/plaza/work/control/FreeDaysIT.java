package town.plaza.work.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;
import town.plaza.work.WorkFixture;
import town.plaza.work.entity.Days;

/**
 * Adds, removes, hires and cancels at random as the application does, and compares what the database keeps with bitmaps of
 * days after every step.
 */
@OnPlaza
class FreeDaysIT {

    private static final int STEPS = 10_000;
    private static final int SPAN = 90;
    private static final int LONGEST = 14;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private final WorkFixture work = new WorkFixture();

    private final BitSet declared = new BitSet();
    private final BitSet hired = new BitSet();
    private final List<Hired> hires = new ArrayList<>();

    private final Queue<UUID> offers = new ArrayDeque<>();

    private record Hired(UUID id, UUID offer, int from, int to) {}

    @Test
    void ten_thousand_random_steps_agree_with_a_bitmap_of_days() throws SQLException {
        var worker = work.worker().id();
        makeOffers();
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var refused = 0;
        try (var connection = TestDatabase.connectAsApplication();
                var handle = Jdbi.create(connection).open()) {
            for (var step = 0; step < STEPS; step++) {
                var from = random.nextInt(SPAN);
                var to = from + random.nextInt(LONGEST);
                refused += switch (random.nextInt(5)) {
                    case 0, 1 -> add(handle, worker, from, to);
                    case 2 -> remove(handle, worker, from, to);
                    case 3 -> hire(handle, worker, from, to);
                    default -> cancel(handle, random);
                };
                assertThat(stored(handle, worker))
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(expected());
            }
        }
        assertThat(refused).isBetween(STEPS / 50, STEPS / 2);
    }

    private int add(Handle handle, UUID worker, int from, int to) {
        DeclaredDays.add(handle, worker, days(from, to));
        declared.set(from, to + 1);
        return 0;
    }

    private int remove(Handle handle, UUID worker, int from, int to) {
        var taken = hired.get(from, to + 1).cardinality() > 0;
        var violated = violatedBy(() -> DeclaredDays.remove(handle, worker, days(from, to)));
        assertThat(violated).isEqualTo(taken ? "availability_keeps_hires" : null);
        if (!taken) {
            declared.clear(from, to + 1);
        }
        return taken ? 1 : 0;
    }

    /** One for each day at most, for a worker is hired once for an offer. */
    private void makeOffers() {
        for (var i = 0; i < SPAN; i++) {
            var id = Ids.next();
            AccountsFixture.update(
                    """
                    INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude, period,
                        vacancies, hourly_pay, description, created_at)
                    VALUES (?, 0, ?, 'DRAFT', 'poda', 'Pago', 0, 0, '[2030-01-01,2030-01-02)', 1, 9, '', now())""",
                    id,
                    work.farmer().id());
            offers.add(id);
        }
    }

    private int hire(Handle handle, UUID worker, int from, int to) {
        var free = declared.get(from, to + 1).cardinality() == to - from + 1
                && hired.get(from, to + 1).isEmpty();
        var id = Ids.next();
        var offer = offers.remove();
        var violated = violatedBy(() -> handle.createUpdate(
                        """
                        WITH asked AS (
                            INSERT INTO work.interest (id, version, offer, worker, side, state, created_at, answered_at)
                            VALUES (:id, 0, :offer, :worker, 'WORKER', 'ACCEPTED', :now, :now)
                            ON CONFLICT (offer, worker) WHERE reason IS DISTINCT FROM 'OFFER_CHANGED'
                                DO UPDATE SET version = interest.version + 1 RETURNING id)
                        INSERT INTO work.hire (id, version, interest, offer, worker, period, hired_at)
                        SELECT :id, 0, id, :offer, :worker, CAST(:days AS daterange), :now FROM asked""")
                .bind("id", id)
                .bind("offer", offer)
                .bind("worker", worker)
                .bind("days", days(from, to).range())
                .bind("now", Instant.EPOCH)
                .execute());
        assertThat(violated == null).as("hired, violating %s", violated).isEqualTo(free);
        if (free) {
            hired.set(from, to + 1);
            hires.add(new Hired(id, offer, from, to));
        } else {
            offers.add(offer);
        }
        return free ? 0 : 1;
    }

    private int cancel(Handle handle, Random random) {
        if (hires.isEmpty()) {
            return 0;
        }
        var gone = hires.remove(random.nextInt(hires.size()));
        handle.createUpdate("UPDATE work.hire SET cancelled_at = :now, cancelled_by = 'WORKER' WHERE id = :id")
                .bind("now", Instant.EPOCH)
                .bind("id", gone.id())
                .execute();
        hired.clear(gone.from(), gone.to() + 1);
        offers.add(gone.offer());
        return 0;
    }

    private static String violatedBy(Runnable statement) {
        try {
            statement.run();
            return null;
        } catch (UnableToExecuteStatementException thrown) {
            return ((PSQLException) thrown.getCause()).getServerErrorMessage().getConstraint();
        }
    }

    private static Days days(int from, int to) {
        return new Days(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    private static String stored(Handle handle, UUID worker) {
        return handle.createQuery(
                        """
                        SELECT (SELECT coalesce(string_agg(CAST(period AS text), ' ' ORDER BY period), '')
                                FROM work.availability WHERE worker = :worker)
                            || ' free ' || (SELECT coalesce(string_agg(CAST(period AS text), ' ' ORDER BY period), '')
                                FROM work.free_run WHERE worker = :worker)""")
                .bind("worker", worker)
                .mapTo(String.class)
                .one();
    }

    private String expected() {
        var free = (BitSet) declared.clone();
        free.andNot(hired);
        return runs(declared) + " free " + runs(free);
    }

    private static String runs(BitSet days) {
        var runs = new ArrayList<String>();
        for (var from = days.nextSetBit(0); from >= 0; from = days.nextSetBit(days.nextClearBit(from))) {
            runs.add(days(from, days.nextClearBit(from) - 1).range());
        }
        return String.join(" ", runs);
    }
}
