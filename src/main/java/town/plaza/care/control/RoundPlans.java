package town.plaza.care.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import town.plaza.care.entity.DoseState;
import town.plaza.care.entity.Outcome;
import town.plaza.care.entity.Punctuality;
import town.plaza.kernel.persistence.Rows;

/**
 * The doses around now, by resident, with what was recorded of them. Computed once on each server and used until the
 * resident's revision, which the database raises with every change, says otherwise. Only how a carer is called now may be
 * up to an hour old.
 */
@ApplicationScoped
public class RoundPlans {

    /** How far the round looks back at least, and ahead. */
    static final Duration BACK = Duration.ofHours(24);

    static final Duration AHEAD = Duration.ofHours(12);

    private static final int MOST_RESIDENTS = 5_000;

    private Cache<UUID, Around> cache;

    /**
     * A dose, and what was recorded of it, if anything.
     *
     * @param dueFrom from when it can be given
     * @param lateFrom after which it is late
     * @param missedAt from when it is missed
     */
    record Planned(Plan plan, Instant due, Instant dueFrom, Instant lateFrom, Instant missedAt, RoundEntry entry) {

        DoseState state(Instant now) {
            return entry == null ? Punctuality.state(dueFrom, lateFrom, missedAt, now) : DoseState.RECORDED;
        }
    }

    /** Whose doses, and the revision and the settings with which they were computed. */
    record Wanted(UUID resident, long revision) {}

    private record Around(long revision, int settings, Instant hour, List<Planned> doses) {}

    private record Dose(UUID prescription, Instant due) {}

    @PostConstruct
    void start() {
        cache = Caffeine.newBuilder().maximumSize(MOST_RESIDENTS).build();
    }

    /** The doses from {@link #BACK} before now, or as long as one is not missed, until {@link #AHEAD}. */
    Map<UUID, List<Planned>> around(Handle handle, Collection<Wanted> wanted, HomeSettings home, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        var found = new HashMap<UUID, List<Planned>>();
        var stale = new HashMap<UUID, Long>();
        for (var each : wanted) {
            var known = cache.getIfPresent(each.resident());
            if (known != null
                    && known.revision() == each.revision()
                    && known.settings() == home.version()
                    && known.hour().equals(hour)) {
                found.put(each.resident(), known.doses());
            } else {
                stale.put(each.resident(), each.revision());
            }
        }
        if (!stale.isEmpty()) {
            load(handle, stale.keySet(), home, hour).forEach((resident, doses) -> {
                cache.put(resident, new Around(stale.get(resident), home.version(), hour, doses));
                found.put(resident, doses);
            });
        }
        return found;
    }

    private static Map<UUID, List<Planned>> load(
            Handle handle, Collection<UUID> residents, HomeSettings home, Instant hour) {
        var from = hour.minus(BACK.compareTo(missed(home)) < 0 ? missed(home) : BACK);
        var to = hour.plus(Duration.ofHours(1)).plus(AHEAD);
        return planned(handle, residents, from, to, home);
    }

    private static Duration missed(HomeSettings home) {
        return Duration.ofHours(home.missedAfterHours());
    }

    static Punctuality punctuality(HomeSettings home) {
        return new Punctuality(
                Duration.ofMinutes(home.dueBeforeMinutes()), Duration.ofMinutes(home.dueAfterMinutes()), missed(home));
    }

    /** The doses of a window with what was recorded of them; each resident has a list, an empty one too. */
    static Map<UUID, List<Planned>> planned(
            Handle handle, Collection<UUID> residents, Instant from, Instant to, HomeSettings home) {
        var zone = home.zoneId();
        var plans = Plans.of(handle, residents, from, to.plus(missed(home)));
        return planned(residents, plans, recorded(handle, residents, from, to), from, to, punctuality(home), zone);
    }

    private static Map<UUID, List<Planned>> planned(
            Collection<UUID> residents,
            List<Plan> plans,
            Map<Dose, RoundEntry> recorded,
            Instant from,
            Instant to,
            Punctuality punctuality,
            ZoneId zone) {
        var byPrescription = new HashMap<UUID, TreeMap<Instant, Plan>>();
        for (var plan : plans) {
            var doses = byPrescription.computeIfAbsent(plan.prescription(), id -> new TreeMap<>());
            plan.doses(from, to.plus(punctuality.missed()), zone).forEach(due -> doses.put(due, plan));
        }
        var found = new HashMap<UUID, List<Planned>>();
        residents.forEach(resident -> found.put(resident, new ArrayList<>()));
        byPrescription.forEach(
                (prescription, doses) -> doses.headMap(to).forEach((due, plan) -> found.get(plan.resident())
                        .add(new Planned(
                                plan,
                                due,
                                due.minus(punctuality.before()),
                                due.plus(punctuality.after()),
                                punctuality.missedAt(due, doses.higherKey(due)),
                                recorded.get(new Dose(prescription, due))))));
        return found;
    }

    private record Row(Dose dose, RoundEntry entry, UUID corrects) {}

    /** The newest entry of each dose of a window. What corrects an entry is of the same dose, so it is among them. */
    private static Map<Dose, RoundEntry> recorded(Handle handle, Collection<UUID> residents, Instant from, Instant to) {
        var rows = handle.createQuery(
                        """
                        SELECT a.prescription, a.due, a.id, a.outcome, a.amount, a.reason, a.happened_at, a.corrects,
                               who.display_name
                          FROM care.administration a LEFT JOIN accounts.account who ON who.id = a.recorded_by
                         WHERE a.resident = ANY (CAST(:residents AS uuid[]))
                           AND a.due >= CAST(:from AS timestamptz) AND a.due < CAST(:to AS timestamptz)""")
                .bind("residents", Plans.array(residents))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Row(
                        new Dose(row.getObject("prescription", UUID.class), Rows.instant(row, "due")),
                        new RoundEntry(
                                row.getObject("id", UUID.class),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getBigDecimal("amount"),
                                row.getString("reason"),
                                Rows.instant(row, "happened_at"),
                                row.getString("display_name")),
                        row.getObject("corrects", UUID.class)))
                .list();
        var corrected =
                rows.stream().map(Row::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !corrected.contains(row.entry().id()))
                .collect(Collectors.toMap(Row::dose, Row::entry));
    }
}
