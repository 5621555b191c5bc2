package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.UUID;
import town.plaza.care.entity.Mood;
import town.plaza.kernel.paging.PageRequest;

/** What a home tells a family or a doctor of some weeks: everything that is kept of them, on a page or two. */
@ApplicationScoped
public class FollowUpReport {

    /** Two years of one thing a day; of more the newest are listed, and all counted. */
    private static final int MOST = 800;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Activities activities;

    @Inject
    Wellness wellness;

    @Inject
    VitalSigns vitalSigns;

    @Inject
    Alerts alerts;

    @Inject
    Adherence adherence;

    /** @param resident as the opened file says */
    public ReportView of(ResidentLine resident, Period period) {
        var id = resident.id();
        return new ReportView(
                resident,
                homes.settings().name(),
                period.from(),
                period.to(),
                clock.instant(),
                doses(id, period),
                activities(id, period),
                wellness(id, period),
                vitalSigns.summary(id, period),
                alerts.of(id, period, all()).items());
    }

    private static PageRequest all() {
        return new PageRequest(MOST, null);
    }

    /** A year at a time, which is as much as adherence is reckoned for at once. */
    private DoseTotals doses(UUID resident, Period period) {
        var all = new ArrayList<AdherenceView>();
        for (var from = period.from(); !from.isAfter(period.to()); from = from.plusDays(Adherence.MOST_DAYS)) {
            var to = from.plusDays(Adherence.MOST_DAYS - 1L);
            all.addAll(adherence.of(resident, from, to.isAfter(period.to()) ? period.to() : to));
        }
        return DoseTotals.of(all);
    }

    private ReportView.ActivityPart activities(UUID resident, Period period) {
        var counts = activities.attended(resident, period.from(), period.to());
        return new ReportView.ActivityPart(
                counts.signedUp(),
                counts.came(),
                counts.missed(),
                activities.of(resident, period.from(), period.to(), all()).items().stream()
                        .filter(each -> !each.cancelled())
                        .toList());
    }

    private ReportView.WellnessPart wellness(UUID resident, Period period) {
        var points = wellness.curve(resident, period).points();
        var recorded = points.stream().filter(point -> point.energy() != null).toList();
        var energies = recorded.stream()
                .mapToInt(WellnessCurve.Point::energy)
                .collect(IntSummaryStatistics::new, IntSummaryStatistics::accept, IntSummaryStatistics::combine);
        var isEmpty = recorded.isEmpty();
        return new ReportView.WellnessPart(
                points.size(),
                recorded.size(),
                isEmpty
                        ? null
                        : BigDecimal.valueOf(energies.getSum())
                                .divide(BigDecimal.valueOf(energies.getCount()), 1, RoundingMode.HALF_UP),
                isEmpty ? null : energies.getMin(),
                isEmpty ? null : energies.getMax(),
                Arrays.stream(Mood.values())
                        .map(mood -> new ReportView.MoodCount(mood, (int) recorded.stream()
                                .filter(point -> point.mood() == mood)
                                .count()))
                        .toList(),
                points);
    }
}
