package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.care.entity.Activity;
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
import town.plaza.kernel.web.ETags;

/** What is planned in the home, who takes part and who came. The database counts the places: the last is taken once. */
@ApplicationScoped
public class Activities {

    private static final RowMapper<Participant> PARTICIPANT = ConstructorMapper.of(Participant.class);
    private static final String COLUMNS =
            "a.id, a.name, a.description, a.starts_at, a.minutes, a.place, a.capacity, a.taken, a.cancelled_at, a.version ";

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
    Ledger ledger;

    @Transactional
    public ActivityView add(ActivityDraft draft, UUID by) {
        var activity = new Activity(Ids.next(), by, clock.instant());
        plan(activity, draft);
        entities.persist(activity);
        entities.flush();
        return require(activity.id());
    }

    /** @throws Problem {@code stale}, {@code activity-cancelled}, {@code capacity-below-taken} */
    @Transactional
    public ActivityView change(UUID id, ActivityDraft draft, String ifMatch) {
        var activity = lock(id);
        ETags.require(ifMatch, activity.version());
        plan(activity, draft);
        entities.flush();
        return require(id);
    }

    private void plan(Activity activity, ActivityDraft draft) {
        activity.plan(
                draft.name().strip(),
                Fields.orNull(draft.description()),
                draft.start().atZone(homes.settings().zoneId()).toInstant(),
                draft.minutes(),
                Fields.orNull(draft.place()),
                draft.capacity());
    }

    /** @throws Problem {@code stale}, {@code activity-cancelled} */
    @Transactional
    public ActivityView cancel(UUID id, String ifMatch) {
        var activity = lock(id);
        ETags.require(ifMatch, activity.version());
        activity.cancel(clock.instant());
        entities.flush();
        return require(id);
    }

    private Activity lock(UUID id) {
        var activity = entities.find(Activity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (activity == null) {
            throw Problem.notFound();
        }
        return activity;
    }

    /** @throws Problem {@code activity-full}, {@code already-signed-up}, {@code activity-cancelled}, {@code resident-left} */
    @Transactional
    public ActivityView signUp(UUID id, UUID resident, UUID by) {
        residents.lock(resident).requireThere();
        lock(id).requireOn();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO care.participation (activity, resident, signed_up_at, signed_up_by)
                        VALUES (:activity, :resident, :now, :by)""")
                .bind("activity", id)
                .bind("resident", resident)
                .bind("now", clock.instant())
                .bind("by", by)
                .execute());
        return require(id);
    }

    /** @throws Problem {@code attendance-recorded}; {@code not-found} where the resident does not take part */
    @Transactional
    public ActivityView signOff(UUID id, UUID resident) {
        lock(id);
        if (requireParticipant(id, resident).attended() != null) {
            throw new Problem(ProblemType.ATTENDANCE_RECORDED);
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM care.participation WHERE activity = :activity AND resident = :resident")
                .bind("activity", id)
                .bind("resident", resident)
                .execute());
        return require(id);
    }

    /** Whether the resident came; a mistake is simply recorded again. @throws Problem {@code activity-not-begun} */
    @Transactional
    public Participant attend(UUID id, UUID resident, boolean attended, UUID by) {
        var now = clock.instant();
        lock(id).requireBegun(now);
        requireParticipant(id, resident);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        UPDATE care.participation SET attended = :attended, recorded_at = :now, recorded_by = :by
                         WHERE activity = :activity AND resident = :resident""")
                .bind("activity", id)
                .bind("resident", resident)
                .bind("attended", attended)
                .bind("now", now)
                .bind("by", by)
                .execute());
        return requireParticipant(id, resident);
    }

    private Participant requireParticipant(UUID id, UUID resident) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT r.id AS resident, r.display_name AS name, r.room, p.attended
                                  FROM care.participation p JOIN care.resident r ON r.id = p.resident
                                 WHERE p.activity = :activity AND p.resident = :resident""")
                        .bind("activity", id)
                        .bind("resident", resident)
                        .map(PARTICIPANT)
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem {@code not-found} */
    public ActivityView require(UUID id) {
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(
                        handle -> handle.createQuery("SELECT " + COLUMNS + "FROM care.activity a WHERE a.id = :id")
                                .bind("id", id)
                                .map((row, context) -> view(row, zone))
                                .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** Those that begin within these days of the home's, both included; the earliest first. */
    public Page<ActivityView> page(LocalDate from, LocalDate to, PageRequest page) {
        var zone = homes.settings().zoneId();
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                          FROM care.activity a
                         WHERE a.starts_at >= :from AND a.starts_at < :to
                           AND (CAST(:after AS uuid) IS NULL OR (a.starts_at, a.id) >
                                (SELECT b.starts_at, b.id FROM care.activity b WHERE b.id = :after))
                         ORDER BY a.starts_at, a.id LIMIT :limit""")
                .bind("from", from.atStartOfDay(zone).toInstant())
                .bind("to", to.plusDays(1).atStartOfDay(zone).toInstant())
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> view(row, zone))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    private static ActivityView view(ResultSet row, ZoneId zone) throws SQLException {
        var starts = Rows.instant(row, "starts_at");
        return new ActivityView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                LocalDateTime.ofInstant(starts, zone),
                starts,
                row.getInt("minutes"),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getObject("cancelled_at") != null,
                row.getInt("version"));
    }

    /**
     * Who takes part, by name. Reading it is one entry of the audit log.
     *
     * @throws Problem {@code not-found}
     */
    @Transactional
    public Page<Participant> participants(UUID id, PageRequest page, UUID by) {
        require(id);
        ledger.record(
                Log.AUDIT,
                new LedgerEvent("participants.read", "care/activities/" + id, by, JsonValue.EMPTY_JSON_OBJECT));
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT r.id AS resident, r.display_name AS name, r.room, p.attended
                          FROM care.participation p JOIN care.resident r ON r.id = p.resident
                         WHERE p.activity = :activity
                           AND (CAST(:after AS uuid) IS NULL OR (r.name_key, r.id) >
                                (SELECT b.name_key, b.id FROM care.resident b WHERE b.id = :after))
                         ORDER BY r.name_key, r.id LIMIT :limit""")
                .bind("activity", id)
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map(PARTICIPANT)
                .list());
        return Page.of(rows, page.limit(), row -> row.resident().toString());
    }

    /** What a resident takes part in within these days of the home's, both included; the latest first. */
    public Page<Participation> of(UUID resident, LocalDate from, LocalDate to, PageRequest page) {
        var zone = homes.settings().zoneId();
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                        , p.attended
                          FROM care.participation p JOIN care.activity a ON a.id = p.activity
                         WHERE p.resident = :resident AND a.starts_at >= :from AND a.starts_at < :to
                           AND (CAST(:after AS uuid) IS NULL OR (a.starts_at, a.id) <
                                (SELECT b.starts_at, b.id FROM care.activity b WHERE b.id = :after))
                         ORDER BY a.starts_at DESC, a.id DESC LIMIT :limit""")
                .bind("resident", resident)
                .bind("from", from.atStartOfDay(zone).toInstant())
                .bind("to", to.plusDays(1).atStartOfDay(zone).toInstant())
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> participation(row, zone))
                .list());
        return Page.of(rows, page.limit(), row -> row.activity().toString());
    }

    /** How many of the activities in these days a resident signed up for, came to and missed; none that was cancelled. */
    public Attended attended(UUID resident, LocalDate from, LocalDate to) {
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT count(*) AS signed_up, count(*) FILTER (WHERE p.attended) AS came,
                               count(*) FILTER (WHERE NOT p.attended) AS missed
                          FROM care.participation p JOIN care.activity a ON a.id = p.activity
                         WHERE p.resident = :resident AND a.starts_at >= :from AND a.starts_at < :to
                           AND a.cancelled_at IS NULL""")
                .bind("resident", resident)
                .bind("from", from.atStartOfDay(zone).toInstant())
                .bind("to", to.plusDays(1).atStartOfDay(zone).toInstant())
                .map((row, context) -> new Attended(row.getInt("signed_up"), row.getInt("came"), row.getInt("missed")))
                .one());
    }

    /** Of the activities of some days. */
    public record Attended(int signedUp, int came, int missed) {}

    private static Participation participation(ResultSet row, ZoneId zone) throws SQLException {
        var activity = view(row, zone);
        return new Participation(
                activity.id(),
                activity.name(),
                activity.description(),
                activity.start(),
                activity.startsAt(),
                activity.minutes(),
                activity.place(),
                activity.cancelled(),
                row.getObject("attended", Boolean.class));
    }
}
