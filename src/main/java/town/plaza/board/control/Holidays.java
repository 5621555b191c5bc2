package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import town.plaza.board.entity.HolidayScope;
import town.plaza.board.entity.WorkingDays;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.problem.Problem;

/** The days that do not count as working days. Changing them does not change notices that are published already. */
@ApplicationScoped
public class Holidays {

    private static final int MOST = 366;

    @Inject
    Jdbi jdbi;

    public List<HolidayView> of(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT day, scope, name_es, name_en FROM board.holiday
                        WHERE day BETWEEN :first AND :last ORDER BY day LIMIT :most""")
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31))
                .bind("most", MOST)
                .map((row, context) -> new HolidayView(
                        row.getObject("day", LocalDate.class),
                        HolidayScope.valueOf(row.getString("scope")),
                        new Names(row.getString("name_es"), row.getString("name_en"))))
                .list());
    }

    /** Which days from {@code first} on are working days; a year is known by the holidays of the nation. */
    WorkingDays workingDays(LocalDate first) {
        return jdbi.withHandle(handle -> {
            var holidays = handle.createQuery(
                            """
                            SELECT day, scope FROM board.holiday
                            WHERE day >= :first ORDER BY day LIMIT 4000""")
                    .bind("first", first.with(TemporalAdjusters.firstDayOfYear()))
                    .map((row, context) -> Map.entry(
                            row.getObject("day", LocalDate.class), HolidayScope.valueOf(row.getString("scope"))))
                    .list();
            return new WorkingDays(
                    holidays.stream().map(Map.Entry::getKey).collect(Collectors.toSet()),
                    holidays.stream()
                            .filter(each -> each.getValue() == HolidayScope.NATION)
                            .map(each -> each.getKey().getYear())
                            .collect(Collectors.toSet()));
        });
    }

    @Transactional
    public HolidayView add(HolidayDraft draft) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO board.holiday (day, scope, name_es, name_en)
                        VALUES (:day, :scope, :es, :en)""")
                .bind("day", draft.day())
                .bind("scope", draft.scope().name())
                .bind("es", draft.names().es())
                .bind("en", draft.names().en())
                .execute());
        return new HolidayView(draft.day(), draft.scope(), draft.names());
    }

    @Transactional
    public void remove(LocalDate day) {
        var removed = jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM board.holiday WHERE day = :day")
                .bind("day", day)
                .execute());
        if (removed == 0) {
            throw Problem.notFound();
        }
    }
}
