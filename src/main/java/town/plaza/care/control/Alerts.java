package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Alert;
import town.plaza.care.entity.AlertKind;
import town.plaza.care.entity.Decline;
import town.plaza.care.entity.WellnessDays;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;

/**
 * What the carers have to look at. One of a kind is open for a resident at a time, which the database holds; once it is
 * acknowledged, days that it was about raise none anew.
 */
@ApplicationScoped
public class Alerts {

    static final int AT_ONCE = 200;

    /** Open pages ask again when they hear of it. */
    public static final String TOPIC = "care.alerts";

    private static final String COLUMNS =
            """
            SELECT l.id, l.resident, r.display_name, l.kind, l.day, l.recent, l.usual, l.raised_at, l.acknowledged_at,
                   a.display_name AS acknowledged_by, l.note
              FROM care.alert l JOIN care.resident r ON r.id = l.resident
              LEFT JOIN accounts.account a ON a.id = l.acknowledged_by\s""";

    /** Who lives here, and since when: from the entry on, or from the last return. */
    private static final String WATCHED =
            """
            SELECT r.id, r.display_name AS name, CAST(greatest(r.registered_at,
                       (SELECT max(upper(a.away)) FROM care.absence a WHERE a.resident = r.id)) AT TIME ZONE :zone AS date) AS since
              FROM care.resident r WHERE r.left_on IS NULL
            """;

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

    private record Watched(UUID id, String name, LocalDate since) {}

    private record Raised(Watched resident, WellnessDays.Finding finding) {}

    /** Looks at some residents' last weeks and raises what there is to raise. */
    @Transactional
    public void evaluate(Collection<UUID> residents) {
        var zone = homes.settings().zone();
        raise(jdbi.withHandle(handle -> handle.createQuery(WATCHED + "AND r.id = ANY (:residents)")
                .bind("zone", zone)
                .bindArray("residents", UUID.class, residents)
                .map((row, context) -> watched(row))
                .list()));
    }

    /**
     * Looks at the next of all residents, some at a time.
     *
     * @param after the last one that was looked at; null to begin
     * @return the last one now; nothing where all have been looked at
     */
    @Transactional
    public Optional<UUID> evaluateNext(UUID after) {
        var zone = homes.settings().zone();
        var next = jdbi.withHandle(handle -> handle.createQuery(
                        WATCHED
                                + """
                        AND (CAST(:after AS uuid) IS NULL OR r.id > :after) ORDER BY r.id LIMIT :most""")
                .bind("zone", zone)
                .bind("after", after)
                .bind("most", AT_ONCE)
                .map((row, context) -> watched(row))
                .list());
        raise(next);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(next.get(next.size() - 1).id());
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getObject("id", UUID.class), row.getString("name"), row.getObject("since", LocalDate.class));
    }

    private void raise(List<Watched> residents) {
        if (residents.isEmpty()) {
            return;
        }
        var today = homes.today();
        var raised = jdbi.withHandle(handle -> {
            var days = Wellness.days(
                    handle,
                    residents.stream().map(Watched::id).toList(),
                    today.minusDays(Decline.RECENT_DAYS + Decline.USUAL_DAYS),
                    today);
            return raise(
                    handle,
                    today,
                    residents.stream()
                            .flatMap(resident -> new WellnessDays(days.getOrDefault(resident.id(), new TreeMap<>()))
                                    .findings(today, resident.since()).stream()
                                            .map(finding -> new Raised(resident, finding)))
                            .toList());
        });
        if (!raised.isEmpty()) {
            carers.tell(raised.stream().map(Alerts::news).toList());
            carers.refresh(TOPIC);
        }
    }

    private List<Raised> raise(Handle handle, LocalDate today, List<Raised> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch(
                """
                INSERT INTO care.alert (id, resident, kind, day, recent, usual, raised_at, version)
                SELECT :id, :resident, :kind, :day, CAST(:recent AS numeric), CAST(:usual AS numeric), :now, 0
                 WHERE NOT EXISTS (SELECT FROM care.alert a WHERE a.resident = :resident AND a.kind = :kind
                    AND a.day > CAST(:day AS date) - :recentDays)
                ON CONFLICT (resident, kind) WHERE acknowledged_at IS NULL DO NOTHING""");
        found.forEach(each -> batch.bind("id", Ids.next())
                .bind("resident", each.resident().id())
                .bind("kind", each.finding().kind())
                .bind("day", today)
                .bind("recentDays", Decline.RECENT_DAYS)
                .bind(
                        "recent",
                        each.finding().low() == null
                                ? null
                                : rounded(each.finding().low().recent()))
                .bind(
                        "usual",
                        each.finding().low() == null
                                ? null
                                : rounded(each.finding().low().usual().mean()))
                .bind("now", clock.instant())
                .add());
        var counts = batch.execute();
        var raised = new ArrayList<Raised>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                raised.add(found.get(i));
            }
        }
        return raised;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private static Carers.News news(Raised raised) {
        return new Carers.News(
                "care."
                        + raised.finding()
                                .kind()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                List.of(raised.resident().name()),
                "/care/resident.html?id=" + raised.resident().id());
    }

    /** @throws Problem {@code alert-acknowledged} */
    @Transactional
    public AlertView acknowledge(UUID id, String note, UUID by) {
        var alert = entities.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (alert == null) {
            throw Problem.notFound();
        }
        alert.acknowledge(note.strip(), by, clock.instant());
        entities.flush();
        carers.refresh(TOPIC);
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE l.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .one());
    }

    /** All that are open, the newest first. Reading them is one entry of the audit log. */
    @Transactional
    public Page<AlertView> open(PageRequest page, UUID by) {
        ledger.record(Log.AUDIT, new LedgerEvent("alerts.read", "care/alerts", by, JsonValue.EMPTY_JSON_OBJECT));
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS
                                + """
                        WHERE l.acknowledged_at IS NULL AND (CAST(:after AS uuid) IS NULL OR l.id < :after)
                        ORDER BY l.id DESC LIMIT :limit""")
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** A resident's, raised about these days, the newest first, those acknowledged too. */
    public Page<AlertView> of(UUID resident, Period period, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS
                                + """
                        WHERE l.resident = :resident AND l.day BETWEEN :from AND :to
                          AND (CAST(:after AS uuid) IS NULL OR l.id < :after)
                        ORDER BY l.id DESC LIMIT :limit""")
                .bind("resident", resident)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    private static AlertView view(ResultSet row) throws SQLException {
        return new AlertView(
                row.getObject("id", UUID.class),
                row.getObject("resident", UUID.class),
                row.getString("display_name"),
                AlertKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("recent"),
                row.getBigDecimal("usual"),
                Rows.instant(row, "raised_at"),
                Rows.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getString("note"));
    }
}
