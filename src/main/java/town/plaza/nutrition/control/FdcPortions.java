package town.plaza.nutrition.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Household measures of foods without a brand. */
final class FdcPortions implements ImportStep<FdcPortions.Measure> {

    private static final int AT_ONCE = 5000;
    private static final String UNITS = "measure_unit.csv";
    private static final int MOST_UNITS = 10_000;
    private static final Set<String> SAYING_NOTHING = Set.of("undetermined", "Quantity not specified");

    record Measure(long food, int number, String name, BigDecimal grams) {}

    @Override
    public String part() {
        return "food_portion.csv";
    }

    @Override
    public List<String> files() {
        return List.of(part(), UNITS);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, Measure> open(ImportFile file) throws IOException {
        var part = file.part(part());
        if (part == null) {
            return null;
        }
        var units = units(file);
        return new CsvRows<>(
                part.in(), part(), List.of("fdc_id", "gram_weight"), part.share(), row -> measure(row, units));
    }

    private static Map<String, String> units(ImportFile file) throws IOException {
        var units = new HashMap<String, String>();
        var part = file.part(UNITS);
        if (part != null) {
            try (var rows = new CsvRows<>(part.in(), UNITS, List.of("id", "name"), part.share(), row ->
                    new String[] {row.text("id"), row.text("name")})) {
                for (var item : rows.next(MOST_UNITS)) {
                    if (item.isToTake()) {
                        units.put(item.value()[0], item.value()[1]);
                    }
                }
            }
        }
        return units;
    }

    private static Measure measure(FdcRow row, Map<String, String> units) {
        var grams = row.number("gram_weight");
        var described = row.text("portion_description");
        var amount = row.number("amount");
        var name = described != null && !SAYING_NOTHING.contains(described)
                ? described
                : Stream.of(
                                amount == null
                                        ? null
                                        : NutrientValues.plain(amount).toPlainString(),
                                units.get(row.text("measure_unit_id")),
                                row.text("modifier"))
                        .filter(each -> each != null && !SAYING_NOTHING.contains(each))
                        .collect(Collectors.joining(" "));
        if (grams == null || grams.signum() <= 0 || name.isBlank()) {
            return null;
        }
        var number = row.number("seq_num");
        return new Measure(row.id("fdc_id"), number == null ? 0 : number.intValue(), name, grams);
    }

    @Override
    public void take(Handle handle, List<ImportItem<Measure>> items, ImportTally tally) {
        handle.createUpdate(
                        """
                        INSERT INTO nutrition.fdc_portion (food, number, name, amount)
                        SELECT * FROM unnest(:foods, :numbers, :names, CAST(:amounts AS numeric[])) ON CONFLICT DO NOTHING""")
                .bindArray(
                        "foods",
                        Long.class,
                        items.stream().map(each -> each.value().food()).toArray())
                .bindArray(
                        "numbers",
                        Integer.class,
                        items.stream().map(each -> each.value().number()).toArray())
                .bindArray(
                        "names",
                        String.class,
                        items.stream().map(each -> each.value().name()).toArray())
                .bindArray(
                        "amounts",
                        String.class,
                        items.stream()
                                .map(each -> each.value().grams().toPlainString())
                                .toArray())
                .execute();
    }
}
