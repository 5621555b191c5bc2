package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Mood;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Wellness records out of a list: past days too, for a home brings its history along, but never over what is recorded. */
@ApplicationScoped
public class WellnessImport implements CareImport<WellnessLine> {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Alerts alerts;

    @Override
    public String name() {
        return "wellness";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("resident", true),
                new CsvColumn("day", true),
                new CsvColumn("energy", true),
                new CsvColumn("mood", true),
                new CsvColumn("notes", false));
    }

    @Override
    public Function<CsvLine, WellnessLine> reading() {
        var today = homes.today();
        return line -> read(line, today);
    }

    @Override
    public WellnessLine read(CsvLine line) {
        return reading().apply(line);
    }

    private static WellnessLine read(CsvLine line, LocalDate today) {
        var record = new WellnessLine(
                line.text("resident"),
                line.day("day"),
                line.number("energy"),
                line.oneOf("mood", Mood.class),
                line.text("notes"));
        if (record.day() != null && record.day().isAfter(today)) {
            throw new Problem(ProblemType.DAY_IN_FUTURE);
        }
        return record;
    }

    @Override
    public String fieldOf(ProblemType type) {
        return type == ProblemType.DAY_IN_FUTURE ? "day" : null;
    }

    @Override
    public List<CsvFault> store(List<CsvRow<WellnessLine>> rows, UUID by) {
        var faults = new ArrayList<CsvFault>();
        var residents = jdbi.withHandle(handle -> {
            var names = ResidentNames.of(
                    handle, rows.stream().map(row -> row.value().resident()).toList());
            var known = new ArrayList<CsvRow<WellnessLine>>();
            for (var row : rows) {
                var name = row.value().resident();
                if (names.find(name) == null) {
                    faults.add(row.fault("resident", names.fault(name)));
                } else {
                    known.add(row);
                }
            }
            if (known.isEmpty()) {
                return List.<UUID>of();
            }
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO care.wellness (id, resident, day, energy, mood, notes, recorded_at, recorded_by, version)
                    VALUES (:id, :resident, :day, :energy, :mood, :notes, :now, :by, 1)
                    ON CONFLICT (resident, day) DO NOTHING""");
            known.forEach(row -> batch.bind("id", Ids.next())
                    .bind("resident", names.find(row.value().resident()))
                    .bind("day", row.value().day())
                    .bind("energy", row.value().energy())
                    .bind("mood", row.value().mood())
                    .bind("notes", row.value().notes())
                    .bind("now", clock.instant())
                    .bind("by", by)
                    .add());
            var counts = batch.execute();
            for (var i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    faults.add(known.get(i).fault("day", "care.import.record-there"));
                }
            }
            return known.stream()
                    .map(row -> names.find(row.value().resident()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        });
        alerts.evaluate(residents);
        return faults;
    }
}
