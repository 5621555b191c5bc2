package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.persistence.Ids;

/** Activities out of a list. One of the same name that begins at the same time is already there. */
@ApplicationScoped
public class ActivitiesImport implements CareImport<ActivityDraft> {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("name", true),
                new CsvColumn("start", true),
                new CsvColumn("minutes", true),
                new CsvColumn("capacity", true),
                new CsvColumn("place", false),
                new CsvColumn("description", false));
    }

    @Override
    public ActivityDraft read(CsvLine line) {
        return new ActivityDraft(
                line.text("name"),
                line.text("description"),
                line.moment("start"),
                line.number("minutes"),
                line.text("place"),
                line.number("capacity"));
    }

    @Override
    public List<CsvFault> store(List<CsvRow<ActivityDraft>> rows, UUID by) {
        var zone = homes.settings().zoneId();
        return jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO care.activity (id, name, description, starts_at, minutes, place, capacity, planned_at,
                        planned_by, version)
                    SELECT :id, :name, :description, :start, :minutes, :place, :capacity, :now, :by, 1
                     WHERE NOT EXISTS (SELECT FROM care.activity a WHERE a.starts_at = :start AND a.name = :name)""");
            rows.forEach(row -> batch.bind("id", Ids.next())
                    .bind("name", row.value().name())
                    .bind("description", row.value().description())
                    .bind("start", row.value().start().atZone(zone).toInstant())
                    .bind("minutes", row.value().minutes())
                    .bind("place", row.value().place())
                    .bind("capacity", row.value().capacity())
                    .bind("now", clock.instant())
                    .bind("by", by)
                    .add());
            var faults = new ArrayList<CsvFault>();
            var counts = batch.execute();
            for (var i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    faults.add(rows.get(i).fault("name", "care.import.activity-there"));
                }
            }
            return faults;
        });
    }
}
