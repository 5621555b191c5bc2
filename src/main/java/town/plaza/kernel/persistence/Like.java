package town.plaza.kernel.persistence;

import org.jdbi.v3.core.Handle;

/** What people type, as a part of a pattern of {@code LIKE}: its own signs mean themselves. */
public final class Like {

    private Like() {}

    public static String literally(String typed) {
        return typed.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /**
     * For the rest of the transaction the database plans by what is looked for. Without knowing it, it believes that many
     * are called so, and walks through all in the order of the list until it has enough of them.
     */
    public static void planFor(Handle handle) {
        handle.execute("SET LOCAL plan_cache_mode = force_custom_plan");
    }
}
