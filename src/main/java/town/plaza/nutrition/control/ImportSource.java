package town.plaza.nutrition.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The lines of a file, one after the other; it keeps none of them.
 *
 * @param <R> a line as it stands there
 * @param <T> what it says
 */
abstract class ImportSource<R, T> implements Closeable {

    private static final Logger LOG = Logger.getLogger(ImportSource.class.getName());
    private static final int BETWEEN_BEATS = 20_000;

    private final Function<R, T> reading;
    private final DoubleSupplier share;
    private IOException late;
    private boolean told;

    /** @param reading of one line; null for one that says nothing of interest; may throw {@link BadLine} */
    ImportSource(Function<R, T> reading, DoubleSupplier share) {
        this.reading = reading;
        this.share = share;
    }

    /** @return null at the end */
    protected abstract R read() throws IOException;

    /** Of the line that was read last. */
    protected abstract long line();

    /** How much of the file has been read, from 0 to 1. */
    final double share() {
        return Math.min(share.getAsDouble(), 1);
    }

    /** Lines that were taken before. @param beat called now and then, for it takes long */
    final void skip(long lines, Runnable beat) throws IOException {
        for (var i = 0L; i < lines; i++) {
            if (i % BETWEEN_BEATS == 0) {
                beat.run();
            }
            if (read() == null) {
                throw new ImportFailure(ImportReason.FILE_CHANGED, null);
            }
        }
    }

    /** The next ones; none at the end. What stands before the place where a file breaks off still comes. */
    final List<ImportItem<T>> next(int most) throws IOException {
        if (late != null) {
            throw late;
        }
        var items = new ArrayList<ImportItem<T>>(most);
        while (items.size() < most) {
            R raw;
            try {
                raw = read();
            } catch (UncheckedIOException thrown) {
                late = thrown.getCause();
                break;
            } catch (IOException thrown) {
                late = thrown;
                break;
            }
            if (raw == null) {
                break;
            }
            items.add(item(raw));
        }
        if (items.isEmpty() && late != null) {
            throw late;
        }
        return items;
    }

    /** Once for each file: a release may have it in every line. */
    private Level unforeseen() {
        var level = told ? Level.FINE : Level.WARNING;
        told = true;
        return level;
    }

    private ImportItem<T> item(R raw) {
        try {
            return new ImportItem<>(line(), reading.apply(raw), null, null);
        } catch (BadLine bad) {
            return new ImportItem<>(line(), null, bad.reason(), bad.getMessage());
        } catch (RuntimeException unforeseen) {
            // the others are good, and whoever reads the log learns what this one has
            LOG.log(unforeseen(), "A line of a catalogue could not be read: " + line(), unforeseen);
            return new ImportItem<>(line(), null, ImportReason.BROKEN, null);
        }
    }
}
