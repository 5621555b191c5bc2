package town.plaza.care.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds the residents that lists name, by id or by name; where several share a name, only the id says who is meant. */
final class ResidentNames {

    private final Map<String, List<UUID>> found;

    private ResidentNames(Map<String, List<UUID>> found) {
        this.found = found;
    }

    static ResidentNames of(Handle handle, Collection<String> names) {
        var found = new HashMap<String, List<UUID>>();
        handle.createQuery(
                        """
                        SELECT asked.name, array_agg(r.id) AS ids
                          FROM (SELECT DISTINCT unnest(CAST(:names AS text[])) AS name) asked
                          JOIN care.resident r ON r.name_key = kernel.plain(asked.name)
                         GROUP BY asked.name
                        UNION ALL
                        SELECT asked.name, array_agg(r.id)
                          FROM (SELECT DISTINCT unnest(CAST(:names AS text[])) AS name) asked
                          JOIN care.resident r ON r.id = CASE
                            WHEN asked.name ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                            THEN CAST(asked.name AS uuid) END
                         GROUP BY asked.name""")
                .bindArray("names", String.class, names)
                .map((row, context) -> found.put(row.getString("name"), List.of((UUID[])
                        row.getArray("ids").getArray())))
                .forEach(replaced -> {});
        return new ResidentNames(found);
    }

    /** @return null where {@link #fault} says why not */
    UUID find(String name) {
        var ids = found.getOrDefault(name, List.of());
        return ids.size() == 1 ? ids.get(0) : null;
    }

    /** The key of the message that says why there is none. */
    String fault(String name) {
        return found.containsKey(name) ? "care.import.ambiguous" : "care.import.unknown-resident";
    }
}
