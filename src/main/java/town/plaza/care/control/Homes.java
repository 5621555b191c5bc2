package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.Care;
import town.plaza.care.entity.Home;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.web.ETags;

/**
 * The settings of the home. They are one row, read anew each time: a change counts on the next request, on every server.
 */
@ApplicationScoped
public class Homes {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Carers carers;

    public HomeSettings settings() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT name, zone, due_before_minutes, due_after_minutes, missed_after_hours, version
                          FROM care.home""")
                .map((row, context) -> settings(row))
                .one());
    }

    private static HomeSettings settings(ResultSet row) throws SQLException {
        return new HomeSettings(
                row.getString("name"),
                row.getString("zone"),
                row.getInt("due_before_minutes"),
                row.getInt("due_after_minutes"),
                row.getInt("missed_after_hours"),
                row.getInt("version"));
    }

    /** The day that it is in the home. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(settings().zoneId()));
    }

    /** The zone in which something is prescribed: nobody changes it until the transaction ends, nor afterwards. */
    ZoneId keptZone(Handle handle) {
        return ZoneId.of(handle.createQuery("SELECT zone FROM care.home FOR SHARE")
                .mapTo(String.class)
                .one());
    }

    /** Days are counted in SQL too, and some zones only Java has. */
    private boolean isKnownToDatabase(String zone) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = :zone)")
                        .bind("zone", zone)
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * @throws Problem {@code stale}, {@code missed-before-late}; {@code invalid-values} for a zone that is none, {@code
     *     home-zone-in-use} for another one once something is prescribed
     */
    @Transactional
    public HomeSettings change(HomeSettings wanted, String ifMatch, UUID by) {
        if (!ZoneId.getAvailableZoneIds().contains(wanted.zone()) || !isKnownToDatabase(wanted.zone())) {
            throw Problem.invalid("zone", "care.zone.unknown");
        }
        var home = entities.find(Home.class, true, LockModeType.PESSIMISTIC_WRITE);
        ETags.require(ifMatch, home.version());
        home.call(Fields.orNull(wanted.name()), wanted.zone());
        home.time(wanted.dueBeforeMinutes(), wanted.dueAfterMinutes(), wanted.missedAfterHours());
        entities.flush();
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "home.changed",
                        "care/home",
                        by,
                        Json.createObjectBuilder()
                                .add("zone", wanted.zone())
                                .add("dueBeforeMinutes", wanted.dueBeforeMinutes())
                                .add("dueAfterMinutes", wanted.dueAfterMinutes())
                                .add("missedAfterHours", wanted.missedAfterHours())
                                .build()));
        carers.refresh(Care.ROUND);
        return settings();
    }
}
