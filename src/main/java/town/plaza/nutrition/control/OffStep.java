package town.plaza.nutrition.control;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** All of Open Food Facts: its products are called by their barcodes. */
final class OffStep implements ImportStep<CatalogueFood> {

    private static final int AT_ONCE = 1000;

    @Override
    public String part() {
        return "";
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, CatalogueFood> open(ImportFile file) throws IOException {
        var all = file.all();
        return new JsonLines<>(all.in(), all.share(), OffProduct::read);
    }

    @Override
    public void take(Handle handle, List<ImportItem<CatalogueFood>> items, ImportTally tally) {
        Catalogue.store(handle, ImportForm.OFF, part(), items, tally);
    }
}
