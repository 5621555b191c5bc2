package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.csv.CsvImport;
import town.plaza.kernel.csv.CsvMode;
import town.plaza.kernel.csv.CsvOutcome;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.problem.Problem;

/** What a home brings along from its spreadsheets. */
@ApplicationScoped
public class Imports {

    @Inject
    @Any
    Instance<CareImport<?>> targets;

    @Inject
    CsvImport csv;

    @Inject
    Ledger ledger;

    /** In the order in which they are best brought along. */
    public List<ImportView> all() {
        return targets.stream()
                .sorted(Comparator.comparingInt(CareImport::order))
                .map(each -> new ImportView(each.name(), each.columns()))
                .toList();
    }

    /** @throws Problem {@code not-found} for a name that there is not; otherwise as {@link CsvImport#run} */
    @Transactional
    public CsvOutcome run(String name, InputStream file, CsvMode mode, UUID by) {
        var target = targets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var outcome = csv.run(file, target, mode, by);
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "care.imported",
                        "care/imports/" + name,
                        by,
                        Json.createObjectBuilder()
                                .add("imported", outcome.imported())
                                .add("bad", outcome.bad())
                                .build()));
        return outcome;
    }
}
