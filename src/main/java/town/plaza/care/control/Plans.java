package town.plaza.care.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import town.plaza.care.entity.Course;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.Schedule;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.kernel.persistence.Rows;

/** Finds what prescriptions say, as it is known or as it was known at some moment. */
final class Plans {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final String VALUES =
            """
            v.prescription, v.resident, v.medication, concat_ws(' ', m.name, m.strength) AS medication_name,
                   v.amount, v.unit, v.schedule, v.first_day, v.last_day, v.doses, v.notes,
                   lower(v.valid) AS opened, upper(v.valid) AS closed, p.written_at
              FROM care.prescription_version v JOIN care.medication m ON m.id = v.medication
              JOIN care.prescription p ON p.id = v.prescription
            """;
    private static final String COLUMNS = "SELECT " + VALUES + "WHERE ";

    private Plans() {}

    /** Names one. */
    record Dose(UUID prescription, Instant due) {}

    /** All that may have a dose in a window, of some residents, in the order of prescriptions and time. */
    static List<Plan> of(Handle handle, Collection<UUID> residents, Instant from, Instant to) {
        return handle.createQuery(
                        COLUMNS
                                + """
                        v.resident = ANY (CAST(:residents AS uuid[])) AND upper_inf(v.known)
                          AND coalesce(upper(v.valid) > CAST(:from AS timestamptz), true)
                          AND lower(v.valid) < CAST(:to AS timestamptz)
                        ORDER BY v.prescription, lower(v.valid)""")
                .bind("residents", array(residents))
                .bind("from", from)
                .bind("to", to)
                .map(Plans::plan)
                .list();
    }

    /** What is given as needed to some residents at a moment. */
    static List<Plan> asNeeded(Handle handle, Collection<UUID> residents, Instant now) {
        return handle.createQuery(
                        COLUMNS
                                + """
                        v.resident = ANY (CAST(:residents AS uuid[])) AND upper_inf(v.known)
                          AND coalesce(upper(v.valid) > CAST(:now AS timestamptz), true)
                          AND lower(v.valid) <= CAST(:now AS timestamptz) AND v.schedule ->> 'kind' = 'AS_NEEDED'""")
                .bind("residents", array(residents))
                .bind("now", now)
                .map(Plans::plan)
                .list();
    }

    /** All that may have a dose in a window, of one resident, as it was known at a moment. */
    static List<Plan> asKnown(Handle handle, UUID resident, Instant from, Instant to, Instant known) {
        return handle.createQuery(
                        COLUMNS
                                + """
                        v.resident = :resident AND v.known @> CAST(:known AS timestamptz)
                          AND v.valid && tstzrange(CAST(:from AS timestamptz), CAST(:to AS timestamptz))
                        ORDER BY v.prescription, lower(v.valid)""")
                .bind("resident", resident)
                .bind("known", known)
                .bind("from", from)
                .bind("to", to)
                .map(Plans::plan)
                .list();
    }

    /** What a prescription says of a moment. */
    static Optional<Plan> at(Handle handle, UUID prescription, Instant moment) {
        return handle.createQuery(COLUMNS
                        + "v.prescription = :prescription AND upper_inf(v.known)"
                        + " AND v.valid @> CAST(:moment AS timestamptz)")
                .bind("prescription", prescription)
                .bind("moment", moment)
                .map(Plans::plan)
                .findOne();
    }

    /** What a prescription was last known to say of a moment, though it may say nothing of it any more. */
    static Optional<Plan> lastOf(Handle handle, UUID prescription, Instant moment) {
        return handle.createQuery(COLUMNS
                        + "v.prescription = :prescription AND v.valid @> CAST(:moment AS timestamptz)"
                        + " ORDER BY lower(v.known) DESC LIMIT 1")
                .bind("prescription", prescription)
                .bind("moment", moment)
                .map(Plans::plan)
                .findOne();
    }

    /**
     * The same of many doses at once, by what was known at a moment; of one that was recorded, as it stood then.
     *
     * @param known null for all that was ever known
     */
    static Map<Dose, Plan> lastOf(Handle handle, Collection<Dose> doses, Instant known) {
        if (doses.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Dose, Plan>();
        handle.createQuery(
                        "SELECT DISTINCT ON (asked.prescription, asked.due) asked.due, "
                                + VALUES
                                + """
                        JOIN unnest(CAST(:prescriptions AS uuid[]), CAST(:dues AS timestamptz[]))
                            AS asked (prescription, due)
                            ON asked.prescription = v.prescription AND v.valid @> asked.due
                        LEFT JOIN care.administration a
                            ON a.prescription = asked.prescription AND a.due = asked.due AND a.corrects IS NULL
                         WHERE lower(v.known) <= coalesce(CAST(:known AS timestamptz), 'infinity')
                         ORDER BY asked.prescription, asked.due,
                            coalesce(lower(v.known) <= a.recorded_at, true) DESC, lower(v.known) DESC""")
                .bind("prescriptions", array(doses.stream().map(Dose::prescription)))
                .bind("dues", array(doses.stream().map(Dose::due)))
                .bind("known", known)
                .map((row, context) -> {
                    var plan = plan(row, context);
                    return Map.entry(new Dose(plan.prescription(), Rows.instant(row, "due")), plan);
                })
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    static String array(Collection<UUID> ids) {
        return array(ids.stream());
    }

    /** In their order, several times the same too. */
    static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Plan plan(ResultSet row, StatementContext context) throws SQLException {
        var firstDay = row.getObject("first_day", LocalDate.class);
        return new Plan(
                row.getObject("prescription", UUID.class),
                row.getObject("resident", UUID.class),
                row.getObject("medication", UUID.class),
                row.getString("medication_name"),
                row.getBigDecimal("amount"),
                DoseUnit.valueOf(row.getString("unit")),
                schedule(row.getString("schedule"), firstDay),
                new Course(
                        firstDay,
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("doses", Integer.class),
                        Rows.instant(row, "opened"),
                        Rows.instant(row, "closed")),
                row.getString("notes"),
                Rows.instant(row, "written_at"));
    }

    static Schedule schedule(String json, LocalDate firstDay) {
        return ScheduleJson.read(object(json), firstDay);
    }

    static JsonObject object(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
