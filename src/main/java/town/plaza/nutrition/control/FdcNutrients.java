package town.plaza.nutrition.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which food holds how much of what: many lines for each food, in no order. They are put aside until all are there. */
final class FdcNutrients implements ImportStep<FdcNutrients.Held> {

    private static final int AT_ONCE = 5000;
    private static final String NUTRIENTS = "nutrient.csv";
    private static final int MOST_NUTRIENTS = 10_000;
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "G", BigDecimal.ONE,
            "MG", new BigDecimal("0.001"),
            "UG", new BigDecimal("0.000001"),
            "KCAL", BigDecimal.ONE,
            "KJ", BigDecimal.ONE);

    /** @param amount in 100, in grams or, of energy, in its unit */
    record Held(long food, int nutrient, BigDecimal amount) {}

    private record Kind(int number, BigDecimal unit) {}

    @Override
    public String part() {
        return "food_nutrient.csv";
    }

    @Override
    public List<String> files() {
        return List.of(part(), NUTRIENTS);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, Held> open(ImportFile file) throws IOException {
        var kinds = kinds(file);
        var part = file.require(part());
        return new CsvRows<>(
                part.in(), part(), List.of("fdc_id", "nutrient_id", "amount"), part.share(), row -> held(row, kinds));
    }

    private static Map<Long, Kind> kinds(ImportFile file) throws IOException {
        var part = file.require(NUTRIENTS);
        var kinds = new HashMap<Long, Kind>();
        try (var rows = new CsvRows<>(
                part.in(), NUTRIENTS, List.of("id", "unit_name", "nutrient_nbr"), part.share(), FdcNutrients::kind)) {
            for (var item : rows.next(MOST_NUTRIENTS)) {
                if (item.isToTake()) {
                    kinds.put(item.value().getKey(), item.value().getValue());
                    // in some files the number stands in the place of the id
                    kinds.putIfAbsent(
                            (long) item.value().getValue().number(),
                            item.value().getValue());
                }
            }
        }
        return kinds;
    }

    private static Map.Entry<Long, Kind> kind(FdcRow row) {
        var number = row.number("nutrient_nbr");
        var unit = row.text("unit_name");
        if (number == null || unit == null || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        var factor = UNITS.get(unit.toUpperCase(Locale.ROOT));
        return factor == null || FdcNutrient.ofNumber(number.intValue()).isEmpty()
                ? null
                : Map.entry(row.id("id"), new Kind(number.intValue(), factor));
    }

    private static Held held(FdcRow row, Map<Long, Kind> kinds) {
        var kind = kinds.get(row.id("nutrient_id"));
        if (kind == null) {
            return null;
        }
        var amount = row.number("amount");
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0) {
            throw new BadLine(
                    ImportReason.NEGATIVE,
                    FdcNutrient.ofNumber(kind.number()).orElseThrow().name());
        }
        return new Held(row.id("fdc_id"), kind.number(), amount.multiply(kind.unit()));
    }

    @Override
    public void take(Handle handle, List<ImportItem<Held>> items, ImportTally tally) {
        handle.createUpdate(
                        """
                        INSERT INTO nutrition.fdc_nutrient (food, nutrient, amount)
                        SELECT * FROM unnest(:foods, :nutrients, CAST(:amounts AS numeric[])) ON CONFLICT DO NOTHING""")
                .bindArray(
                        "foods",
                        Long.class,
                        items.stream().map(each -> each.value().food()).toArray())
                .bindArray(
                        "nutrients",
                        Integer.class,
                        items.stream().map(each -> each.value().nutrient()).toArray())
                .bindArray(
                        "amounts",
                        String.class,
                        items.stream()
                                .map(each -> each.value().amount().toPlainString())
                                .toArray())
                .execute();
    }
}
