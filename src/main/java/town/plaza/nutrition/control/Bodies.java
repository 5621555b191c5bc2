package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.web.ETags;
import town.plaza.nutrition.entity.ActivityLevel;
import town.plaza.nutrition.entity.LogDay;
import town.plaza.nutrition.entity.Sex;

/** Each account's body: measured again and again, and what stays. */
@ApplicationScoped
public class Bodies {

    static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    public BodyView of(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT born, sex, activity_level, version FROM nutrition.body WHERE account = :account")
                        .bind("account", account)
                        .map((row, context) -> new BodyView(
                                row.getObject("born", LocalDate.class),
                                row.getString("sex") == null ? null : Sex.valueOf(row.getString("sex")),
                                row.getString("activity_level") == null
                                        ? null
                                        : ActivityLevel.valueOf(row.getString("activity_level")),
                                row.getInt("version")))
                        .findOne())
                .orElseGet(() -> new BodyView(null, null, null, 0));
    }

    /** @throws Problem {@code born-in-future}; {@code invalid-values} where the birth date is before 1900; {@code stale} */
    @Transactional
    public BodyView describe(UUID account, BodyView body, String ifMatch) {
        if (body.born() != null && body.born().isAfter(LocalDate.now(clock))) {
            throw new Problem(ProblemType.BORN_IN_FUTURE);
        }
        if (body.born() != null && body.born().isBefore(OLDEST)) {
            throw Problem.invalid("born", "nutrition.born.early");
        }
        jdbi.useHandle(handle -> LogLock.take(handle, account));
        ETags.require(ifMatch, of(account).version());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO nutrition.body AS was (account, born, sex, activity_level)
                        VALUES (:account, :born, :sex, :level)
                        ON CONFLICT (account) DO UPDATE
                           SET born = excluded.born, sex = excluded.sex, activity_level = excluded.activity_level,
                               version = was.version + 1""")
                .bind("account", account)
                .bind("born", body.born())
                .bind("sex", body.sex() == null ? null : body.sex().name())
                .bind(
                        "level",
                        body.activityLevel() == null
                                ? null
                                : body.activityLevel().name())
                .execute());
        return of(account);
    }

    /** The newest first, those before {@code before} where that is given. */
    public List<MeasurementView> measurements(UUID account, LocalDate before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT day, kg, cm, version FROM nutrition.measurement
                         WHERE account = :account AND day < coalesce(CAST(:before AS date), 'infinity')
                         ORDER BY day DESC LIMIT :limit""")
                .bind("account", account)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> measurement(row))
                .list());
    }

    private static MeasurementView measurement(ResultSet row) throws SQLException {
        return new MeasurementView(
                row.getObject("day", LocalDate.class),
                NutrientValues.plain(row.getBigDecimal("kg")),
                NutrientValues.plain(row.getBigDecimal("cm")),
                row.getInt("version"));
    }

    /**
     * In the place of what was measured that day, if anything was.
     *
     * @throws Problem {@code invalid-values} where neither is given, {@code day-in-future}, {@code day-too-far},
     *     {@code stale}
     */
    @Transactional
    public MeasurementView measure(UUID account, LocalDate day, MeasurementView measured, String ifMatch) {
        var today = LocalDate.now(clock);
        // a day more than the town's: its owner may be east of it
        if (day.isAfter(today.plusDays(1))) {
            throw new Problem(ProblemType.DAY_IN_FUTURE);
        }
        LogDay.require(day, today);
        if (measured.kg() == null && measured.cm() == null) {
            throw Problem.invalid("kg", "nutrition.measurement.missing");
        }
        var version = requireSeen(account, day, ifMatch);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO nutrition.measurement AS was (account, day, kg, cm) VALUES (:account, :day, :kg, :cm)
                        ON CONFLICT (account, day) DO UPDATE
                           SET kg = excluded.kg, cm = excluded.cm, version = was.version + 1""")
                .bind("account", account)
                .bind("day", day)
                .bind("kg", measured.kg())
                .bind("cm", measured.cm())
                .execute());
        return new MeasurementView(day, measured.kg(), measured.cm(), version + 1);
    }

    /** @return the version that there is, 0 for none */
    private int requireSeen(UUID account, LocalDate day, String ifMatch) {
        jdbi.useHandle(handle -> LogLock.take(handle, account));
        var version = measurements(account, day.plusDays(1), 1).stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .map(MeasurementView::version)
                .orElse(0);
        ETags.require(ifMatch, version);
        return version;
    }

    /** @throws Problem {@code not-found}, {@code stale} */
    @Transactional
    public void forget(UUID account, LocalDate day, String ifMatch) {
        requireSeen(account, day, ifMatch);
        var removed = jdbi.withHandle(handle -> handle.createUpdate(
                        "DELETE FROM nutrition.measurement WHERE account = :account AND day = :day")
                .bind("account", account)
                .bind("day", day)
                .execute());
        if (removed == 0) {
            throw Problem.notFound();
        }
    }

    /** The weight in kg that was valid on a day: the last one measured until then. */
    Optional<BigDecimal> weightOn(UUID account, LocalDate day) {
        return newest(account, day, "kg");
    }

    Optional<BigDecimal> heightOn(UUID account, LocalDate day) {
        return newest(account, day, "cm");
    }

    private Optional<BigDecimal> newest(UUID account, LocalDate day, String column) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT " + column + " FROM nutrition.measurement WHERE account = :account"
                                + " AND day <= :day AND " + column + " IS NOT NULL ORDER BY day DESC LIMIT 1")
                        .bind("account", account)
                        .bind("day", day)
                        .mapTo(BigDecimal.class)
                        .findOne());
    }
}
