package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LONGEST_DETAIL = 200;

    private static final Map<ImportForm, List<ImportStep<?>>> STEPS = Map.of(
            ImportForm.OFF, List.of(new OffStep()),
            ImportForm.FDC,
                    List.of(
                            new FdcNutrients(),
                            new FdcBrands(),
                            new FdcPortions(),
                            new FdcKnown("sr_legacy_food.csv"),
                            new FdcKnown("foundation_food.csv"),
                            new FdcFoods()));

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
        }
    }

    private Held begun(Held job, ImportFile file) throws IOException {
        var stamp = file.stamp();
        if (job.stamp() == null) {
            return lease.begin(job, stamp);
        }
        if (!job.stamp().equals(stamp)) {
            throw new ImportFailure(ImportReason.FILE_CHANGED, null);
        }
        return lease.isAsideThere(job) ? job : lease.begin(job, stamp);
    }

    private void allOf(Held job, ImportFile file) throws IOException {
        var steps = STEPS.get(job.form());
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
        lease.fail(
                job,
                reason,
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL));
    }
}
