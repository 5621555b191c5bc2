package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.care.Care;
import town.plaza.care.entity.Resident;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Like;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.web.ETags;

/** Who lives in the home. Finding is not reading: whoever shows something of it to somebody opens the file ({@link Files}). */
@ApplicationScoped
public class Residents {

    private static final RowMapper<ResidentLine> LINE = ConstructorMapper.of(ResidentLine.class);
    private static final RowMapper<AllergyView> ALLERGY = ConstructorMapper.of(AllergyView.class);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Carers carers;

    @Inject
    Ledger ledger;

    /** @throws Problem {@code born-in-future}; {@code invalid-values} for an allergy named twice */
    @Transactional
    public ResidentView add(ResidentDraft draft, UUID by) {
        var resident = new Resident(Ids.next(), draft.name().strip(), draft.born(), homes.today(), clock.instant());
        settle(resident, draft);
        entities.persist(resident);
        entities.flush();
        allergies(resident.id(), draft);
        record("resident.added", resident.id(), by);
        return require(resident.id());
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version; otherwise as {@link #add} */
    @Transactional
    public ResidentView change(UUID id, ResidentDraft draft, String ifMatch, UUID by) {
        var resident = lock(id, ifMatch);
        entities.lock(resident, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        resident.describe(draft.name().strip(), draft.born(), homes.today());
        settle(resident, draft);
        entities.flush();
        allergies(id, draft);
        record("resident.changed", id, by);
        carers.refresh(Care.ROUND);
        return require(id);
    }

    private static void settle(Resident resident, ResidentDraft draft) {
        resident.settle(Fields.orNull(draft.room()), Fields.orNull(draft.diet()), Fields.orNull(draft.contact()));
    }

    private void allergies(UUID resident, ResidentDraft draft) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM care.allergy WHERE resident = :resident")
                    .bind("resident", resident)
                    .execute();
            if (draft.allergies() != null && !draft.allergies().isEmpty()) {
                insert(handle, resident, draft.allergies());
            }
        });
    }

    private static void insert(Handle handle, UUID resident, List<AllergyView> allergies) {
        var batch = handle.prepareBatch(
                "INSERT INTO care.allergy (resident, substance, atc) VALUES (:resident, :substance, :atc)");
        allergies.forEach(each -> batch.bind("resident", resident)
                .bind("substance", each.substance().strip())
                .bind("atc", Fields.orNull(each.atc()))
                .add());
        batch.execute();
    }

    /** @throws Problem {@code stale}, {@code resident-left}, {@code day-in-future}, {@code left-before-born} */
    @Transactional
    public ResidentView leave(UUID id, LocalDate on, String ifMatch, UUID by) {
        lock(id, ifMatch).leave(on, homes.today());
        entities.flush();
        record("resident.left", id, by);
        carers.refresh(Care.ROUND);
        return require(id);
    }

    /** @throws Problem {@code stale}, {@code resident-there} */
    @Transactional
    public ResidentView comeBack(UUID id, String ifMatch, UUID by) {
        lock(id, ifMatch).comeBack();
        entities.flush();
        record("resident.returned", id, by);
        carers.refresh(Care.ROUND);
        return require(id);
    }

    /** For somebody entered by mistake: once anything is recorded of a resident, the database refuses. */
    @Transactional
    public void remove(UUID id, String ifMatch, UUID by) {
        entities.remove(lock(id, ifMatch));
        entities.flush();
        record("resident.removed", id, by);
    }

    private Resident lock(UUID id, String ifMatch) {
        var resident = lock(id);
        ETags.require(ifMatch, resident.version());
        return resident;
    }

    /**
     * Takes the turn on a resident until the transaction ends.
     *
     * @throws Problem {@code not-found}
     */
    Resident lock(UUID id) {
        var resident = entities.find(Resident.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (resident == null) {
            throw Problem.notFound();
        }
        return resident;
    }

    private void record(String kind, UUID id, UUID by) {
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        kind, Files.SUBJECT + id, by, Json.createObjectBuilder().build()));
    }

    /** @throws Problem {@code not-found} */
    public ResidentView require(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    public Optional<ResidentView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, display_name, born, room, diet, contact, left_on, version FROM care.resident
                         WHERE id = :id""")
                .bind("id", id)
                .map((row, context) -> new ResidentView(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getObject("born", LocalDate.class),
                        row.getString("room"),
                        row.getString("diet"),
                        row.getString("contact"),
                        allergies(handle, id),
                        row.getObject("left_on", LocalDate.class),
                        row.getInt("version")))
                .findOne());
    }

    private static List<AllergyView> allergies(Handle handle, UUID resident) {
        return handle.createQuery(
                        "SELECT substance, atc FROM care.allergy WHERE resident = :resident ORDER BY substance_key LIMIT 50")
                .bind("resident", resident)
                .map(ALLERGY)
                .list();
    }

    /**
     * By name.
     *
     * @param name only those with this in their name, without regard to case and accents; null for all
     * @param withLeft whether those who have left are listed too
     */
    public Page<ResidentLine> page(String name, boolean withLeft, PageRequest page) {
        var part = Fields.orNull(name);
        var rows = jdbi.withHandle(handle -> handle.createQuery("SELECT id, display_name AS name, born, room, left_on"
                        + " FROM care.resident WHERE "
                        + (withLeft ? "true " : "left_on IS NULL ")
                        + (part == null ? "" : "AND name_key LIKE '%' || kernel.plain(:part) || '%' ")
                        + (page.afterId().isEmpty()
                                ? ""
                                : "AND (name_key, id) > (SELECT name_key, id FROM care.resident WHERE id = :after) ")
                        + "ORDER BY name_key, id LIMIT :limit")
                .bind("part", part == null ? null : Like.literally(part))
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map(LINE)
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }
}
