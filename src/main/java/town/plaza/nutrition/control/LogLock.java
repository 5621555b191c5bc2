package town.plaza.nutrition.control;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps two writes from counting what there is at the same time, and each adding the last that there is room for. */
final class LogLock {

    private LogLock() {}

    /** Until the end of the transaction: one at a time adds to the log of an account. */
    static void take(Handle handle, UUID account) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "nutrition.log " + account);
    }
}
