package town.plaza.care.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import town.plaza.care.control.Plans.Dose;
import town.plaza.care.entity.Absence;
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

        /** Whether whoever begins then cannot give it in time any more. */
        boolean isTooLate(Instant begin) {
            return begin.isAfter(lateFrom) || !begin.isBefore(missedAt);
        }
    }

    /** Whose doses, and the revision and the settings with which they were computed. */
    record Wanted(UUID resident, long revision) {}

    private record Around(long revision, int settings, Instant hour, List<Planned> doses) {}

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

    /**
     * The doses of a window with what was recorded of them; each resident has a list, an empty one too. What was recorded
     * stays among them where its prescription has been changed or stopped since. What could not be given in time, since
     * the prescription was entered later or the resident was away, is none unless something was recorded of it.
     */
    static Map<UUID, List<Planned>> planned(
            Handle handle, Collection<UUID> residents, Instant from, Instant to, HomeSettings home) {
        return planned(handle, residents, from, to, home, recorded(handle, residents, from, to));
    }

    /** The same of one resident in a long time: of what was recorded only the outcome. */
    static List<Planned> outcomes(Handle handle, UUID resident, Instant from, Instant to, HomeSettings home) {
        var residents = List.of(resident);
        return planned(handle, residents, from, to, home, outcomes(handle, residents, from, to))
                .get(resident);
    }

    private static Map<UUID, List<Planned>> planned(
            Handle handle,
            Collection<UUID> residents,
            Instant from,
            Instant to,
            HomeSettings home,
            Map<Dose, RoundEntry> recorded) {
        var window = new Window(
                from, to, punctuality(home), Absences.of(handle, residents, from, to), recorded, new HashMap<>());
        residents.forEach(resident -> window.found().put(resident, new ArrayList<>()));
        window.addAll(Plans.of(handle, residents, from, to.plus(missed(home))), home.zoneId());
        Plans.lastOf(handle, recorded.keySet(), null).forEach((dose, plan) -> window.add(plan, dose.due(), null));
        return window.found();
    }

    /** @param recorded what is not among those found yet */
    private record Window(
            Instant from,
            Instant to,
            Punctuality punctuality,
            Map<UUID, List<Absence>> absences,
            Map<Dose, RoundEntry> recorded,
            Map<UUID, List<Planned>> found) {

        /** @param plans in the order of prescriptions and time */
        void addAll(List<Plan> plans, ZoneId zone) {
            Plan plan = null;
            Instant due = null;
            for (var each : plans) {
                for (var next : each.doses(from, to.plus(punctuality.missed()), zone)) {
                    if (due != null) {
                        add(plan, due, plan.prescription().equals(each.prescription()) ? next : null);
                    }
                    plan = each;
                    due = next;
                }
            }
            if (due != null) {
                add(plan, due, null);
            }
        }

        /** @param next the prescription's next dose; null where this is the last */
        void add(Plan plan, Instant due, Instant next) {
            if (!due.isBefore(to)) {
                return;
            }
            var dose = new Planned(
                    plan,
                    due,
                    due.minus(punctuality.before()),
                    due.plus(punctuality.after()),
                    punctuality.missedAt(due, next),
                    recorded.remove(new Dose(plan.prescription(), due)));
            if (dose.entry() != null || isOwed(dose)) {
                found.get(plan.resident()).add(dose);
            }
        }

        private boolean isOwed(Planned dose) {
            return !dose.isTooLate(dose.plan().writtenAt())
                    && absences.getOrDefault(dose.plan().resident(), List.of()).stream()
                            .noneMatch(away ->
                                    away.covers(dose.due()) && (away.to() == null || dose.isTooLate(away.to())));
        }
    }

    private record Row(Dose dose, RoundEntry entry, UUID corrects) {}

    private static Map<Dose, RoundEntry> recorded(Handle handle, Collection<UUID> residents, Instant from, Instant to) {
        return newest(
                handle,
                """
                SELECT a.prescription, a.due, a.id, a.outcome, a.amount, a.reason, a.happened_at, a.corrects,
                       who.display_name
                  FROM care.administration a LEFT JOIN accounts.account who ON who.id = a.recorded_by
                """,
                residents,
                from,
                to,
                row -> new RoundEntry(
                        row.getObject("id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getBigDecimal("amount"),
                        row.getString("reason"),
                        Rows.instant(row, "happened_at"),
                        row.getString("display_name")));
    }

    private static Map<Dose, RoundEntry> outcomes(Handle handle, Collection<UUID> residents, Instant from, Instant to) {
        return newest(
                handle,
                "SELECT a.prescription, a.due, a.id, a.outcome, a.corrects FROM care.administration a ",
                residents,
                from,
                to,
                row -> new RoundEntry(
                        row.getObject("id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        null,
                        null,
                        null,
                        null));
    }

    private interface Reading {
        RoundEntry of(ResultSet row) throws SQLException;
    }

    /** The newest entry of each dose of a window. What corrects an entry is of the same dose, so it is among them. */
    private static Map<Dose, RoundEntry> newest(
            Handle handle, String columns, Collection<UUID> residents, Instant from, Instant to, Reading reading) {
        var rows = handle.createQuery(
                        columns
                                + """
                        WHERE a.resident = ANY (CAST(:residents AS uuid[]))
                          AND a.due >= CAST(:from AS timestamptz) AND a.due < CAST(:to AS timestamptz)""")
                .bind("residents", Plans.array(residents))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Row(
                        new Dose(row.getObject("prescription", UUID.class), Rows.instant(row, "due")),
                        reading.of(row),
                        row.getObject("corrects", UUID.class)))
                .list();
        var corrected = new HashSet<UUID>();
        for (var row : rows) {
            if (row.corrects() != null) {
                corrected.add(row.corrects());
            }
        }
        var newest = new HashMap<Dose, RoundEntry>(rows.size() * 2);
        for (var row : rows) {
            if (!corrected.contains(row.entry().id())) {
                newest.put(row.dose(), row.entry());
            }
        }
        return newest;
    }
}
