package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.control.RoundPlans.Planned;
import town.plaza.care.entity.DoseState;
import town.plaza.care.entity.Outcome;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** How prescriptions were followed: computed from what was due and what was recorded, never kept. */
@ApplicationScoped
public class Adherence {

    /** A year and a day, so that a leap year fits. */
    public static final int MOST_DAYS = 367;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    private static final class Counts {
        int given;
        int refused;
        int held;
        int omitted;
        int missed;

        void add(Outcome outcome) {
            switch (outcome) {
                case GIVEN -> given++;
                case REFUSED -> refused++;
                case HELD -> held++;
                case OMITTED -> omitted++;
                default -> throw new IllegalStateException("No outcome is " + outcome);
            }
        }

        int due() {
            return given + refused + held + omitted + missed;
        }
    }

    private record AsNeededCount(UUID prescription, UUID medication, String name, int given) {}

    /** Of one prescription. */
    private static final class Tally {
        final UUID medication;
        final String name;
        final Map<LocalDate, Counts> days = new TreeMap<>();
        int asNeeded;

        Tally(UUID medication, String name) {
            this.medication = medication;
            this.name = name;
        }
    }

    /**
     * Each of a resident's prescriptions of which anything was due or given, by the name of the medication. A dose that
     * can still be given in time does not count yet.
     *
     * @param from the first day in the home's zone
     * @param to the last day, inclusive
     * @throws Problem {@code period-reversed}; {@code period-too-long} for more than {@value #MOST_DAYS} days
     */
    public List<AdherenceView> of(UUID resident, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem(ProblemType.PERIOD_REVERSED);
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Problem(ProblemType.PERIOD_TOO_LONG, MOST_DAYS);
        }
        var home = homes.settings();
        var begin = from.atStartOfDay(home.zoneId()).toInstant();
        var end = to.plusDays(1).atStartOfDay(home.zoneId()).toInstant();
        var now = clock.instant();
        var tallies = new HashMap<UUID, Tally>();
        jdbi.useHandle(handle -> {
            RoundPlans.outcomes(handle, resident, begin, end, home)
                    .forEach(dose -> count(tallies, dose, now, home.zoneId()));
            asNeeded(handle, resident, begin, end)
                    .forEach(each -> tallies.computeIfAbsent(
                                            each.prescription(), id -> new Tally(each.medication(), each.name()))
                                    .asNeeded =
                            each.given());
        });
        var views = new ArrayList<AdherenceView>();
        tallies.forEach((prescription, tally) -> views.add(view(prescription, tally)));
        views.sort(Comparator.comparing(AdherenceView::medicationName).thenComparing(AdherenceView::prescription));
        return views;
    }

    private static void count(Map<UUID, Tally> tallies, Planned dose, Instant now, ZoneId zone) {
        var isMissed = dose.state(now) == DoseState.MISSED;
        if (dose.entry() == null && !isMissed) {
            return;
        }
        var plan = dose.plan();
        var counts = tallies.computeIfAbsent(
                        plan.prescription(), id -> new Tally(plan.medication(), plan.medicationName()))
                .days
                .computeIfAbsent(LocalDate.ofInstant(dose.due(), zone), day -> new Counts());
        if (isMissed) {
            counts.missed++;
        } else {
            counts.add(dose.entry().outcome());
        }
    }

    private static List<AsNeededCount> asNeeded(Handle handle, UUID resident, Instant begin, Instant end) {
        return handle.createQuery(
                        """
                        SELECT a.prescription, a.medication, concat_ws(' ', m.name, m.strength) AS name, count(*) AS given
                          FROM care.administration a JOIN care.medication m ON m.id = a.medication
                         WHERE a.resident = :resident AND a.due IS NULL AND a.outcome = 'GIVEN'
                           AND a.happened_at >= :begin AND a.happened_at < :end
                           AND NOT EXISTS (SELECT FROM care.administration c WHERE c.corrects = a.id)
                         GROUP BY a.prescription, a.medication, m.name, m.strength""")
                .bind("resident", resident)
                .bind("begin", begin)
                .bind("end", end)
                .map((row, context) -> new AsNeededCount(
                        row.getObject("prescription", UUID.class),
                        row.getObject("medication", UUID.class),
                        row.getString("name"),
                        row.getInt("given")))
                .list();
    }

    private static AdherenceView view(UUID prescription, Tally tally) {
        var all = new Counts();
        var days = new ArrayList<AdherenceView.Day>();
        tally.days.forEach((day, each) -> {
            all.given += each.given;
            all.refused += each.refused;
            all.held += each.held;
            all.omitted += each.omitted;
            all.missed += each.missed;
            days.add(new AdherenceView.Day(
                    day, each.due(), each.given, each.refused, each.held, each.omitted, each.missed));
        });
        return new AdherenceView(
                prescription,
                tally.medication,
                tally.name,
                all.due(),
                all.given,
                all.refused,
                all.held,
                all.omitted,
                all.missed,
                tally.asNeeded,
                all.due() == 0
                        ? null
                        : BigDecimal.valueOf(all.given * 100L)
                                .divide(BigDecimal.valueOf(all.due()), 1, RoundingMode.HALF_UP),
                days);
    }
}
