package town.plaza.nutrition.control;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which foods the catalogue has already: the starter's came from the same database of the USDA, which numbered them
 * otherwise then.
 *
 * @param part a file that has both numbers
 */
record FdcKnown(String part) implements ImportStep<FdcKnown.Numbers> {

    private static final int AT_ONCE = 5000;
    private static final int DIGITS = 5;

    record Numbers(long food, String ndb) {}

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, Numbers> open(ImportFile file) throws IOException {
        var found = file.part(part);
        return found == null
                ? null
                : new CsvRows<>(found.in(), part, List.of("fdc_id", "ndb_number"), found.share(), FdcKnown::numbers);
    }

    private static Numbers numbers(FdcRow row) {
        var ndb = row.text("ndb_number");
        // spreadsheets and some releases leave out the zeros that it begins with
        return ndb == null || ndb.length() > DIGITS
                ? null
                : new Numbers(row.id("fdc_id"), "0".repeat(DIGITS - ndb.length()) + ndb);
    }

    @Override
    public void take(Handle handle, List<ImportItem<Numbers>> items, ImportTally tally) {
        handle.createUpdate(
                        """
                        INSERT INTO nutrition.fdc_known (food, ndb)
                        SELECT r.food, r.ndb FROM unnest(:foods, :numbers) AS r(food, ndb)
                          JOIN nutrition.food f ON f.source = 'USDA_SR' AND f.source_ref = r.ndb
                        ON CONFLICT DO NOTHING""")
                .bindArray(
                        "foods",
                        Long.class,
                        items.stream().map(each -> each.value().food()).toArray())
                .bindArray(
                        "numbers",
                        String.class,
                        items.stream().map(each -> each.value().ndb()).toArray())
                .execute();
    }
}
