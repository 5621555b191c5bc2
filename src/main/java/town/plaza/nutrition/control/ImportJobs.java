package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Imports of catalogues, as administrators order and follow them. {@link ImportWork} does them. */
@ApplicationScoped
public class ImportJobs {

    private static final String COLUMNS = "id, form, file, state, share, lines, added, changed, unchanged, bad,"
            + " failure, detail, created_at, ended_at";

    @Inject
    Jdbi jdbi;

    @Inject
    ImportFolder folder;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** @throws Problem {@code no-import-folder} where the operator has named none */
    public List<ImportFileView> files() {
        if (!folder.isSet()) {
            throw new Problem(ProblemType.NO_IMPORT_FOLDER);
        }
        return folder.files();
    }

    /** The newest first. */
    public Page<ImportJobView> list(PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM nutrition.import_job WHERE CAST(:after AS uuid) IS NULL OR id < :after"
                        + " ORDER BY id DESC LIMIT :limit")
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** @throws Problem {@code not-found} */
    public ImportJobView find(UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("SELECT " + COLUMNS + " FROM nutrition.import_job WHERE id = :id")
                                .bind("id", id)
                                .map((row, context) -> view(row))
                                .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** The first bad lines, in the order in which they were met. */
    public Page<ImportFaultView> faults(UUID id, int after, int limit) {
        find(id);
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT number, part, line, reason, detail FROM nutrition.import_fault
                         WHERE job = :job AND number > :after ORDER BY number LIMIT :limit""")
                .bind("job", id)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> new ImportFaultView(
                        row.getInt("number"),
                        row.getString("part").isEmpty() ? null : row.getString("part"),
                        row.getLong("line"),
                        ImportReason.valueOf(row.getString("reason")),
                        row.getString("detail")))
                .list());
        return Page.of(rows, limit, row -> Integer.toString(row.number()));
    }

    /**
     * @throws Problem {@code invalid-values} for a file that is not there, {@code no-import-folder}; {@code
     *     import-under-way} comes from the database
     */
    @Transactional
    public ImportJobView order(ImportOrder order, UUID by) {
        if (!folder.isSet()) {
            throw new Problem(ProblemType.NO_IMPORT_FOLDER);
        }
        var file = folder.find(order.file()).orElseThrow(() -> Problem.invalid("file", "nutrition.import.no-file"));
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO nutrition.import_job (id, form, file, state, step, position, share, lines, added, changed,
                            unchanged, bad, created_at)
                        VALUES (:id, :form, :file, 'WAITING', 0, 0, 0, 0, 0, 0, 0, 0, :now)""")
                .bind("id", id)
                .bind("form", file.form().name())
                .bind("file", file.name())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
        record("nutrition.import-ordered", id, file.name(), by);
        return find(id);
    }

    /** @throws Problem {@code import-over} where it neither waits nor runs */
    @Transactional
    public ImportJobView stop(UUID id, UUID by) {
        return change(
                id,
                by,
                "nutrition.import-stopped",
                clock.instant(),
                """
                UPDATE nutrition.import_job SET state = 'STOPPED', server = NULL, lease_until = NULL, ended_at = :ended
                 WHERE id = :id AND state IN ('WAITING', 'RUNNING')""");
    }

    /** From where it ended. @throws Problem {@code import-over} where it neither failed nor was stopped */
    @Transactional
    public ImportJobView resume(UUID id, UUID by) {
        return change(
                id,
                by,
                "nutrition.import-resumed",
                null,
                """
                UPDATE nutrition.import_job SET state = 'WAITING', failure = NULL, detail = NULL, ended_at = :ended
                 WHERE id = :id AND state IN ('FAILED', 'STOPPED')""");
    }

    private ImportJobView change(UUID id, UUID by, String event, Instant ended, String sql) {
        var job = find(id);
        var changed = jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("id", id)
                .bind("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
                .execute());
        if (changed == 0) {
            throw new Problem(ProblemType.IMPORT_OVER);
        }
        record(event, id, job.file(), by);
        return find(id);
    }

    private void record(String event, UUID id, String file, UUID by) {
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        event,
                        "nutrition/catalogue/jobs/" + id,
                        by,
                        Json.createObjectBuilder().add("file", file).build()));
    }

    private static ImportJobView view(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new ImportJobView(
                row.getObject("id", UUID.class),
                ImportForm.valueOf(row.getString("form")),
                row.getString("file"),
                ImportState.valueOf(row.getString("state")),
                NutrientValues.plain(row.getBigDecimal("share")),
                row.getLong("lines"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("bad"),
                failure == null ? null : ImportReason.valueOf(failure),
                row.getString("detail"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "ended_at"));
    }
}
