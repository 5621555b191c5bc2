package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.csv.CsvImport;
import town.plaza.kernel.csv.CsvMode;

/**
 * Takes back what {@link LogExport} wrote, and what people keep in spreadsheets of that form. A line that the log has
 * already, word for word, is not added again; two such lines in the file are two in the log.
 */
@ApplicationScoped
public class LogImport {

    @Inject
    CsvImport csv;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** One at a time for each account. @throws Problem {@code too-many-goals}; otherwise as {@link CsvImport#run} */
    @Transactional
    public LogOutcome run(UUID account, InputStream file, CsvMode mode) {
        return jdbi.withHandle(handle -> {
            LogLock.take(handle, account);
            var target = new LogTarget(handle, account, LocalDate.now(clock));
            var outcome = csv.run(file, target, mode, account);
            target.finish();
            return new LogOutcome(outcome.imported() - target.there(), target.there(), outcome.bad(), outcome.faults());
        });
    }
}
