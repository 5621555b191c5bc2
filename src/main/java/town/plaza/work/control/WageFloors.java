package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.WageFloor;

/** The hourly minimum by date. What is in force does not change any more; what is still to come can be taken back. */
@ApplicationScoped
public class WageFloors {

    private static final int MOST = 200;
    private static final String SUBJECT = "work/wage-floors/";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Notifications notifications;

    /** The newest first. */
    public List<WageFloorView> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT valid_from, euros_per_hour FROM work.wage_floor ORDER BY valid_from DESC LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> new WageFloorView(
                        row.getObject("valid_from", LocalDate.class), row.getBigDecimal("euros_per_hour")))
                .list());
    }

    WageFloor on(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(work.wage_floor_on(:day), 0)")
                .bind("day", day)
                .mapTo(BigDecimal.class)
                .map(WageFloor::new)
                .one());
    }

    /**
     * Farmers with open offers that pay less are told.
     *
     * @throws Problem {@code period-past} where it would have been in force already, {@code period-too-far}
     */
    @Transactional
    public WageFloorView add(WageFloorView floor, UUID by) {
        new Days(floor.validFrom(), floor.validFrom()).requireAhead(LocalDate.now(clock));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO work.wage_floor (valid_from, euros_per_hour) VALUES (:from, :euros)")
                .bind("from", floor.validFrom())
                .bind("euros", floor.eurosPerHour())
                .execute());
        var data = Json.createObjectBuilder()
                .add("eurosPerHour", floor.eurosPerHour().toPlainString())
                .build();
        ledger.record(Log.AUDIT, new LedgerEvent("wage-floor.added", SUBJECT + floor.validFrom(), by, data));
        tellWhoPaysLess(floor);
        return floor;
    }

    /**
     * Who is hired already keeps the pay that was agreed on; nobody else is hired for it. Where no vacancy is left, there
     * is nothing to do.
     */
    private void tellWhoPaysLess(WageFloorView floor) {
        notifications.tell(jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT o.id, o.farmer, o.place_name, o.period FROM work.offer o
                         WHERE o.status = 'OPEN' AND o.filled < o.vacancies AND o.hourly_pay < :euros AND lower(o.period) >= :from
                           AND lower(o.period) < coalesce(
                               (SELECT min(f.valid_from) FROM work.wage_floor f WHERE f.valid_from > :from), 'infinity')
                         ORDER BY o.id""")
                .bind("euros", floor.eurosPerHour())
                .bind("from", floor.validFrom())
                .map((row, context) -> WorkNews.belowFloor(
                        row.getObject("farmer", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("place_name"),
                        Days.ofRange(row.getString("period")),
                        floor.eurosPerHour()))
                .list()));
    }

    /** @throws Problem {@code wage-floor-in-force} where its first day has come */
    @Transactional
    public void remove(LocalDate validFrom, UUID by) {
        if (!isThere(validFrom)) {
            throw Problem.notFound();
        }
        if (!validFrom.isAfter(LocalDate.now(clock))) {
            throw new Problem(ProblemType.WAGE_FLOOR_IN_FORCE);
        }
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM work.wage_floor WHERE valid_from = :from")
                .bind("from", validFrom)
                .execute());
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "wage-floor.removed",
                        SUBJECT + validFrom,
                        by,
                        Json.createObjectBuilder().build()));
    }

    private boolean isThere(LocalDate validFrom) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM work.wage_floor WHERE valid_from = :from)")
                        .bind("from", validFrom)
                        .mapTo(Boolean.class)
                        .one());
    }
}
