package town.plaza.care.control;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.persistence.Ids;

/** Writes what prescriptions say, without overwriting what they said. */
final class PrescriptionVersions {

    private PrescriptionVersions() {}

    /**
     * What a prescription is to say from a moment on.
     *
     * @param confirmedAllergy what a change confirms; null for none, and for what was confirmed at first
     */
    record Opening(
            UUID prescription, UUID resident, UUID medication, Terms terms, String confirmedAllergy, Instant from) {}

    /** Says what nothing is said of yet. */
    static void open(Handle handle, Collection<Opening> openings, ZoneId zone, UUID by, Instant now) {
        var batch = handle.prepareBatch(
                """
                INSERT INTO care.prescription_version (id, prescription, resident, medication, valid, known, amount,
                    unit, schedule, first_day, last_day, doses, prescriber, notes, confirmed_allergy, written_by)
                SELECT :id, :prescription, :resident, m.id,
                    tstzrange(CAST(:from AS timestamptz), CAST(:end AS timestamptz)),
                    tstzrange(CAST(:now AS timestamptz), NULL), :amount, m.unit, CAST(:schedule AS jsonb),
                    :firstDay, :lastDay, :doses, :prescriber, :notes, :confirmedAllergy, :by
                  FROM care.medication m WHERE m.id = :medication""");
        for (var opening : openings) {
            var terms = opening.terms();
            var end = terms.lastDay() == null
                    ? null
                    : terms.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
            batch.bind("id", Ids.next())
                    .bind("prescription", opening.prescription())
                    .bind("resident", opening.resident())
                    .bind("medication", opening.medication())
                    .bind("from", opening.from())
                    .bind("end", end)
                    .bind("now", now)
                    .bind("amount", terms.amount())
                    .bind("schedule", ScheduleJson.write(terms.schedule()).toString())
                    .bind("firstDay", terms.firstDay())
                    .bind("lastDay", terms.lastDay())
                    .bind("doses", terms.doses())
                    .bind("prescriber", terms.prescriber())
                    .bind("notes", terms.notes())
                    .bind("confirmedAllergy", opening.confirmedAllergy())
                    .bind("by", by)
                    .add();
        }
        batch.execute();
    }

    /** From a moment on nothing is said any more; what was said of the time before is known on. */
    static void close(Handle handle, UUID prescription, Instant from, UUID by, Instant now) {
        handle.createUpdate(
                        """
                        UPDATE care.prescription_version
                           SET known = tstzrange(lower(known), CAST(:now AS timestamptz))
                         WHERE prescription = :prescription AND upper_inf(known)
                           AND valid && tstzrange(CAST(:from AS timestamptz), NULL)""")
                .bind("prescription", prescription)
                .bind("from", from)
                .bind("now", now)
                .execute();
        handle.createUpdate(
                        """
                        INSERT INTO care.prescription_version (id, prescription, resident, medication, valid, known, amount,
                            unit, schedule, first_day, last_day, doses, prescriber, notes, confirmed_allergy, written_by)
                        SELECT uuidv7(), prescription, resident, medication,
                            tstzrange(lower(valid), CAST(:from AS timestamptz)),
                            tstzrange(CAST(:now AS timestamptz), NULL),
                            amount, unit, schedule, first_day, last_day, doses, prescriber, notes, confirmed_allergy, :by
                          FROM care.prescription_version
                         WHERE prescription = :prescription AND upper(known) = CAST(:now AS timestamptz)
                           AND lower(valid) < CAST(:from AS timestamptz)""")
                .bind("prescription", prescription)
                .bind("from", from)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }
}
