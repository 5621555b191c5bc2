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
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;
import town.plaza.kernel.time.Sparing;

/**
 * Notices doses that were missed while nobody looked. Every server looks, the database lets one at a time: it goes on
 * where the last one stopped, so that each missed dose is told once.
 */
@ApplicationScoped
public class MissedDoses {

    private static final int RESIDENTS_AT_ONCE = 1_000;

    /** A home takes a twentieth of a second; hundreds of homes are looked at less often. */
    private static final int PART_OF_TIME = 10;

    /** After a longer time without any server, nobody is told of what is in the figures anyway. */
    private static final Duration MOST = Duration.ofDays(2);

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
            background.every(Duration.ofSeconds(30), "notice missed doses", new Sparing(PART_OF_TIME, this::notice));
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
        for (var residents = residents(handle, after); !residents.isEmpty(); residents = residents(handle, after)) {
            missed.addAll(missed(handle, residents, since, now, home));
            after = residents.get(residents.size() - 1);
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

    private static List<UUID> residents(Handle handle, UUID after) {
        return handle.createQuery(
                        """
                        SELECT r.id FROM care.resident r WHERE r.left_on IS NULL AND r.id > :after
                         ORDER BY r.id LIMIT :most""")
                .bind("after", after)
                .bind("most", RESIDENTS_AT_ONCE)
                .mapTo(UUID.class)
                .list();
    }

    /** What became missed since a moment. */
    private static List<Planned> missed(
            Handle handle, List<UUID> residents, Instant since, Instant now, HomeSettings home) {
        var punctuality = RoundPlans.punctuality(home);
        var found = new ArrayList<Planned>();
        RoundPlans.planned(handle, residents, since.minus(punctuality.missed()), now, home)
                .values()
                .forEach(doses -> doses.stream()
                        .filter(dose -> dose.entry() == null)
                        .filter(dose -> {
                            var at = dose.missedAt();
                            return at.isAfter(since) && !at.isAfter(now);
                        })
                        .forEach(found::add));
        return found;
    }
}
