package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.Care;
import town.plaza.care.control.PrescriptionVersions.Opening;
import town.plaza.care.entity.Schedule;
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
 * and {@code minimum} such as {@code PT8H}. One of the same amount, schedule and first day is there already, and a fault.
 */
@ApplicationScoped
public class PrescriptionsImport implements CareImport<PrescriptionLine> {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Carers carers;

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
        var prescriber = line.text("prescriber");
        var notes = line.text("notes");
        var schedule = schedule(line);
        var terms = from == null || amount == null
                ? null
                : new Terms(amount, ScheduleJson.read(schedule, from), from, to, doses, prescriber, notes);
        if (terms != null) {
            terms.requireNear(today);
        }
        return new PrescriptionLine(
                line.text("resident"),
                line.text("medication"),
                amount,
                from,
                prescriber,
                notes,
                terms,
                line.text("allergyreason"));
    }

    @Override
    public String columnOf(String property) {
        return "allergyReason".equals(property) ? "allergyreason" : property;
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

    /** What makes a prescription the same as another. */
    private record Same(UUID resident, UUID medication, BigDecimal amount, Schedule schedule, LocalDate firstDay) {

        static Same of(Known known) {
            var terms = known.row().value().terms();
            return new Same(known.resident(), known.medication(), terms.amount(), terms.schedule(), terms.firstDay());
        }
    }

    @Override
    public List<CsvFault> store(List<CsvRow<PrescriptionLine>> rows, UUID by) {
        var faults = new ArrayList<CsvFault>();
        jdbi.useHandle(handle -> {
            var known = known(handle, rows, faults);
            var left = lock(handle, known);
            var allergic = allergic(handle, known);
            var there = there(handle, known);
            var seen = new HashSet<Same>();
            var taken = new ArrayList<Known>();
            for (var each : known) {
                var row = each.row();
                if (left.contains(each.resident())) {
                    faults.add(row.fault("resident", "care.import.resident-left"));
                } else if (allergic.contains(row.line()) && row.value().allergyReason() == null) {
                    faults.add(row.fault("allergyreason", "care.import.allergy"));
                } else if (there.contains(row.line()) || !seen.add(Same.of(each))) {
                    faults.add(row.fault("medication", "care.import.prescription-there"));
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

    /**
     * Takes the turns of the residents, as whoever prescribes by hand does.
     *
     * @return those who have left
     */
    private static Set<UUID> lock(Handle handle, List<Known> known) {
        var left = new HashSet<UUID>();
        handle.createQuery(
                        """
                        SELECT id, left_on FROM care.resident WHERE id = ANY (CAST(:residents AS uuid[]))
                         ORDER BY id FOR UPDATE""")
                .bind("residents", Plans.array(known.stream().map(Known::resident)))
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("left_on", LocalDate.class))))
                .forEach(each -> each.getValue().ifPresent(day -> left.add(each.getKey())));
        handle.createQuery(
                        """
                        SELECT id FROM care.medication WHERE id = ANY (CAST(:medications AS uuid[]))
                         ORDER BY id FOR SHARE""")
                .bind("medications", Plans.array(known.stream().map(Known::medication)))
                .mapTo(UUID.class)
                .list();
        Turns.take(handle, known.stream().map(Known::resident).collect(Collectors.toSet()));
        return left;
    }

    /**
     * The lines that say what a prescription says: one that is going on or has been followed, though it may have been
     * changed or stopped since.
     */
    private static Set<Long> there(Handle handle, List<Known> known) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT asked.line
                          FROM unnest(CAST(:lines AS bigint[]), CAST(:residents AS uuid[]), CAST(:medications AS uuid[]),
                                CAST(:amounts AS numeric[]), CAST(:schedules AS text[]), CAST(:firstDays AS date[]))
                            AS asked (line, resident, medication, amount, schedule, first_day)
                          JOIN care.prescription p ON p.resident = asked.resident AND p.medication = asked.medication
                          JOIN care.prescription_version v ON v.prescription = p.id AND v.amount = asked.amount
                            AND v.schedule = CAST(asked.schedule AS jsonb) AND v.first_day = asked.first_day
                         WHERE upper_inf(v.known) OR p.stopped_at IS NULL""")
                .bind("lines", Plans.array(known.stream().map(each -> each.row().line())))
                .bind("residents", Plans.array(known.stream().map(Known::resident)))
                .bind("medications", Plans.array(known.stream().map(Known::medication)))
                .bind("amounts", Plans.array(known.stream().map(each -> Same.of(each)
                        .amount()
                        .toPlainString())))
                .bindArray(
                        "schedules",
                        String.class,
                        known.stream()
                                .map(each -> ScheduleJson.write(Same.of(each).schedule())
                                        .toString())
                                .toList())
                .bind("firstDays", Plans.array(known.stream().map(each -> Same.of(each)
                        .firstDay())))
                .mapTo(Long.class)
                .set();
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
                .bind("residents", Plans.array(known.stream().map(Known::resident)))
                .bind("medications", Plans.array(known.stream().map(Known::medication)))
                .mapTo(Long.class)
                .set();
    }

    private void write(Handle handle, List<Known> taken, Set<Long> allergic, UUID by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var zone = homes.keptZone(handle);
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
                    null,
                    begin(line.terms().firstDay(), zone)));
        }
        heads.execute();
        PrescriptionVersions.open(handle, openings, zone, by, now);
        carers.refresh(Care.ROUND);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
