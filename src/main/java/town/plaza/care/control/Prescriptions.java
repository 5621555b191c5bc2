package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.Care;
import town.plaza.care.control.PrescriptionVersions.Opening;
import town.plaza.care.entity.Course;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.EveryHours;
import town.plaza.care.entity.Medication;
import town.plaza.care.entity.Prescription;
import town.plaza.care.entity.Schedule;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.care.entity.ScheduleText;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;

/**
 * What residents are to be given. A change closes what was said and says something new from a moment on; both what is
 * valid when and what was known when are kept, and the database refuses two versions for one moment.
 */
@ApplicationScoped
public class Prescriptions {

    private static final String VIEW =
            """
            SELECT p.id, p.resident, p.medication, concat_ws(' ', m.name, m.strength) AS medication_name, v.amount, v.unit,
                   v.schedule, v.first_day, v.last_day, v.doses, v.prescriber, v.notes, lower(v.valid) AS valid_from,
                   upper(v.valid) AS valid_to, lower(v.known) AS known_from, upper(v.known) AS known_to,
                   coalesce(v.confirmed_allergy, p.confirmed_allergy) AS confirmed_allergy, p.stopped_at, p.stop_reason, p.version
              FROM care.prescription p JOIN care.medication m ON m.id = p.medication
            """;

    /** What is known last; of this what is valid now, or will be first, or was last. */
    private static final String CURRENT =
            """
            JOIN LATERAL (
                SELECT * FROM care.prescription_version v WHERE v.prescription = p.id
                 ORDER BY upper(v.known) DESC NULLS FIRST,
                     CASE WHEN v.valid @> CAST(:now AS timestamptz) THEN 0 WHEN lower(v.valid) > :now THEN 1 ELSE 2 END,
                     CASE WHEN lower(v.valid) > :now THEN lower(v.valid) END, lower(v.valid) DESC
                 LIMIT 1) v ON true
            """;

    /** Whether an allergy {@code a} is one to a medication {@code m}: by its code, its name or what acts in it. */
    static final String IS_ALLERGIC =
            """
            (starts_with(m.atc, a.atc) OR position(a.substance_key IN m.search_key) > 0
                OR position(kernel.plain(m.substance) IN a.substance_key) > 0)""";

    private static final int MOST_VERSIONS = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Residents residents;

    @Inject
    Carers carers;

    @Inject
    Ledger ledger;

    /**
     * @throws Problem {@code not-found} where there is no such resident; {@code resident-left}; {@code allergy-unconfirmed}
     *     where the resident is allergic to it and no reason is given; {@code period-reversed}; {@code invalid-values};
     *     {@code key-reused} for another content under the same key
     */
    @Transactional
    public PrescriptionView add(UUID resident, PrescriptionDraft draft, Language language, UUID by) {
        return add(resident, draft, now(), language, by);
    }

    /** @param now when it is entered; the demo enters some of the past */
    @Transactional
    PrescriptionView add(UUID resident, PrescriptionDraft draft, Instant now, Language language, UUID by) {
        var who = residents.lock(resident);
        var terms = draft.terms();
        var before = ofKey(draft.key());
        if (before.isPresent()) {
            if (!before.get().isSame(resident, draft.medication(), terms, by)) {
                throw new Problem(ProblemType.KEY_REUSED);
            }
            return require(before.get().prescription(), language);
        }
        who.requireThere();
        terms.requireNear(homes.today());
        if (entities.find(Medication.class, draft.medication(), LockModeType.PESSIMISTIC_READ) == null) {
            throw Problem.invalid("medication", "care.medication.unknown");
        }
        var reason = Fields.orNull(draft.allergyReason());
        var allergy = allergy(resident, draft.medication());
        if (allergy.isPresent() && reason == null) {
            throw new Problem(ProblemType.ALLERGY_UNCONFIRMED, allergy.get());
        }
        var prescription = new Prescription(
                Ids.next(), draft.key(), resident, draft.medication(), allergy.isPresent() ? reason : null, by, now);
        entities.persist(prescription);
        entities.flush();
        jdbi.useHandle(handle -> {
            Turns.take(handle, resident);
            var zone = homes.keptZone(handle);
            var opening = new Opening(
                    prescription.id(),
                    resident,
                    prescription.medication(),
                    terms,
                    null,
                    terms.firstDay().atStartOfDay(zone).toInstant());
            PrescriptionVersions.open(handle, List.of(opening), zone, by, now);
        });
        record(
                "prescription.added",
                prescription,
                by,
                Json.createObjectBuilder().add("allergyConfirmed", allergy.isPresent()));
        return require(prescription.id(), language);
    }

    /** What was prescribed at first under a key. */
    private record Sent(UUID prescription, UUID resident, UUID medication, Terms terms, UUID by) {

        boolean isSame(UUID otherResident, UUID otherMedication, Terms otherTerms, UUID otherBy) {
            return resident.equals(otherResident)
                    && medication.equals(otherMedication)
                    && terms.equals(otherTerms)
                    && by.equals(otherBy);
        }
    }

    private Optional<Sent> ofKey(UUID key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT p.id, p.resident, p.medication, p.written_by, v.amount, v.schedule, v.first_day, v.last_day,
                               v.doses, v.prescriber, v.notes
                          FROM care.prescription p JOIN care.prescription_version v ON v.prescription = p.id
                         WHERE p.key = :key ORDER BY lower(v.known), lower(v.valid) LIMIT 1""")
                .bind("key", key)
                .map((row, context) -> sent(row))
                .findOne());
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var firstDay = row.getObject("first_day", LocalDate.class);
        return new Sent(
                row.getObject("id", UUID.class),
                row.getObject("resident", UUID.class),
                row.getObject("medication", UUID.class),
                new Terms(
                        row.getBigDecimal("amount"),
                        Plans.schedule(row.getString("schedule"), firstDay),
                        firstDay,
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("doses", Integer.class),
                        row.getString("prescriber"),
                        row.getString("notes")),
                row.getObject("written_by", UUID.class));
    }

    /** What of a medication the resident is allergic to: by its code, its name or what acts in it. */
    private Optional<String> allergy(UUID resident, UUID medication) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT a.substance FROM care.allergy a JOIN care.medication m ON m.id = :medication
                         WHERE a.resident = :resident
                           AND\s"""
                                + IS_ALLERGIC
                                + " ORDER BY a.substance_key LIMIT 1")
                .bind("resident", resident)
                .bind("medication", medication)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * @throws Problem {@code stale}, {@code prescription-stopped}, {@code change-in-past}, {@code period-reversed} where it
     *     would end before it changes; {@code allergy-unconfirmed} where the resident is allergic to it by now and neither
     *     a reason is given nor one was before
     */
    @Transactional
    public PrescriptionView change(UUID id, PrescriptionChange change, String ifMatch, Language language, UUID by) {
        var prescription = lock(id, ifMatch);
        prescription.requireGoingOn();
        var now = now();
        var from = change.effective() == null
                ? later(now, begin(id))
                : change.effective().truncatedTo(ChronoUnit.SECONDS);
        if (change.effective() != null && from.isBefore(now)) {
            throw new Problem(ProblemType.CHANGE_IN_PAST);
        }
        var zone = homes.settings().zoneId();
        var terms = change.terms(LocalDate.ofInstant(from, zone));
        terms.requireNear(homes.today());
        var allergy = allergy(prescription.resident(), prescription.medication());
        var reason = allergy.isPresent() ? Fields.orNull(change.allergyReason()) : null;
        var confirmed = confirmed(id);
        if (allergy.isPresent() && reason == null && !confirmed.isAny()) {
            throw new Problem(ProblemType.ALLERGY_UNCONFIRMED, allergy.get());
        }
        entities.lock(prescription, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        jdbi.useHandle(handle -> {
            PrescriptionVersions.close(handle, id, from, by, now);
            var opening = new Opening(
                    id,
                    prescription.resident(),
                    prescription.medication(),
                    terms,
                    reason == null ? confirmed.byChange() : reason,
                    from);
            PrescriptionVersions.open(handle, List.of(opening), zone, by, now);
        });
        record(
                "prescription.changed",
                prescription,
                by,
                Json.createObjectBuilder().add("allergyConfirmed", reason != null));
        return require(id, language);
    }

    /** Why a prescription is given in spite of an allergy; null where nobody said so. */
    private record Confirmed(String atFirst, String byChange) {

        boolean isAny() {
            return atFirst != null || byChange != null;
        }
    }

    private Confirmed confirmed(UUID prescription) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT p.confirmed_allergy AS at_first, v.confirmed_allergy AS by_change
                          FROM care.prescription p JOIN care.prescription_version v ON v.prescription = p.id
                         WHERE p.id = :prescription AND upper_inf(v.known) ORDER BY lower(v.valid) DESC LIMIT 1""")
                .bind("prescription", prescription)
                .map((row, context) -> new Confirmed(row.getString("at_first"), row.getString("by_change")))
                .one());
    }

    private Instant begin(UUID prescription) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT min(lower(valid)) AS begin FROM care.prescription_version
                         WHERE prescription = :prescription AND upper_inf(known)""")
                .bind("prescription", prescription)
                .map((row, context) -> Rows.instant(row, "begin"))
                .one());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nothing more is due from now on. */
    @Transactional
    public PrescriptionView stop(UUID id, String reason, String ifMatch, Language language, UUID by) {
        var prescription = lock(id, ifMatch);
        var now = now();
        prescription.stop(reason.strip(), by, now);
        entities.flush();
        jdbi.useHandle(handle -> PrescriptionVersions.close(handle, id, now, by, now));
        record("prescription.stopped", prescription, by, Json.createObjectBuilder());
        return require(id, language);
    }

    /** As recording does, the resident's turn first. */
    private Prescription lock(UUID id, String ifMatch) {
        var resident = residentOf(id);
        jdbi.useHandle(handle -> Turns.take(handle, resident));
        var prescription = entities.find(Prescription.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (prescription == null) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, prescription.version());
        return prescription;
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Into the audit log, and to open rounds. */
    private void record(String kind, Prescription prescription, UUID by, JsonObjectBuilder data) {
        carers.refresh(Care.ROUND);
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        kind,
                        Files.SUBJECT + prescription.resident(),
                        by,
                        data.add("prescription", prescription.id().toString())
                                .add("medication", prescription.medication().toString())
                                .build()));
    }

    /** Whose it is. @throws Problem {@code not-found} */
    public UUID residentOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT resident FROM care.prescription WHERE id = :id")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem {@code not-found} */
    public PrescriptionView require(UUID id, Language language) {
        var now = now();
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> handle.createQuery(VIEW + CURRENT + "WHERE p.id = :id")
                        .bind("id", id)
                        .bind("now", now)
                        .map((row, context) -> view(row, language, now, zone))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /**
     * A resident's, the newest first.
     *
     * @param ended with those of which nothing is due any more
     */
    public Page<PrescriptionView> page(UUID resident, boolean ended, Language language, PageRequest request) {
        var found = new ArrayList<PrescriptionView>();
        var after = request.afterId().orElse(null);
        List<PrescriptionView> part;
        do {
            part = part(resident, ended, language, after, request.fetch());
            // how many doses are left is computed, so the database cannot tell
            part.stream().filter(each -> ended || !isUsedUp(each)).forEach(found::add);
            after = part.isEmpty() ? null : part.get(part.size() - 1).id();
        } while (part.size() == request.fetch() && found.size() < request.fetch());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    /** Whether all doses that a prescription has were due. */
    static boolean isUsedUp(PrescriptionView prescription) {
        return Integer.valueOf(0).equals(prescription.left());
    }

    private List<PrescriptionView> part(UUID resident, boolean ended, Language language, UUID after, int most) {
        var now = now();
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> handle.createQuery(
                        VIEW
                                + CURRENT
                                + """
                        WHERE p.resident = :resident
                          AND (:ended OR p.stopped_at IS NULL AND coalesce(upper(v.valid) > :now, true))
                          AND (CAST(:after AS uuid) IS NULL OR p.id < :after)
                        ORDER BY p.id DESC LIMIT :most""")
                .bind("resident", resident)
                .bind("ended", ended)
                .bind("now", now)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> view(row, language, now, zone))
                .list());
    }

    /** All that it ever said, what is known last first. */
    public List<PrescriptionView> versions(UUID id, Language language) {
        var now = now();
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> handle.createQuery(
                        VIEW
                                + """
                        JOIN care.prescription_version v ON v.prescription = p.id WHERE p.id = :id
                        ORDER BY upper(v.known) DESC NULLS FIRST, lower(v.valid) DESC LIMIT :most""")
                .bind("id", id)
                .bind("most", MOST_VERSIONS)
                .map((row, context) -> view(row, language, now, zone))
                .list());
    }

    private static PrescriptionView view(ResultSet row, Language language, Instant now, ZoneId zone)
            throws SQLException {
        var text = new ScheduleText(language);
        var firstDay = row.getObject("first_day", LocalDate.class);
        var json = Plans.object(row.getString("schedule"));
        var schedule = ScheduleJson.read(json, firstDay);
        var unit = DoseUnit.valueOf(row.getString("unit"));
        return new PrescriptionView(
                row.getObject("id", UUID.class),
                row.getObject("resident", UUID.class),
                row.getObject("medication", UUID.class),
                row.getString("medication_name"),
                row.getBigDecimal("amount"),
                unit,
                text.amount(row.getBigDecimal("amount"), unit),
                json,
                text.of(schedule, unit),
                schedule instanceof EveryHours,
                firstDay,
                row.getObject("last_day", LocalDate.class),
                row.getObject("doses", Integer.class),
                left(row, schedule, now, zone),
                row.getString("prescriber"),
                row.getString("notes"),
                Rows.instant(row, "valid_from"),
                Rows.instant(row, "valid_to"),
                Rows.instant(row, "known_from"),
                Rows.instant(row, "known_to"),
                row.getString("confirmed_allergy"),
                Rows.instant(row, "stopped_at"),
                row.getString("stop_reason"),
                row.getInt("version"));
    }

    private static Integer left(ResultSet row, Schedule schedule, Instant now, ZoneId zone) throws SQLException {
        var doses = row.getObject("doses", Integer.class);
        var closed = Rows.instant(row, "valid_to");
        if (doses == null || Rows.instant(row, "known_to") != null || closed != null && !closed.isAfter(now)) {
            return null;
        }
        var opened = Rows.instant(row, "valid_from");
        var course = Course.of(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class))
                .of(doses)
                .between(opened, closed);
        return doses - schedule.doses(course, opened, now, zone).size();
    }
}
