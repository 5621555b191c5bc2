package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Resident;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.ProblemType;

/** Residents out of a list. Somebody of the same name and birth date is already there. */
@ApplicationScoped
public class ResidentsImport implements CareImport<ResidentDraft> {

    private static final Pattern WITH_CODE = Pattern.compile("(.+)\\(([A-Za-z0-9]+)\\)");

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("name", true),
                new CsvColumn("born", true),
                new CsvColumn("room", false),
                new CsvColumn("diet", false),
                new CsvColumn("contact", false),
                new CsvColumn("allergies", false));
    }

    @Override
    public Function<CsvLine, ResidentDraft> reading() {
        var today = homes.today();
        return line -> read(line, today);
    }

    @Override
    public ResidentDraft read(CsvLine line) {
        return reading().apply(line);
    }

    private ResidentDraft read(CsvLine line, LocalDate today) {
        var draft = new ResidentDraft(
                line.text("name"),
                line.day("born"),
                line.text("room"),
                line.text("diet"),
                line.text("contact"),
                allergies(line.text("allergies")));
        if (draft.name() != null && draft.born() != null) {
            // refuses what nobody could enter either
            new Resident(Ids.next(), draft.name(), draft.born(), today, clock.instant());
        }
        return draft;
    }

    /** Separated by bars; an ATC code in brackets: {@code Penicilina (J01C) | Nueces}. */
    private static List<AllergyView> allergies(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(ResidentsImport::allergy)
                        .toList();
    }

    private static AllergyView allergy(String text) {
        var found = WITH_CODE.matcher(text);
        return found.matches() ? new AllergyView(found.group(1).strip(), found.group(2)) : new AllergyView(text, null);
    }

    @Override
    public String fieldOf(ProblemType type) {
        return type == ProblemType.BORN_IN_FUTURE ? "born" : null;
    }

    @Override
    public List<CsvFault> store(List<CsvRow<ResidentDraft>> rows, UUID by) {
        var ids = rows.stream().map(row -> Ids.next()).toList();
        return jdbi.withHandle(handle -> {
            var people = handle.prepareBatch(
                    """
                    INSERT INTO care.resident (id, display_name, born, room, diet, contact, registered_at, version)
                    SELECT :id, :name, :born, :room, :diet, :contact, :now, 1
                     WHERE NOT EXISTS (SELECT FROM care.resident r
                        WHERE r.name_key = kernel.plain(:name) AND r.born = :born)""");
            var allergies = handle.prepareBatch(
                    """
                    INSERT INTO care.allergy (resident, substance, atc)
                    SELECT :resident, :substance, :atc WHERE EXISTS (SELECT FROM care.resident r WHERE r.id = :resident)
                    ON CONFLICT DO NOTHING""");
            for (var i = 0; i < rows.size(); i++) {
                var draft = rows.get(i).value();
                people.bind("id", ids.get(i))
                        .bind("name", draft.name())
                        .bind("born", draft.born())
                        .bind("room", draft.room())
                        .bind("diet", draft.diet())
                        .bind("contact", draft.contact())
                        .bind("now", clock.instant())
                        .add();
                for (var allergy : draft.allergies()) {
                    allergies
                            .bind("resident", ids.get(i))
                            .bind("substance", allergy.substance())
                            .bind("atc", allergy.atc())
                            .add();
                }
            }
            var faults = new ArrayList<CsvFault>();
            var counts = people.execute();
            for (var i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    faults.add(rows.get(i).fault("name", "care.import.resident-there"));
                }
            }
            if (allergies.size() > 0) {
                allergies.execute();
            }
            return faults;
        });
    }
}
