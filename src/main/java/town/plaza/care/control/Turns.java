package town.plaza.care.control;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who changes what a resident is to be given, or records what was, waits for whoever else does. */
final class Turns {

    private Turns() {}

    /** Until the transaction ends. Taken before any prescription of the resident's is locked, and after the resident. */
    static void take(Handle handle, UUID resident) {
        handle.createUpdate(
                        """
                        INSERT INTO care.resident_round AS r (resident) VALUES (:resident)
                        ON CONFLICT (resident) DO UPDATE SET revision = r.revision""")
                .bind("resident", resident)
                .execute();
    }
}
