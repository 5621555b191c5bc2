package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.control.RoundPlans.Planned;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.service.DemoData;
import town.plaza.kernel.text.Language;

/** What the residents of the demo take, a month of it with doses refused and missed, and what is left. */
@ApplicationScoped
public class RoundDemo implements DemoData {

    private static final int AFTER_RESIDENTS = 35;
    private static final int DAYS = 30;
    private static final Duration NOT_RECORDED_YET = Duration.ofHours(3);

    /** Name, substance, strength, form, unit, ATC code. */
    private static final List<List<String>> CATALOGUE = List.of(
            List.of("Paracetamol", "Paracetamol", "650 mg", "Comprimido", "TABLET", "N02BE01"),
            List.of("Metformina", "Metformina", "850 mg", "Comprimido", "TABLET", "A10BA02"),
            List.of("Enalapril", "Enalapril", "10 mg", "Comprimido", "TABLET", "C09AA02"),
            List.of("Simvastatina", "Simvastatina", "20 mg", "Comprimido", "TABLET", "C10AA01"),
            List.of("Omeprazol", "Omeprazol", "20 mg", "Cápsula", "CAPSULE", "A02BC01"),
            List.of("Furosemida", "Furosemida", "40 mg", "Comprimido", "TABLET", "C03CA01"),
            List.of("Donepezilo", "Donepezilo", "10 mg", "Comprimido", "TABLET", "N06DA02"),
            List.of("Calcio y vitamina D", "Carbonato de calcio", "600 mg", "Sobre", "SACHET", "A12AX"),
            List.of("Ácido alendrónico", "Ácido alendrónico", "70 mg", "Comprimido", "TABLET", "M05BA04"),
            List.of("Amoxicilina", "Amoxicilina", "500 mg", "Cápsula", "CAPSULE", "J01CA04"),
            List.of("Rivastigmina", "Rivastigmina", "9,5 mg/24 h", "Parche", "PATCH", "N06DA03"),
            List.of("Lactulosa", "Lactulosa", "667 mg/ml", "Solución", "MILLILITRE", "A06AD11"));

    private static final String MORNING = "{\"kind\":\"AT_TIMES\",\"times\":[\"09:00\"]}";
    private static final String MEALS = "{\"kind\":\"AT_TIMES\",\"times\":[\"09:00\",\"14:00\",\"21:00\"]}";
    private static final String TWICE = "{\"kind\":\"AT_TIMES\",\"times\":[\"09:00\",\"21:00\"]}";
    private static final String NIGHT = "{\"kind\":\"AT_TIMES\",\"times\":[\"22:30\"]}";
    private static final String WEEKLY = "{\"kind\":\"ON_WEEKDAYS\",\"days\":[\"SUNDAY\"],\"times\":[\"08:00\"]}";
    private static final String OTHER_DAY = "{\"kind\":\"EVERY_DAYS\",\"interval\":2,\"times\":[\"14:00\"]}";
    private static final String NEEDED = "{\"kind\":\"AS_NEEDED\",\"minimum\":\"PT6H\",\"most\":4}";

    /** Of each resident, by the order of the rooms: the number in the catalogue, the amount and the schedule. */
    private static final List<List<List<String>>> TAKEN = List.of(
            List.of(List.of("2", "1", MORNING), List.of("3", "1", NIGHT), List.of("0", "1", NEEDED)),
            List.of(List.of("1", "1", MEALS), List.of("2", "0.5", TWICE), List.of("0", "1", NEEDED)),
            List.of(List.of("4", "1", MORNING), List.of("8", "1", WEEKLY), List.of("7", "1", MORNING)),
            List.of(List.of("5", "1", MORNING), List.of("2", "1", TWICE), List.of("4", "1", MORNING)),
            List.of(List.of("9", "1", "EIGHT_HOURS"), List.of("0", "1", NEEDED), List.of("4", "1", MORNING)),
            List.of(List.of("3", "1", NIGHT), List.of("7", "1", OTHER_DAY)),
            List.of(List.of("6", "1", NIGHT), List.of("11", "15", TWICE), List.of("5", "0.5", MORNING)),
            List.of(List.of("1", "1", TWICE), List.of("3", "1", NIGHT)),
            List.of(List.of("2", "1", MORNING), List.of("0", "1", MEALS)),
            List.of(List.of("10", "1", MORNING), List.of("4", "1", MORNING)),
            List.of(List.of("1", "1", MEALS), List.of("8", "1", WEEKLY), List.of("2", "1", MORNING)),
            List.of(List.of("5", "1", MORNING), List.of("0", "1", NEEDED), List.of("11", "20", MORNING)));

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Medications medications;

    @Inject
    Prescriptions prescriptions;

    @Inject
    Stocks stocks;

    @Override
    public int order() {
        return AFTER_RESIDENTS;
    }

    @Override
    @Transactional
    public void fill() {
        var carers = ids("SELECT account FROM accounts.account_role WHERE role = 'CARER' ORDER BY account LIMIT 10");
        var residents =
                ids("SELECT id FROM care.resident WHERE left_on IS NULL ORDER BY length(room), room, id LIMIT 12");
        if (carers.isEmpty()) {
            return;
        }
        var catalogue = CATALOGUE.stream()
                .map(each -> medications
                        .add(
                                new MedicationDraft(
                                        each.get(0),
                                        each.get(1),
                                        each.get(2),
                                        each.get(3),
                                        DoseUnit.valueOf(each.get(4)),
                                        each.get(5),
                                        null),
                                carers.get(0))
                        .id())
                .toList();
        var first = homes.today().minusDays(DAYS);
        for (var i = 0; i < residents.size(); i++) {
            for (var taken : TAKEN.get(i)) {
                prescribe(residents.get(i), catalogue, taken, first, carers.get(0));
            }
        }
        jdbi.useHandle(handle -> record(handle, residents, first, carers));
        for (var i = 0; i < residents.size(); i++) {
            var medication = catalogue.get(Integer.parseInt(TAKEN.get(i).get(0).get(0)));
            var left = new StockCount(BigDecimal.valueOf(i == 1 ? 5 : 20 + i * 3L), BigDecimal.TEN);
            stocks.count(residents.get(i), medication, left, null, Language.ES, carers.get(0));
        }
    }

    private List<UUID> ids(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(UUID.class).list());
    }

    private void prescribe(UUID resident, List<UUID> catalogue, List<String> taken, LocalDate first, UUID by) {
        var isAntibiotic = "EIGHT_HOURS".equals(taken.get(2));
        var begin = isAntibiotic ? homes.today().minusDays(3) : first;
        prescriptions.add(
                resident,
                new PrescriptionDraft(
                        catalogue.get(Integer.parseInt(taken.get(0))),
                        new BigDecimal(taken.get(1)),
                        isAntibiotic ? everyEightHours(begin) : json(taken.get(2)),
                        begin,
                        isAntibiotic ? begin.plusDays(6) : null,
                        null,
                        "Dra. Marta Ríos Plata",
                        null,
                        null,
                        null),
                begin.atStartOfDay(homes.settings().zoneId()).toInstant(),
                Language.ES,
                by);
    }

    private static JsonObject everyEightHours(LocalDate day) {
        return json("{\"kind\":\"EVERY_HOURS\",\"every\":\"PT8H\",\"first\":\"" + day + "T08:00\"}");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Most doses were given about in time, some refused, some nobody recorded; the last hours are still open. */
    private void record(Handle handle, List<UUID> residents, LocalDate first, List<UUID> carers) {
        var home = homes.settings();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var doses = new ArrayList<Planned>();
        RoundPlans.planned(
                        handle,
                        residents,
                        first.atStartOfDay(home.zoneId()).toInstant(),
                        now.minus(NOT_RECORDED_YET),
                        home)
                .values()
                .forEach(doses::addAll);
        doses.sort(Comparator.comparing(Planned::due)
                .thenComparing(dose -> dose.plan().prescription()));
        var batch = handle.prepareBatch(
                """
                INSERT INTO care.administration (id, key, prescription, resident, medication, due, outcome, amount, unit,
                    reason, happened_at, recorded_at, recorded_by)
                VALUES (:id, :key, :prescription, :resident, :medication, :due, :outcome, :amount, :unit, :reason, :at,
                    :recorded, :by)""");
        for (var i = 0; i < doses.size(); i++) {
            if (i % 29 == 11) {
                continue;
            }
            var dose = doses.get(i);
            var isRefused = i % 23 == 7;
            var at = dose.due().plus(Duration.ofMinutes(i * 7L % 40 - 10));
            bind(dose, isRefused, at).forEach(batch::bind);
            batch.bind("by", carers.get(i % carers.size())).add();
        }
        batch.execute();
    }

    private static Map<String, Object> bind(Planned dose, boolean isRefused, Instant at) {
        var values = new HashMap<String, Object>();
        values.put("id", Ids.next());
        values.put("key", UUID.randomUUID());
        values.put("prescription", dose.plan().prescription());
        values.put("resident", dose.plan().resident());
        values.put("medication", dose.plan().medication());
        values.put("due", dose.due());
        values.put("outcome", isRefused ? "REFUSED" : "GIVEN");
        values.put("amount", isRefused ? null : dose.plan().amount());
        values.put("unit", dose.plan().unit().name());
        values.put("reason", isRefused ? "No quiere tomarla" : null);
        values.put("at", at);
        values.put("recorded", at.plus(Duration.ofMinutes(1)));
        return values;
    }
}
