package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.ScheduleText;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.CursorKey;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;

/**
 * What is left of residents' medications, where somebody counts it. What was given was given: a stock never keeps it from
 * being recorded, but goes below zero, which all carers are told, until somebody counts again.
 */
@ApplicationScoped
public class Stocks {

    private static final String VIEW =
            """
            SELECT s.resident, r.display_name AS resident_name, r.room, s.medication,
                   concat_ws(' ', m.name, m.strength) AS medication_name, s.amount, m.unit, s.low, s.counted_at, s.version
              FROM care.stock s JOIN care.resident r ON r.id = s.resident JOIN care.medication m ON m.id = s.medication
             WHERE\s""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Carers carers;

    @Inject
    Residents residents;

    @Inject
    Medications medications;

    @Inject
    Ledger ledger;

    /** A stock after it changed, and how it was before. */
    private record Change(
            UUID resident,
            String residentName,
            UUID medication,
            String medicationName,
            BigDecimal before,
            BigDecimal after,
            BigDecimal low) {

        boolean hasCrossed(BigDecimal line) {
            return line != null && before.compareTo(line) > 0 && after.compareTo(line) <= 0;
        }

        boolean isBelowZeroNow() {
            return before.signum() >= 0 && after.signum() < 0;
        }
    }

    /**
     * Somebody counted it, for the first time or again.
     *
     * @throws Problem {@code stale}; {@code not-found} where there is no such resident or medication
     */
    @Transactional
    public StockView count(
            UUID resident, UUID medication, StockCount count, String ifMatch, Language language, UUID by) {
        residents.lock(resident).requireThere();
        medications.keep(medication);
        jdbi.useHandle(handle -> {
            Turns.take(handle, resident);
            find(handle, resident, medication, language).ifPresent(stock -> ETags.require(ifMatch, stock.version()));
            handle.createUpdate(
                            """
                            WITH counted AS (
                                INSERT INTO care.stock AS s (resident, medication, amount, low, counted_at, counted_by, version)
                                VALUES (:resident, :medication, :amount, :low, :now, :by, 0)
                                ON CONFLICT (resident, medication) DO UPDATE SET amount = excluded.amount,
                                    low = excluded.low, counted_at = excluded.counted_at,
                                    counted_by = excluded.counted_by, version = s.version + 1
                                RETURNING coalesce(old.amount, 0) AS before, new.amount AS after)
                            INSERT INTO care.stock_movement (id, resident, medication, kind, change, balance, moved_at, moved_by)
                            SELECT :id, :resident, :medication, 'COUNTED', after - before, after, :now, :by FROM counted""")
                    .bind("id", Ids.next())
                    .bind("resident", resident)
                    .bind("medication", medication)
                    .bind("amount", count.amount())
                    .bind("low", count.low())
                    .bind("now", clock.instant())
                    .bind("by", by)
                    .execute();
        });
        return require(resident, medication, language);
    }

    /**
     * @throws Problem {@code not-found} where nobody has counted it yet; {@code key-reused} for another content under the
     *     same key
     */
    @Transactional
    public StockView deliver(UUID resident, UUID medication, Delivery delivery, Language language, UUID by) {
        jdbi.useHandle(handle -> {
            lock(handle, resident, medication);
            if (isDelivered(handle, resident, medication, delivery, by)) {
                return;
            }
            handle.createUpdate(
                            """
                            WITH delivered AS (
                                UPDATE care.stock SET amount = amount + :amount, version = version + 1
                                 WHERE resident = :resident AND medication = :medication RETURNING amount)
                            INSERT INTO care.stock_movement (id, resident, medication, kind, change, balance, moved_at, moved_by,
                                key)
                            SELECT :id, :resident, :medication, 'DELIVERED', :amount, amount, :now, :by, CAST(:key AS uuid)
                              FROM delivered""")
                    .bind("id", Ids.next())
                    .bind("resident", resident)
                    .bind("medication", medication)
                    .bind("amount", delivery.amount())
                    .bind("now", clock.instant())
                    .bind("by", by)
                    .bind("key", delivery.key())
                    .execute();
        });
        return require(resident, medication, language);
    }

    /** @throws Problem {@code not-found} */
    private static void lock(Handle handle, UUID resident, UUID medication) {
        handle.createQuery(
                        """
                        SELECT version FROM care.stock WHERE resident = :resident AND medication = :medication
                           FOR UPDATE""")
                .bind("resident", resident)
                .bind("medication", medication)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(Problem::notFound);
    }

    private static boolean isDelivered(Handle handle, UUID resident, UUID medication, Delivery delivery, UUID by) {
        var isSame = handle.createQuery(
                        """
                        SELECT resident = :resident AND medication = :medication AND change = :amount AND moved_by = :by
                          FROM care.stock_movement WHERE key = :key""")
                .bind("resident", resident)
                .bind("medication", medication)
                .bind("amount", delivery.amount())
                .bind("by", by)
                .bind("key", delivery.key())
                .mapTo(Boolean.class)
                .findOne();
        if (isSame.isPresent() && !isSame.get()) {
            throw new Problem(ProblemType.KEY_REUSED);
        }
        return isSame.isPresent();
    }

    /** What an entry gave is taken, what the entry that it corrects had given is back. The caller has its turn. */
    void taken(Handle handle, UUID entry, UUID by) {
        handle.createQuery(
                        """
                        WITH entry AS (
                            SELECT a.id, a.resident, a.medication, a.corrects,
                                   coalesce(w.amount, 0) - coalesce(a.amount, 0) AS change
                              FROM care.administration a LEFT JOIN care.administration w ON w.id = a.corrects
                             WHERE a.id = :entry),
                        moved AS (
                            UPDATE care.stock s SET amount = s.amount + e.change, version = s.version + 1 FROM entry e
                             WHERE s.resident = e.resident AND s.medication = e.medication AND e.change <> 0
                            RETURNING s.resident, s.medication, old.amount AS before, new.amount AS after, s.low),
                        kept AS (
                            INSERT INTO care.stock_movement
                                (id, resident, medication, kind, change, balance, administration, moved_at, moved_by)
                            SELECT :id, m.resident, m.medication,
                                   CASE WHEN e.corrects IS NULL THEN 'GIVEN' ELSE 'CORRECTED' END,
                                   e.change, m.after, e.id, :now, :by
                              FROM moved m, entry e)
                        SELECT m.*, r.display_name AS resident_name, concat_ws(' ', d.name, d.strength) AS medication_name
                          FROM moved m JOIN care.resident r ON r.id = m.resident
                          JOIN care.medication d ON d.id = m.medication""")
                .bind("entry", entry)
                .bind("id", Ids.next())
                .bind("now", clock.instant())
                .bind("by", by)
                .map((row, context) -> change(row))
                .findOne()
                .ifPresent(this::warn);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("resident", UUID.class),
                row.getString("resident_name"),
                row.getObject("medication", UUID.class),
                row.getString("medication_name"),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                row.getBigDecimal("low"));
    }

    private void warn(Change change) {
        var values = List.of(change.medicationName(), change.residentName());
        if (change.isBelowZeroNow()) {
            carers.tell(List.of(new Carers.News("care.stock-below-zero", values, "/care/stock.html")));
        } else if (change.hasCrossed(change.low())) {
            carers.tell(List.of(new Carers.News("care.stock-low", values, "/care/stock.html")));
        }
    }

    /** @throws Problem {@code not-found} */
    public StockView require(UUID resident, UUID medication, Language language) {
        return jdbi.withHandle(handle -> find(handle, resident, medication, language))
                .orElseThrow(Problem::notFound);
    }

    private static Optional<StockView> find(Handle handle, UUID resident, UUID medication, Language language) {
        return handle.createQuery(VIEW + "s.resident = :resident AND s.medication = :medication")
                .bind("resident", resident)
                .bind("medication", medication)
                .map((row, context) -> view(row, language))
                .findOne();
    }

    /** A resident's. */
    public Page<StockView> of(UUID resident, Language language, PageRequest request) {
        return page(resident, false, language, request);
    }

    /**
     * All residents'. Reading it is one entry of the audit log.
     *
     * @param lowOnly only what runs low or has to be counted again
     */
    @Transactional
    public Page<StockView> all(boolean lowOnly, Language language, PageRequest request, UUID by) {
        ledger.record(Log.AUDIT, new LedgerEvent("stock.read", "care/stock", by, JsonValue.EMPTY_JSON_OBJECT));
        return page(null, lowOnly, language, request);
    }

    private Page<StockView> page(UUID resident, boolean lowOnly, Language language, PageRequest request) {
        var after = request.afterText().map(cursor -> CursorKey.parse(cursor, UUID::fromString));
        var found = jdbi.withHandle(handle -> handle.createQuery(VIEW
                        + "r.left_on IS NULL "
                        + (lowOnly ? "AND (s.amount <= s.low OR s.amount < 0) " : "")
                        + (resident == null ? "" : "AND s.resident = :resident ")
                        + (after.isEmpty()
                                ? ""
                                : "AND (s.resident, s.medication) > (:afterResident, :afterMedication) ")
                        + "ORDER BY s.resident, s.medication LIMIT :fetch")
                .bind("resident", resident)
                .bind("afterResident", after.map(CursorKey::key).orElse(null))
                .bind("afterMedication", after.map(CursorKey::id).orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> view(row, language))
                .list());
        return Page.of(found, request.limit(), each -> new CursorKey<>(each.resident(), each.medication()).cursor());
    }

    private static StockView view(ResultSet row, Language language) throws SQLException {
        var unit = DoseUnit.valueOf(row.getString("unit"));
        var amount = row.getBigDecimal("amount");
        var low = row.getBigDecimal("low");
        return new StockView(
                row.getObject("resident", UUID.class),
                row.getString("resident_name"),
                row.getString("room"),
                row.getObject("medication", UUID.class),
                row.getString("medication_name"),
                amount,
                unit,
                new ScheduleText(language).amount(amount, unit),
                low,
                state(amount, low),
                Rows.instant(row, "counted_at"),
                row.getInt("version"));
    }

    private static StockState state(BigDecimal amount, BigDecimal low) {
        if (amount.signum() < 0) {
            return StockState.COUNT_AGAIN;
        }
        return low != null && amount.compareTo(low) <= 0 ? StockState.LOW : StockState.ENOUGH;
    }
}
