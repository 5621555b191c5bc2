package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.control.PrescriptionVersions.Opening;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.persistence.Ids;

/**
 * Prescriptions out of a list. When they are due stands in columns, each kind of schedule with its own: {@code times}
 * such as {@code 08:00 20:00}, {@code weekdays} such as {@code MONDAY FRIDAY}, {@code interval} in days, {@code every}
 * and {@code minimum} such as {@code PT8H}.
 */
@ApplicationScoped
public class PrescriptionsImport implements CareImport<PrescriptionLine> {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Override
    public String name() {
        return "prescriptions";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("resident", true),
                new CsvColumn("medication", true),
                new CsvColumn("amount", true),
                new CsvColumn("kind", true),
                new CsvColumn("times", false),
                new CsvColumn("weekdays", false),
                new CsvColumn("interval", false),
                new CsvColumn("every", false),
                new CsvColumn("first", false),
                new CsvColumn("minimum", false),
                new CsvColumn("most", false),
                new CsvColumn("from", true),
                new CsvColumn("to", false),
                new CsvColumn("doses", false),
                new CsvColumn("prescriber", false),
                new CsvColumn("notes", false),
                new CsvColumn("allergyreason", false));
    }

    @Override
    public Function<CsvLine, PrescriptionLine> reading() {
        var today = homes.today();
        return line -> read(line, today);
    }

    @Override
    public PrescriptionLine read(CsvLine line) {
        return reading().apply(line);
    }

    private static PrescriptionLine read(CsvLine line, LocalDate today) {
        var from = line.day("from");
        var amount = line.decimal("amount");
        var to = line.day("to");
        var doses = line.number("doses");
        var schedule = schedule(line);
        var terms = from == null || amount == null
                ? null
                : new Terms(
                        amount,
                        ScheduleJson.read(schedule, from),
                        from,
                        to,
                        doses,
                        line.text("prescriber"),
                        line.text("notes"));
        if (terms != null) {
            terms.requireNear(today);
        }
        return new PrescriptionLine(line.text("resident"), line.text("medication"), terms, line.text("allergyreason"));
    }

    private static JsonObject schedule(CsvLine line) {
        var json = Json.createObjectBuilder();
        for (var name : List.of("kind", "every", "first", "minimum")) {
            if (line.text(name) != null) {
                json.add(name, line.text(name));
            }
        }
        if (line.text("times") != null) {
            json.add("times", Json.createArrayBuilder(words(line.text("times"))));
        }
        if (line.text("weekdays") != null) {
            json.add("days", Json.createArrayBuilder(words(line.text("weekdays"))));
        }
        var interval = line.number("interval");
        if (interval != null) {
            json.add("interval", interval);
        }
        var most = line.decimal("most");
        if (most != null) {
            json.add("most", most);
        }
        return json.build();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s|]+")).toList();
    }

    /** A row whose resident and medication are there. */
    private record Known(CsvRow<PrescriptionLine> row, UUID resident, UUID medication) {}

    @Override
    public List<CsvFault> store(List<CsvRow<PrescriptionLine>> rows, UUID by) {
        var faults = new ArrayList<CsvFault>();
        jdbi.useHandle(handle -> {
            var known = known(handle, rows, faults);
            var allergic = allergic(handle, known);
            var taken = new ArrayList<Known>();
            for (var each : known) {
                if (allergic.contains(each.row().line()) && each.row().value().allergyReason() == null) {
                    faults.add(each.row().fault("allergyreason", "care.import.allergy"));
                } else {
                    taken.add(each);
                }
            }
            if (!taken.isEmpty()) {
                write(handle, taken, allergic, by);
            }
        });
        return faults;
    }

    private static List<Known> known(Handle handle, List<CsvRow<PrescriptionLine>> rows, List<CsvFault> faults) {
        var residents = ResidentNames.of(
                handle, rows.stream().map(row -> row.value().resident()).toList());
        var medications = medications(
                handle,
                rows.stream().map(row -> row.value().medication()).distinct().toList());
        var known = new ArrayList<Known>();
        for (var row : rows) {
            var resident = residents.find(row.value().resident());
            var medication = medications.get(row.value().medication());
            if (resident == null) {
                faults.add(row.fault("resident", residents.fault(row.value().resident())));
            } else if (medication == null || medication.size() > 1) {
                faults.add(row.fault(
                        "medication",
                        medication == null ? "care.import.unknown-medication" : "care.import.ambiguous-medication"));
            } else {
                known.add(new Known(row, resident, medication.iterator().next()));
            }
        }
        return known;
    }

    private static Map<String, Set<UUID>> medications(Handle handle, List<String> names) {
        var found = new HashMap<String, Set<UUID>>();
        handle.createQuery(
                        """
                        SELECT asked.name, m.id FROM unnest(CAST(:names AS text[])) AS asked (name)
                          JOIN care.medication m ON m.name_key = kernel.plain(asked.name)
                        UNION
                        SELECT asked.name, m.id FROM unnest(CAST(:names AS text[])) AS asked (name)
                          JOIN care.medication m ON starts_with(kernel.plain(asked.name), m.name_key)
                           AND kernel.plain(concat_ws(' ', m.name, m.strength)) = kernel.plain(asked.name)
                        UNION
                        SELECT asked.name, m.id FROM unnest(CAST(:names AS text[])) AS asked (name)
                          JOIN care.medication m ON m.id = CASE
                            WHEN asked.name ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                            THEN CAST(asked.name AS uuid) END""")
                .bindArray("names", String.class, names)
                .map((row, context) -> Map.entry(row.getString("name"), row.getObject("id", UUID.class)))
                .forEach(each -> found.computeIfAbsent(each.getKey(), name -> new HashSet<>())
                        .add(each.getValue()));
        return found;
    }

    /** The lines whose resident is allergic to what they prescribe. */
    private static Set<Long> allergic(Handle handle, List<Known> known) {
        if (known.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery(
                        """
                        SELECT DISTINCT asked.line
                          FROM unnest(CAST(:lines AS bigint[]), CAST(:residents AS uuid[]), CAST(:medications AS uuid[]))
                            AS asked (line, resident, medication)
                          JOIN care.allergy a ON a.resident = asked.resident
                          JOIN care.medication m ON m.id = asked.medication
                         WHERE\s"""
                                + Prescriptions.IS_ALLERGIC)
                .bindArray(
                        "lines",
                        Long.class,
                        known.stream().map(each -> each.row().line()).toList())
                .bind("residents", array(known.stream().map(Known::resident)))
                .bind("medications", array(known.stream().map(Known::medication)))
                .mapTo(Long.class)
                .set();
    }

    /** In their order, several times the same too. */
    private static String array(Stream<UUID> ids) {
        return Plans.array(ids.toList());
    }

    private void write(Handle handle, List<Known> taken, Set<Long> allergic, UUID by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var zone = homes.settings().zoneId();
        var heads = handle.prepareBatch(
                """
                INSERT INTO care.prescription (id, resident, medication, confirmed_allergy, written_at, written_by, version)
                VALUES (:id, :resident, :medication, :reason, :now, :by, 1)""");
        var openings = new ArrayList<Opening>();
        for (var each : taken) {
            var line = each.row().value();
            var id = Ids.next();
            heads.bind("id", id)
                    .bind("resident", each.resident())
                    .bind("medication", each.medication())
                    .bind("reason", allergic.contains(each.row().line()) ? line.allergyReason() : null)
                    .bind("now", now)
                    .bind("by", by)
                    .add();
            openings.add(new Opening(
                    id,
                    each.resident(),
                    each.medication(),
                    line.terms(),
                    begin(line.terms().firstDay(), zone)));
        }
        heads.execute();
        PrescriptionVersions.open(handle, openings, zone, by, now);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
