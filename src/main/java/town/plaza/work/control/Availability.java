package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.entity.Days;

/** The days on which a worker can be hired. */
@ApplicationScoped
public class Availability {

    static final int MOST_RUNS = 200;

    private static final int MOST_HIRES = 400;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Profiles profiles;

    public CalendarView calendar(UUID worker) {
        return jdbi.withHandle(handle -> new CalendarView(
                runs(handle, "availability", worker), hired(handle, worker), runs(handle, "free_run", worker)));
    }

    private static List<Days> runs(Handle handle, String table, UUID worker) {
        return handle
                .createQuery("SELECT CAST(period AS text) FROM work." + table
                        + " WHERE worker = :worker ORDER BY period DESC LIMIT :most")
                .bind("worker", worker)
                .bind("most", MOST_RUNS + MOST_HIRES)
                .mapTo(String.class)
                .map(Days::ofRange)
                .stream()
                .sorted(Comparator.comparing(Days::from))
                .toList();
    }

    private static List<HiredDays> hired(Handle handle, UUID worker) {
        return handle
                .createQuery(
                        """
                        SELECT h.id, h.offer, o.category, c.name_es, c.name_en, o.place_name, CAST(h.period AS text) AS period
                        FROM work.hire h JOIN work.offer o ON o.id = h.offer JOIN work.task_category c ON c.slug = o.category
                        WHERE h.worker = :worker AND h.cancelled_at IS NULL
                        ORDER BY h.id DESC LIMIT :most""")
                .bind("worker", worker)
                .bind("most", MOST_HIRES)
                .map((row, context) -> new HiredDays(
                        row.getObject("id", UUID.class),
                        row.getObject("offer", UUID.class),
                        new CategoryView(
                                row.getString("category"),
                                new Names(row.getString("name_es"), row.getString("name_en"))),
                        row.getString("place_name"),
                        Days.ofRange(row.getString("period"))))
                .stream()
                .sorted(Comparator.comparing(hire -> hire.days().from()))
                .toList();
    }

    /** @throws Problem {@code period-past}, {@code period-too-far}, {@code too-many-periods}, {@code profile-missing} */
    @Transactional
    public CalendarView add(UUID worker, Days days) {
        days.requireAhead(LocalDate.now(clock));
        profiles.lockWorker(worker);
        jdbi.useHandle(handle -> {
            DeclaredDays.add(handle, worker, days);
            requireNotTooMany(handle, worker, LocalDate.now(clock));
        });
        return calendar(worker);
    }

    /** @throws Problem {@code days-hired}, {@code period-too-far}, {@code too-many-periods}, {@code profile-missing} */
    @Transactional
    public CalendarView remove(UUID worker, Days days) {
        days.requireWithinHorizon(LocalDate.now(clock));
        profiles.lockWorker(worker);
        jdbi.useHandle(handle -> {
            DeclaredDays.remove(handle, worker, days);
            requireNotTooMany(handle, worker, LocalDate.now(clock));
        });
        return calendar(worker);
    }

    /** What is over does not count: nobody can take it away any more. */
    private static void requireNotTooMany(Handle handle, UUID worker, LocalDate today) {
        var runs = handle.createQuery(
                        "SELECT count(*) FROM work.availability WHERE worker = :worker AND upper(period) > :today")
                .bind("worker", worker)
                .bind("today", today)
                .mapTo(Integer.class)
                .one();
        if (runs > MOST_RUNS) {
            throw new Problem(ProblemType.TOO_MANY_PERIODS);
        }
    }
}
