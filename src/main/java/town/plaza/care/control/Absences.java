package town.plaza.care.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import town.plaza.care.entity.Absence;
import town.plaza.kernel.persistence.Rows;

/** Finds when residents were away, which the database keeps as they leave and come back. */
final class Absences {

    private Absences() {}

    /** Those within a window, of the residents who were away in it. */
    static Map<UUID, List<Absence>> of(Handle handle, Collection<UUID> residents, Instant from, Instant to) {
        var found = new HashMap<UUID, List<Absence>>();
        handle.createQuery(
                        """
                        SELECT resident, lower(away) AS since, upper(away) AS back FROM care.absence
                         WHERE resident = ANY (CAST(:residents AS uuid[]))
                           AND away && tstzrange(CAST(:from AS timestamptz), CAST(:to AS timestamptz))""")
                .bind("residents", Plans.array(residents))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> Map.entry(
                        row.getObject("resident", UUID.class),
                        new Absence(Rows.instant(row, "since"), Rows.instant(row, "back"))))
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }
}
