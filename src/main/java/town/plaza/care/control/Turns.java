package town.plaza.care.control;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who changes what a resident is to be given, or records what was, waits for whoever else does. */
final class Turns {

    private Turns() {}

    /** Until the transaction ends. Taken before any prescription of the resident's is locked, and after the resident. */
    static void take(Handle handle, UUID resident) {
        take(handle, List.of(resident));
    }

    /** Of several, in an order that everybody keeps. */
    static void take(Handle handle, Collection<UUID> residents) {
        handle.createUpdate(
                        """
                        INSERT INTO care.resident_round AS r (resident)
                        SELECT id FROM unnest(CAST(:residents AS uuid[])) AS id ORDER BY id
                        ON CONFLICT (resident) DO UPDATE SET revision = r.revision""")
                .bind("residents", Plans.array(residents))
                .execute();
    }
}
