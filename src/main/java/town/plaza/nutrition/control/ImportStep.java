package town.plaza.nutrition.control;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One pass through one of a catalogue's files.
 *
 * @param <T> what a line says
 */
interface ImportStep<T> {

    /** The file, as bad lines are reported of it. */
    String part();

    /** All files that it reads. */
    default List<String> files() {
        return List.of(part());
    }

    /** How many lines are written in one transaction. */
    int atOnce();

    /** @return null where the file is not there and need not be */
    ImportSource<?, T> open(ImportFile file) throws IOException;

    /** Writes what is to be taken, in a transaction of its own. */
    void take(Handle handle, List<ImportItem<T>> items, ImportTally tally);
}
