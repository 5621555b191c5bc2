package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;
import town.plaza.nutrition.Nutrition;
import town.plaza.nutrition.control.ImportLease.Held;
import town.plaza.nutrition.control.ImportLease.Lost;

/** Takes catalogues in, line by line, on whichever server has the file; a server that stops leaves it to the next. */
@ApplicationScoped
public class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** "Data exception" and "integrity constraint violation": the same lines are refused the next time too. */
    private static final Set<String> REFUSED = Set.of("22", "23");

    @Inject
    Background background;

    @Inject
    Services services;

    @Inject
    ImportFolder folder;

    @Inject
    ImportLease lease;

    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Nutrition.NAME) && folder.isSet()) {
            background.every(PAUSE, "take catalogues in", this::workOnNext);
        }
    }

    void workOnNext() {
        var here = folder.files().stream().map(ImportFileView::name).toList();
        lease.giveUp(here);
        if (!here.isEmpty()) {
            lease.take(here).ifPresent(this::work);
        }
    }

    private void work(Held job) {
        try (var file = ImportFile.open(folder.path(job.file()))) {
            allOf(begun(job, file), file);
        } catch (Lost lost) {
            LOG.log(Level.INFO, "The import {0} was stopped, or is another server''s now", job.id());
        } catch (ImportFailure failure) {
            fail(job, failure.reason(), failure.getMessage());
        } catch (EOFException early) {
            fail(job, ImportReason.FILE_ENDS_EARLY, null);
        } catch (IOException | UncheckedIOException unreadable) {
            fail(job, ImportReason.UNREADABLE, unreadable.getMessage());
        } catch (JdbiException thrown) {
            fail(job, ImportReason.REFUSED, refusal(thrown).orElseThrow(() -> thrown));
        }
    }

    /** By its SQLSTATE and the constraint, if there is one; empty where another try may go well. */
    private static Optional<String> refusal(JdbiException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && refused.getSQLState() != null
                    && REFUSED.contains(refused.getSQLState().substring(0, 2))) {
                LOG.log(Level.WARNING, "The database refuses what a catalogue says", thrown);
                return Optional.of(refused.getSQLState()
                        + (refused instanceof PSQLException told
                                        && told.getServerErrorMessage() != null
                                        && told.getServerErrorMessage().getConstraint() != null
                                ? " " + told.getServerErrorMessage().getConstraint()
                                : ""));
            }
        }
        return Optional.empty();
    }

    private Held begun(Held job, ImportFile file) throws IOException {
        var plan = ImportPlan.of(job.form());
        var stamp = file.stamp(plan.files());
        if (job.stamp() == null || !job.isOf(plan)) {
            return lease.begin(job, stamp, plan);
        }
        if (!job.stamp().equals(stamp)) {
            throw new ImportFailure(ImportReason.FILE_CHANGED, null);
        }
        return lease.isAsideThere(job) ? job : lease.begin(job, stamp, plan);
    }

    private void allOf(Held job, ImportFile file) throws IOException {
        var steps = ImportPlan.of(job.form()).steps();
        for (var step = job.step(); step < steps.size(); step++) {
            if (!pass(job, file, steps.get(step), step, steps.size())) {
                lease.release(job);
                return;
            }
        }
        lease.finish(job);
    }

    /** @return false where this server is about to stop */
    private <T> boolean pass(Held job, ImportFile file, ImportStep<T> step, int number, int steps) throws IOException {
        try (var source = step.open(file)) {
            if (source == null) {
                return true;
            }
            var position = number == job.step() ? job.position() : 0;
            source.skip(position, () -> lease.renew(job));
            while (true) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                var items = source.next(step.atOnce());
                if (items.isEmpty()) {
                    return true;
                }
                position += items.size();
                take(job, step, items, number, position, (number + source.share()) / steps);
            }
        }
    }

    private <T> void take(
            Held job, ImportStep<T> step, List<ImportItem<T>> items, int number, long position, double share) {
        var tally = new ImportTally();
        items.stream()
                .filter(each -> each.reason() != null)
                .forEach(each -> tally.bad(step.part(), each.line(), each.reason(), each.detail()));
        var good = items.stream().filter(ImportItem::isToTake).toList();
        lease.write(
                job,
                number,
                position,
                items.size(),
                share,
                handle -> {
                    if (!good.isEmpty()) {
                        step.take(handle, good, tally);
                    }
                },
                tally);
    }

    private void fail(Held job, ImportReason reason, String detail) {
        LOG.log(Level.WARNING, "The import {0} failed: {1} {2}", new Object[] {job.id(), reason, detail});
        lease.fail(job, reason, CatalogueFood.oneLine(detail, ImportTally.LONGEST_DETAIL));
    }
}
