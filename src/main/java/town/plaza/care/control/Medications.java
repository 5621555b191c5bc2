package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.care.Care;
import town.plaza.care.entity.Medication;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Like;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.web.ETags;

/** The home's catalogue of what can be prescribed. */
@ApplicationScoped
public class Medications {

    private static final String COLUMNS =
            "SELECT id, name, substance, strength, form, unit, atc, description, version FROM care.medication ";
    private static final RowMapper<MedicationView> VIEW = ConstructorMapper.of(MedicationView.class);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Ledger ledger;

    @Inject
    Carers carers;

    /** @throws Problem {@code medication-taken} where the catalogue has one of that name, strength, form and unit */
    @Transactional
    public MedicationView add(MedicationDraft draft, UUID by) {
        var medication = new Medication(Ids.next(), draft.name().strip(), draft.unit());
        describe(medication, draft);
        entities.persist(medication);
        entities.flush();
        record("medication.added", medication.id(), by);
        return require(medication.id());
    }

    /**
     * @throws Problem {@code stale} where {@code ifMatch} names another version, {@code medication-in-use} where it is
     *     prescribed and would be counted in another unit
     */
    @Transactional
    public MedicationView change(UUID id, MedicationDraft draft, String ifMatch, UUID by) {
        var medication = lock(id, ifMatch);
        if (medication.unit() != draft.unit() && isInUse(id)) {
            throw new Problem(ProblemType.MEDICATION_IN_USE);
        }
        medication.call(draft.name().strip(), draft.unit());
        describe(medication, draft);
        entities.flush();
        record("medication.changed", id, by);
        carers.refresh(Care.ROUND);
        return require(id);
    }

    private static void describe(Medication medication, MedicationDraft draft) {
        medication.describe(
                Fields.orNull(draft.substance()),
                Fields.orNull(draft.strength()),
                Fields.orNull(draft.form()),
                Fields.orNull(draft.atc()),
                Fields.orNull(draft.description()));
    }

    /** @throws Problem {@code medication-in-use} once it was prescribed, {@code stale} */
    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(lock(id, ifMatch));
        entities.flush();
        record("medication.removed", id, by);
    }

    private boolean isInUse(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM care.prescription WHERE medication = :id)
                            OR EXISTS (SELECT FROM care.stock WHERE medication = :id)""")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    private Medication lock(UUID id, String ifMatch) {
        var medication = entities.find(Medication.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (medication == null) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, medication.version());
        return medication;
    }

    /**
     * Nobody changes it until the transaction ends.
     *
     * @throws Problem {@code not-found}
     */
    void keep(UUID id) {
        if (entities.find(Medication.class, id, LockModeType.PESSIMISTIC_READ) == null) {
            throw Problem.notFound();
        }
    }

    private void record(String kind, UUID id, UUID by) {
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        kind,
                        "care/medications/" + id,
                        by,
                        Json.createObjectBuilder().build()));
    }

    /** @throws Problem {@code not-found} */
    public MedicationView require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                        .bind("id", id)
                        .map(VIEW)
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /**
     * By name.
     *
     * @param text part of the name or the substance; null for all
     */
    public Page<MedicationView> page(String text, PageRequest request) {
        var part = Fields.orNull(text);
        var found = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE true "
                        + (part == null ? "" : "AND search_key LIKE '%' || kernel.plain(:part) || '%' ")
                        + (request.afterId().isEmpty()
                                ? ""
                                : "AND (name_key, id) > (SELECT name_key, id FROM care.medication WHERE id = :after) ")
                        + "ORDER BY name_key, id LIMIT :fetch")
                .bind("part", part == null ? null : Like.literally(part))
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map(VIEW)
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }
}
