package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.work.entity.Side;

/** Locks in the order in which everybody takes them, offers before workers and each by id, until the transaction ends. */
@ApplicationScoped
public class Turns {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * For whoever asks: neither the offer nor the worker changes meanwhile. Many may ask at once. What is not there is not
     * locked.
     */
    void toAsk(UUID offer, UUID worker) {
        jdbi.useHandle(handle -> {
            lock(handle, "SELECT id FROM work.offer WHERE id = :offer FOR SHARE", "offer", offer);
            lock(handle, "SELECT account FROM work.worker WHERE account = :worker FOR SHARE", "worker", worker);
        });
    }

    private static void lock(Handle handle, String query, String name, UUID id) {
        handle.createQuery(query).bind(name, id).mapTo(UUID.class).findOne();
    }

    /** Alone, for whoever makes or calls off a hire, after the offer. */
    void onWorker(UUID worker) {
        jdbi.useHandle(handle -> lock(
                handle, "SELECT account FROM work.worker WHERE account = :worker FOR NO KEY UPDATE", "worker", worker));
    }

    /** Alone, for whoever settles all that hangs on a person in these roles. */
    void onAllOf(UUID account, Set<Side> sides) {
        jdbi.useHandle(handle -> {
            all(
                    handle,
                    """
                    SELECT id FROM work.offer WHERE id IN (
                        SELECT o.id FROM work.offer o WHERE :asFarmer AND o.farmer = :account
                        UNION ALL
                        SELECT i.offer FROM work.interest i WHERE :asWorker AND i.worker = :account AND i.state = 'PENDING'
                        UNION ALL
                        SELECT h.offer FROM work.hire h
                         WHERE :asWorker AND h.worker = :account AND h.cancelled_at IS NULL AND upper(h.period) > :today)
                    ORDER BY id FOR UPDATE""",
                    account,
                    sides);
            all(
                    handle,
                    """
                    SELECT account FROM work.worker WHERE account IN (
                        SELECT CAST(:account AS uuid) WHERE :asWorker
                        UNION ALL
                        SELECT h.worker FROM work.offer o JOIN work.hire h ON h.offer = o.id
                         WHERE :asFarmer AND o.farmer = :account AND h.cancelled_at IS NULL AND upper(h.period) > :today)
                    ORDER BY account FOR UPDATE""",
                    account,
                    sides);
        });
    }

    private void all(Handle handle, String query, UUID account, Set<Side> sides) {
        handle.createQuery(query)
                .bind("account", account)
                .bind("asFarmer", sides.contains(Side.FARMER))
                .bind("asWorker", sides.contains(Side.WORKER))
                .bind("today", LocalDate.now(clock))
                .mapTo(UUID.class)
                .list();
    }
}
