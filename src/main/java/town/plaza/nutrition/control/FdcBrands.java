package town.plaza.nutrition.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import town.plaza.nutrition.entity.Barcode;

/** What stands on packages besides what is in them. */
final class FdcBrands implements ImportStep<FdcBrands.Brand> {

    private static final int AT_ONCE = 5000;
    private static final int GTIN_14 = 14;
    private static final int LONGEST_SHOWN = 30;
    private static final Set<String> GRAMS = Set.of("g", "grm", "gm");
    private static final Set<String> MILLILITRES = Set.of("ml", "mlt");

    /**
     * @param gtin as it stands there
     * @param barcode null where that can be none
     */
    record Brand(
            long food, String brand, String gtin, String barcode, String basis, String portion, BigDecimal amount) {

        boolean hasWrongBarcode() {
            return gtin != null && barcode == null;
        }
    }

    @Override
    public String part() {
        return "branded_food.csv";
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, Brand> open(ImportFile file) throws IOException {
        var part = file.part(part());
        return part == null
                ? null
                : new CsvRows<>(
                        part.in(),
                        part(),
                        List.of("fdc_id", "gtin_upc", "brand_owner"),
                        part.share(),
                        FdcBrands::brand);
    }

    private static Brand brand(FdcRow row) {
        var unit = row.text("serving_size_unit") == null
                ? ""
                : row.text("serving_size_unit").toLowerCase(Locale.ROOT);
        var measured = GRAMS.contains(unit) || MILLILITRES.contains(unit);
        var household = row.text("household_serving_fulltext");
        return new Brand(
                row.id("fdc_id"),
                row.text("brand_name") == null ? row.text("brand_owner") : row.text("brand_name"),
                row.text("gtin_upc"),
                barcode(row.text("gtin_upc")),
                MILLILITRES.contains(unit) ? "ML" : "G",
                household,
                measured && household != null ? row.number("serving_size") : null);
    }

    /** A GTIN of 14 digits is a carton's; with a zero before it, the barcode of one piece. */
    static String barcode(String gtin) {
        if (gtin == null) {
            return null;
        }
        var digits = gtin.length() == GTIN_14 && gtin.startsWith("0") ? gtin.substring(1) : gtin;
        return Barcode.read(digits).map(Barcode::digits).orElse(null);
    }

    @Override
    public void take(Handle handle, List<ImportItem<Brand>> items, ImportTally tally) {
        items.stream()
                .filter(each -> each.value().hasWrongBarcode())
                .forEach(each -> tally.bad(
                        part(),
                        each.line(),
                        ImportReason.BARCODE_WRONG,
                        each.value()
                                .gtin()
                                .substring(0, Math.min(each.value().gtin().length(), LONGEST_SHOWN))));
        handle.createUpdate(
                        """
                        INSERT INTO nutrition.fdc_brand (food, brand, barcode, basis, portion, amount)
                        SELECT * FROM unnest(:foods, :brands, :barcodes, :bases, :portions, CAST(:amounts AS numeric[]))
                        ON CONFLICT DO NOTHING""")
                .bindArray(
                        "foods",
                        Long.class,
                        items.stream().map(each -> each.value().food()).toArray())
                .bindArray("brands", String.class, column(items, Brand::brand))
                .bindArray("barcodes", String.class, column(items, Brand::barcode))
                .bindArray("bases", String.class, column(items, Brand::basis))
                .bindArray("portions", String.class, column(items, Brand::portion))
                .bindArray(
                        "amounts",
                        String.class,
                        column(
                                items,
                                each -> each.amount() == null
                                        ? null
                                        : each.amount().toPlainString()))
                .execute();
    }

    private static Object[] column(List<ImportItem<Brand>> items, Function<Brand, String> of) {
        return items.stream().map(each -> of.apply(each.value())).toArray();
    }
}
