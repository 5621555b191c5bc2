package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Decline;
import town.plaza.care.entity.Mood;
import town.plaza.care.entity.WellnessDays;
import town.plaza.care.entity.WellnessRecord;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.time.Times;
import town.plaza.kernel.web.ETags;

/** How residents feel, a record a day. Each change is looked at for what it has to alarm about. */
@ApplicationScoped
public class Wellness {

    private static final String COLUMNS =
            """
            SELECT w.day, w.energy, w.mood, w.notes, w.recorded_at, a.display_name AS recorded_by, w.version
              FROM care.wellness w JOIN accounts.account a ON a.id = w.recorded_by
             WHERE w.resident = :resident\s""";

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
    Alerts alerts;

    /**
     * Writes or changes the day's record.
     *
     * @throws Problem {@code wellness-day-over}, {@code day-in-future}, {@code resident-left}, {@code stale}; {@code
     *     wellness-recorded} where {@code ifMatch} is absent and somebody else was faster
     */
    @Transactional
    public WellnessView record(UUID resident, LocalDate day, WellnessDraft draft, String ifMatch, UUID by) {
        residents.lock(resident).requireThere();
        var record = entities.createQuery(
                        "SELECT w FROM WellnessRecord w WHERE w.resident = :resident AND w.day = :day",
                        WellnessRecord.class)
                .setParameter("resident", resident)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (record == null) {
            record = new WellnessRecord(Ids.next(), resident, day);
            write(record, draft, by);
            entities.persist(record);
        } else {
            if (ifMatch == null) {
                throw new Problem(ProblemType.WELLNESS_RECORDED);
            }
            ETags.require(ifMatch, record.version());
            write(record, draft, by);
        }
        entities.flush();
        alerts.evaluate(List.of(resident));
        return require(resident, day);
    }

    private void write(WellnessRecord record, WellnessDraft draft, UUID by) {
        record.record(draft.energy(), draft.mood(), Fields.orNull(draft.notes()), homes.today(), by, clock.instant());
    }

    /** @throws Problem {@code not-found} */
    public WellnessView require(UUID resident, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "AND w.day = :day")
                        .bind("resident", resident)
                        .bind("day", day)
                        .map((row, context) -> view(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** The newest first; the key is the day. */
    public Page<WellnessView> page(UUID resident, Period period, PageRequest page) {
        var after = page.afterText().map(Wellness::cursor).orElse(null);
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS
                                + """
                        AND w.day BETWEEN :from AND :to AND (CAST(:after AS date) IS NULL OR w.day < :after)
                        ORDER BY w.day DESC LIMIT :limit""")
                .bind("resident", resident)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("after", after)
                .bind("limit", page.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.day().toString());
    }

    private static LocalDate cursor(String text) {
        try {
            return Times.day(text);
        } catch (DateTimeException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }

    private static WellnessView view(ResultSet row) throws SQLException {
        return new WellnessView(
                row.getObject("day", LocalDate.class),
                row.getInt("energy"),
                Mood.valueOf(row.getString("mood")),
                row.getString("notes"),
                Rows.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getInt("version"));
    }

    /** Every day of the period with what is recorded and what was usual then. */
    public WellnessCurve curve(UUID resident, Period period) {
        var recorded = jdbi.withHandle(handle -> days(
                        handle,
                        List.of(resident),
                        period.from().minusDays(Decline.RECENT_DAYS + Decline.USUAL_DAYS),
                        period.to()))
                .getOrDefault(resident, new TreeMap<>());
        var days = new WellnessDays(recorded);
        return new WellnessCurve(period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> point(day, recorded.get(day), days))
                .toList());
    }

    private static WellnessCurve.Point point(LocalDate day, WellnessDays.Day record, WellnessDays days) {
        return new WellnessCurve.Point(
                day,
                record == null ? null : record.energy(),
                record == null ? null : record.mood(),
                band(days, day, WellnessDays.Day::energy, 10),
                band(days, day, each -> each.mood().level(), 5));
    }

    private static WellnessCurve.Band band(
            WellnessDays days, LocalDate day, ToIntFunction<WellnessDays.Day> value, int highest) {
        return days.usual(day, value)
                .map(usual -> new WellnessCurve.Band(
                        rounded(usual.low().max(BigDecimal.ONE)),
                        rounded(usual.mean()),
                        rounded(usual.high().min(BigDecimal.valueOf(highest)))))
                .orElse(null);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    static Map<UUID, NavigableMap<LocalDate, WellnessDays.Day>> days(
            Handle handle, Collection<UUID> residents, LocalDate from, LocalDate to) {
        var found = new TreeMap<UUID, NavigableMap<LocalDate, WellnessDays.Day>>();
        handle.createQuery(
                        """
                        SELECT resident, day, energy, mood FROM care.wellness
                         WHERE resident = ANY (:residents) AND day BETWEEN :from AND :to""")
                .bindArray("residents", UUID.class, residents)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> found.computeIfAbsent(
                                row.getObject("resident", UUID.class), id -> new TreeMap<>())
                        .put(
                                row.getObject("day", LocalDate.class),
                                new WellnessDays.Day(row.getInt("energy"), Mood.valueOf(row.getString("mood")))))
                .forEach(replaced -> {});
        return found;
    }
}
