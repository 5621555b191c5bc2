package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvRow;
import town.plaza.kernel.persistence.Ids;

/** Medications out of a list. One of the same name, strength, form and unit is already there. */
@ApplicationScoped
public class MedicationsImport implements CareImport<MedicationDraft> {

    @Inject
    Jdbi jdbi;

    @Override
    public String name() {
        return "medications";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("name", true),
                new CsvColumn("substance", false),
                new CsvColumn("strength", false),
                new CsvColumn("form", false),
                new CsvColumn("unit", true),
                new CsvColumn("atc", false),
                new CsvColumn("description", false));
    }

    @Override
    public MedicationDraft read(CsvLine line) {
        return new MedicationDraft(
                line.text("name"),
                line.text("substance"),
                line.text("strength"),
                line.text("form"),
                line.oneOf("unit", DoseUnit.class),
                line.text("atc"),
                line.text("description"));
    }

    @Override
    public List<CsvFault> store(List<CsvRow<MedicationDraft>> rows, UUID by) {
        return jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO care.medication (id, name, substance, strength, form, unit, atc, description, version)
                    VALUES (:id, :name, :substance, :strength, :form, :unit, :atc, :description, 1)
                    ON CONFLICT ON CONSTRAINT medication_once DO NOTHING""");
            for (var row : rows) {
                var draft = row.value();
                batch.bind("id", Ids.next())
                        .bind("name", draft.name())
                        .bind("substance", draft.substance())
                        .bind("strength", draft.strength())
                        .bind("form", draft.form())
                        .bind("unit", draft.unit())
                        .bind("atc", draft.atc())
                        .bind("description", draft.description())
                        .add();
            }
            var counts = batch.execute();
            var faults = new ArrayList<CsvFault>();
            for (var i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    faults.add(rows.get(i).fault("name", "care.import.medication-there"));
                }
            }
            return faults;
        });
    }
}
