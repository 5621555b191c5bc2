package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.Care;
import town.plaza.care.control.RoundPlans.Planned;
import town.plaza.care.control.RoundPlans.Wanted;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;

/**
 * Notices doses that were missed while nobody looked. Every server looks, the database lets one at a time: it goes on
 * where the last one stopped, so that each missed dose is told once.
 */
@ApplicationScoped
public class MissedDoses {

    private static final int RESIDENTS_AT_ONCE = 1_000;

    /** After a longer time without any server, nobody is told of what is in the figures anyway. */
    private static final Duration MOST = Duration.ofDays(2);

    /** Who has nothing to miss before is looked at again then. */
    private static final Duration AHEAD = Duration.ofHours(24);

    @Inject
    Background background;

    @Inject
    Services services;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Carers carers;

    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Care.NAME)) {
            background.every(Duration.ofSeconds(10), "notice missed doses", this::notice);
        }
    }

    /**
     * Tells all carers how many doses were missed since the last time.
     *
     * @return how many
     */
    @Transactional
    public int notice() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT moment FROM care.missed_until FOR UPDATE SKIP LOCKED")
                        .map((row, context) -> Rows.instant(row, "moment"))
                        .findOne()
                        .map(until -> notice(handle, until.isBefore(now.minus(MOST)) ? now.minus(MOST) : until, now)))
                .orElse(0);
    }

    private int notice(Handle handle, Instant since, Instant now) {
        var home = homes.settings();
        var missed = new ArrayList<Planned>();
        var after = new UUID(0, 0);
        for (var wanted = wanted(handle, after, home, now);
                !wanted.isEmpty();
                wanted = wanted(handle, after, home, now)) {
            missed.addAll(missed(handle, wanted, since, now, home));
            after = wanted.get(wanted.size() - 1).resident();
        }
        handle.createUpdate("UPDATE care.missed_until SET moment = :now")
                .bind("now", now)
                .execute();
        if (missed.size() == 1) {
            tellOfOne(handle, missed.get(0));
        } else if (!missed.isEmpty()) {
            var people = missed.stream()
                    .map(dose -> dose.plan().resident())
                    .distinct()
                    .count();
            carers.tell(List.of(new Carers.News("care.doses-missed", List.of(missed.size(), (int) people), "/care/")));
        }
        return missed.size();
    }

    private void tellOfOne(Handle handle, Planned dose) {
        var name = handle.createQuery("SELECT display_name FROM care.resident WHERE id = :id")
                .bind("id", dose.plan().resident())
                .mapTo(String.class)
                .one();
        carers.tell(
                List.of(new Carers.News("care.dose-missed", List.of(dose.plan().medicationName(), name), "/care/")));
    }

    /** Of whom a dose may have been missed by now: their time has come, or something of theirs has changed. */
    private static List<Wanted> wanted(Handle handle, UUID after, HomeSettings home, Instant now) {
        return handle.createQuery(
                        """
                        SELECT t.resident, t.revision
                          FROM care.resident_round t JOIN care.resident r ON r.id = t.resident
                          LEFT JOIN care.next_miss n
                            ON n.resident = t.resident AND n.revision = t.revision AND n.settings = :settings
                         WHERE r.left_on IS NULL AND t.resident > :after AND coalesce(n.moment <= :now, true)
                         ORDER BY t.resident LIMIT :most""")
                .bind("settings", home.version())
                .bind("after", after)
                .bind("now", now)
                .bind("most", RESIDENTS_AT_ONCE)
                .map((row, context) -> new Wanted(row.getObject("resident", UUID.class), row.getLong("revision")))
                .list();
    }

    /** What became missed since a moment; keeps from when each of them may miss another dose. */
    private static List<Planned> missed(
            Handle handle, List<Wanted> wanted, Instant since, Instant now, HomeSettings home) {
        var residents = wanted.stream().map(Wanted::resident).toList();
        var horizon = now.plus(AHEAD);
        var doses = RoundPlans.planned(
                handle, residents, since.minus(RoundPlans.punctuality(home).missed()), horizon, home);
        var found = new ArrayList<Planned>();
        var next = new ArrayList<Instant>(wanted.size());
        for (var resident : residents) {
            var earliest = horizon;
            for (var dose : doses.get(resident)) {
                var at = dose.missedAt();
                if (dose.entry() != null || !at.isAfter(since)) {
                    continue;
                }
                if (!at.isAfter(now)) {
                    found.add(dose);
                } else if (at.isBefore(earliest)) {
                    earliest = at;
                }
            }
            next.add(earliest);
        }
        handle.createUpdate(
                        """
                        INSERT INTO care.next_miss AS n (resident, revision, settings, moment)
                        SELECT w.resident, w.revision, :settings, w.moment
                          FROM unnest(CAST(:residents AS uuid[]), CAST(:revisions AS bigint[]),
                                CAST(:moments AS timestamptz[])) AS w (resident, revision, moment)
                        ON CONFLICT (resident) DO UPDATE
                           SET revision = excluded.revision, settings = excluded.settings, moment = excluded.moment""")
                .bind("settings", home.version())
                .bind("residents", Plans.array(residents))
                .bind("revisions", Plans.array(wanted.stream().map(Wanted::revision)))
                .bind("moments", Plans.array(next.stream()))
                .execute();
        return found;
    }
}
