package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One import is one server's for a while; each write of its renews that. What a server takes from a file and how far it
 * is are written together, and only while the import is still its own: so whoever goes on begins where the last write
 * ended, and nothing is taken twice.
 */
@ApplicationScoped
public class ImportLease {

    static final int MOST_FAULTS = 500;

    private static final String LEASE = "now() + interval '30 seconds'";
    private static final String MINE = " WHERE id = :id AND server = :server AND state = 'RUNNING'";

    /** Another server's, if this one dies; after a restart it is another one. */
    private final UUID server = UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * An import that this server does.
     *
     * @param plan that step and position are of; null before it was begun, and for one of a Plaza that had no plans
     * @param step the pass that it is in
     * @param position how many lines of that pass are done
     * @param stamp of the file as it was begun with; null before that
     */
    record Held(UUID id, ImportForm form, String file, String plan, int step, long position, String stamp, long lines) {

        /** Whether what it has done so far is the beginning of {@code now}. */
        boolean isOf(ImportPlan now) {
            return now.name().equals(plan) && step < now.steps().size();
        }
    }

    /** It was stopped, or another server does it now. */
    static final class Lost extends RuntimeException {

        Lost() {
            super("The import is not this server's any more", null, false, false);
        }
    }

    /**
     * The one that is under way and nobody's, else the one that has waited longest; of those whose file is here. One of
     * another plan too: it begins anew.
     */
    Optional<Held> take(List<String> files) {
        return jdbi.inTransaction(handle -> {
            // one server at a time, so that two never find the same
            handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('nutrition.import', 0))");
            return handle.createQuery(
                            """
                            UPDATE nutrition.import_job SET state = 'RUNNING', server = :server, lease_until = %s
                             WHERE id = (SELECT id FROM nutrition.import_job
                                 WHERE file = ANY(:files)
                                   AND (state = 'RUNNING' AND (lease_until < now() OR server = :server)
                                     OR state = 'WAITING'
                                       AND NOT EXISTS (SELECT FROM nutrition.import_job WHERE state = 'RUNNING'))
                                 ORDER BY state = 'RUNNING' DESC, id LIMIT 1)
                            RETURNING id, form, file, plan, step, position, stamp, lines"""
                                    .formatted(LEASE))
                    .bind("server", server)
                    .bindArray("files", String.class, files.toArray())
                    .map((row, context) -> held(row))
                    .findOne();
        });
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                ImportForm.valueOf(row.getString("form")),
                row.getString("file"),
                row.getString("plan"),
                row.getInt("step"),
                row.getLong("position"),
                row.getString("stamp"),
                row.getLong("lines"));
    }

    /**
     * Fails the one that nobody has gone on with for a while, where its file is not here: others would wait for it for
     * ever. Until then it may be on a server that is about to come back.
     */
    void giveUp(List<String> files) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        UPDATE nutrition.import_job SET state = 'FAILED', failure = :failure, detail = NULL, server = NULL,
                            lease_until = NULL, ended_at = :now
                         WHERE state = 'RUNNING' AND lease_until < now() - interval '5 minutes' AND NOT file = ANY(:files)""")
                .bind("failure", ImportReason.FILE_GONE.name())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bindArray("files", String.class, files.toArray())
                .execute());
    }

    /** For another server, at once. */
    void release(Held job) {
        jdbi.useHandle(handle -> update(handle, job, "lease_until = now()"));
    }

    /** @throws Lost */
    void renew(Held job) {
        jdbi.useHandle(handle -> requireMine(update(handle, job, "lease_until = " + LEASE)));
    }

    /**
     * From the beginning: nothing is counted yet, and nothing put aside.
     *
     * @throws Lost
     */
    Held begin(Held job, String stamp, ImportPlan plan) {
        jdbi.useTransaction(handle -> {
            requireMine(handle.createUpdate(
                            """
                            UPDATE nutrition.import_job SET step = 0, position = 0, share = 0, lines = 0, added = 0,
                                changed = 0, unchanged = 0, bad = 0, stamp = :stamp, plan = :plan, lease_until ="""
                                    + " " + LEASE + MINE)
                    .bind("stamp", stamp)
                    .bind("plan", plan.name())
                    .bind("id", job.id())
                    .bind("server", server)
                    .execute());
            handle.execute("DELETE FROM nutrition.import_fault WHERE job = ?", job.id());
            empty(handle);
            handle.execute("INSERT INTO nutrition.import_seen (ref) VALUES (?)", mark(job));
        });
        return new Held(job.id(), job.form(), job.file(), plan.name(), 0, 0, stamp, 0);
    }

    private static void empty(Handle handle) {
        handle.execute(
                "TRUNCATE nutrition.import_seen, nutrition.fdc_nutrient, nutrition.fdc_brand, nutrition.fdc_portion,"
                        + " nutrition.fdc_known");
    }

    /** Stands among what was put aside for as long as that is this import's. */
    private static String mark(Held job) {
        return "job " + job.id();
    }

    /** Whether what was put aside is still there: a crash of the database empties it, and so does another import. */
    boolean isAsideThere(Held job) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM nutrition.import_seen WHERE ref = :mark)")
                        .bind("mark", mark(job))
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * Writes some lines, and that they are done.
     *
     * @param position how many lines of the pass are done then
     * @throws Lost without having written anything
     */
    void write(Held job, int step, long position, int lines, double share, Consumer<Handle> taking, ImportTally tally) {
        jdbi.useTransaction(handle -> {
            // first of all, for it keeps others from the row until the end
            requireMine(update(handle, job, "lease_until = " + LEASE));
            taking.accept(handle);
            handle.createUpdate(
                            """
                            UPDATE nutrition.import_job SET step = :step, position = :position, share = :share,
                                lines = lines + :lines, added = added + :added, changed = changed + :changed,
                                unchanged = unchanged + :unchanged, bad = bad + :bad, lease_until ="""
                                    + " " + LEASE + MINE)
                    .bind("step", step)
                    .bind("position", position)
                    .bind("share", Math.min(share, 1))
                    .bind("lines", lines)
                    .bind("added", tally.added())
                    .bind("changed", tally.changed())
                    .bind("unchanged", tally.unchanged())
                    .bind("bad", tally.faults().size())
                    .bind("id", job.id())
                    .bind("server", server)
                    .execute();
            faults(handle, job, tally.faults());
        });
    }

    private static void faults(Handle handle, Held job, List<ImportTally.Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var number = handle.createQuery("SELECT count(*) FROM nutrition.import_fault WHERE job = :job")
                .bind("job", job.id())
                .mapTo(Integer.class)
                .one();
        if (number >= MOST_FAULTS) {
            return;
        }
        var batch = handle.prepareBatch(
                """
                INSERT INTO nutrition.import_fault (job, number, part, line, reason, detail)
                VALUES (:job, :number, :part, :line, :reason, :detail)""");
        for (var fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS - number))) {
            batch.bind("job", job.id())
                    .bind("number", number++)
                    .bind("part", fault.part())
                    .bind("line", fault.line())
                    .bind("reason", fault.reason().name())
                    .bind("detail", fault.detail())
                    .add();
        }
        batch.execute();
    }

    void finish(Held job) {
        jdbi.useTransaction(handle -> {
            requireMine(end(handle, job, "DONE", null, null));
            empty(handle);
        });
    }

    void fail(Held job, ImportReason reason, String detail) {
        jdbi.useTransaction(handle -> requireMine(end(handle, job, "FAILED", reason.name(), detail)));
    }

    private int end(Handle handle, Held job, String state, String failure, String detail) {
        return handle.createUpdate(
                        """
                        UPDATE nutrition.import_job SET state = :state, failure = :failure, detail = :detail,
                            share = CASE WHEN :state = 'DONE' THEN 1 ELSE share END, server = NULL, lease_until = NULL,
                            ended_at = :now"""
                                + MINE)
                .bind("state", state)
                .bind("failure", failure)
                .bind("detail", detail)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("id", job.id())
                .bind("server", server)
                .execute();
    }

    private int update(Handle handle, Held job, String what) {
        return handle.createUpdate("UPDATE nutrition.import_job SET " + what + MINE)
                .bind("id", job.id())
                .bind("server", server)
                .execute();
    }

    private static void requireMine(int updated) {
        if (updated == 0) {
            throw new Lost();
        }
    }
}
