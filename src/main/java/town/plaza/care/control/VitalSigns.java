package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Consciousness;
import town.plaza.care.entity.News2;
import town.plaza.care.entity.SignValues;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What was measured. Nothing is changed: a wrong measurement is struck out, with the reason. NEWS2 is reckoned on reading. */
@ApplicationScoped
public class VitalSigns {

    private static final String COLUMNS =
            """
            SELECT v.id, v.measured_at, v.breaths, v.saturation, v.scale, v.oxygen, v.systolic, v.pulse, v.consciousness,
                   v.temperature, a.display_name AS recorded_by, v.struck_reason
              FROM care.vital_signs v JOIN accounts.account a ON a.id = v.recorded_by
             WHERE v.resident = :resident\s""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Residents residents;

    /** @throws Problem {@code measured-in-future}, {@code vital-signs-empty}, {@code resident-left} */
    @Transactional
    public VitalSignsView record(UUID resident, VitalSignsDraft draft, UUID by) {
        residents.lock(resident).requireThere();
        var now = clock.instant();
        var measuredAt = draft.measuredAt() == null ? now : draft.measuredAt();
        if (measuredAt.isAfter(now)) {
            throw new Problem(ProblemType.MEASURED_IN_FUTURE);
        }
        var values = draft.values();
        if (Stream.of(
                        values.breaths(),
                        values.saturation(),
                        values.systolic(),
                        values.pulse(),
                        values.consciousness(),
                        values.temperature())
                .allMatch(value -> value == null)) {
            throw new Problem(ProblemType.VITAL_SIGNS_EMPTY);
        }
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO care.vital_signs (id, resident, measured_at, breaths, saturation, scale, oxygen, systolic,
                            pulse, consciousness, temperature, recorded_at, recorded_by)
                        VALUES (:id, :resident, :measuredAt, :breaths, :saturation, :scale, :oxygen, :systolic,
                            :pulse, :consciousness, :temperature, :now, :by)""")
                .bind("id", id)
                .bind("resident", resident)
                .bind("measuredAt", measuredAt)
                .bind("now", now)
                .bind("by", by)
                .bindMethods(values)
                .execute());
        return require(resident, id);
    }

    /** @throws Problem {@code vital-signs-struck} where it is already */
    @Transactional
    public VitalSignsView strike(UUID resident, UUID id, String reason, UUID by) {
        require(resident, id);
        var struck = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        UPDATE care.vital_signs SET struck_at = :now, struck_by = :by, struck_reason = :reason
                         WHERE id = :id AND struck_at IS NULL""")
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("by", by)
                .bind("reason", reason.strip())
                .execute());
        if (struck == 0) {
            throw new Problem(ProblemType.VITAL_SIGNS_STRUCK);
        }
        return require(resident, id);
    }

    private VitalSignsView require(UUID resident, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "AND v.id = :id")
                        .bind("resident", resident)
                        .bind("id", id)
                        .map((row, context) -> view(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** Those of some days, the newest first, those struck out too. */
    public Page<VitalSignsView> page(UUID resident, Period period, PageRequest page) {
        var zone = homes.settings().zoneId();
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS
                                + """
                        AND v.measured_at >= :from AND v.measured_at < :to
                        AND (CAST(:after AS uuid) IS NULL OR (v.measured_at, v.id) <
                            (SELECT b.measured_at, b.id FROM care.vital_signs b WHERE b.id = :after))
                        ORDER BY v.measured_at DESC, v.id DESC LIMIT :limit""")
                .bind("resident", resident)
                .bind("from", period.from().atStartOfDay(zone).toInstant())
                .bind("to", period.to().plusDays(1).atStartOfDay(zone).toInstant())
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** All of some days, without those struck out. */
    public ReportView.SignsPart summary(UUID resident, Period period) {
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS
                                + """
                        AND v.measured_at >= :from AND v.measured_at < :to AND v.struck_at IS NULL
                        ORDER BY v.measured_at DESC, v.id DESC""")
                .bind("resident", resident)
                .bind("from", period.from().atStartOfDay(zone).toInstant())
                .bind("to", period.to().plusDays(1).atStartOfDay(zone).toInstant())
                .map((row, context) -> view(row))
                .reduce(ReportView.SignsPart.NONE, ReportView.SignsPart::and));
    }

    private static VitalSignsView view(ResultSet row) throws SQLException {
        var consciousness = row.getString("consciousness");
        var values = new SignValues(
                row.getObject("breaths", Integer.class),
                row.getObject("saturation", Integer.class),
                row.getInt("scale"),
                row.getObject("oxygen", Boolean.class),
                row.getObject("systolic", Integer.class),
                row.getObject("pulse", Integer.class),
                consciousness == null ? null : Consciousness.valueOf(consciousness),
                row.getBigDecimal("temperature"));
        return new VitalSignsView(
                row.getObject("id", UUID.class),
                Rows.instant(row, "measured_at"),
                values.breaths(),
                values.saturation(),
                values.scale(),
                values.oxygen(),
                values.systolic(),
                values.pulse(),
                values.consciousness(),
                values.temperature(),
                News2.of(values).orElse(null),
                row.getString("recorded_by"),
                row.getString("struck_reason"));
    }
}
