package town.plaza.nutrition.control;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.Nutrient;

/** The foods themselves, joined with what was put aside of them. */
final class FdcFoods implements ImportStep<FdcFoods.Named> {

    private static final int AT_ONCE = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal SALT_OF_SODIUM = new BigDecimal("2.5");
    private static final String BRANDED = "branded_food";

    /** Those of the starter catalogue are of its release before. */
    private static final String STARTERS = "sr_legacy_food";

    /** The others are samples and what was paid for them. */
    private static final Set<String> EATEN = Set.of("foundation_food", STARTERS, "survey_fndds_food", BRANDED);

    private static final String PARTS =
            """
            SELECT r.food, k.ndb, b.brand, b.barcode, coalesce(b.basis, 'G') AS basis, b.portion, b.amount,
                EXISTS (SELECT FROM nutrition.fdc_brand n WHERE n.barcode = b.barcode AND n.food > b.food) AS superseded,
                (SELECT json_object_agg(n.nutrient, n.amount) FROM nutrition.fdc_nutrient n WHERE n.food = r.food)
                    AS nutrients,
                (SELECT json_agg(json_build_object('name', p.name, 'amount', p.amount) ORDER BY p.number)
                   FROM nutrition.fdc_portion p WHERE p.food = r.food) AS portions
              FROM unnest(:foods) AS r(food) LEFT JOIN nutrition.fdc_brand b ON b.food = r.food
              LEFT JOIN nutrition.fdc_known k ON k.food = r.food""";

    record Named(long food, String type, String description) {}

    /**
     * What was put aside of a food.
     *
     * @param ndb what the starter catalogue calls it; null for most, which are not there
     */
    private record Parts(
            String ndb,
            String brand,
            String barcode,
            Basis basis,
            boolean superseded,
            Map<FdcNutrient, BigDecimal> nutrients,
            List<PortionView> portions) {}

    @Override
    public String part() {
        return "food.csv";
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ImportSource<?, Named> open(ImportFile file) throws IOException {
        var part = file.require(part());
        return new CsvRows<>(
                part.in(), part(), List.of("fdc_id", "data_type", "description"), part.share(), FdcFoods::named);
    }

    private static Named named(FdcRow row) {
        var type = row.text("data_type");
        return type != null && EATEN.contains(type) ? new Named(row.id("fdc_id"), type, row.text("description")) : null;
    }

    @Override
    public void take(Handle handle, List<ImportItem<Named>> items, ImportTally tally) {
        var parts = new HashMap<Long, Parts>();
        handle.createQuery(PARTS)
                .bindArray(
                        "foods",
                        Long.class,
                        items.stream().map(each -> each.value().food()).toArray())
                .map((row, context) -> parts.put(row.getLong("food"), parts(row)))
                .list();
        var foods = new ArrayList<ImportItem<CatalogueFood>>();
        var known = new ArrayList<ImportItem<CatalogueFood>>();
        for (var item : items) {
            var ndb = parts.get(item.value().food()).ndb();
            if (ndb != null && !STARTERS.equals(item.value().type())) {
                // measured anew, and less of it: one butter is enough
                tally.add(0, 0, 1);
                continue;
            }
            try {
                (ndb == null ? foods : known)
                        .add(new ImportItem<>(
                                item.line(),
                                food(item.value(), parts.get(item.value().food())),
                                null,
                                null));
            } catch (BadLine bad) {
                tally.bad(part(), item.line(), bad.reason(), bad.getMessage());
            }
        }
        Catalogue.store(handle, ImportForm.FDC, part(), foods, tally);
        Catalogue.refreshStarters(handle, known, tally);
    }

    private static CatalogueFood food(Named named, Parts parts) {
        if (parts.superseded()) {
            throw new BadLine(ImportReason.BARCODE_TWICE, parts.barcode());
        }
        return CatalogueFood.of(
                parts.ndb() == null ? Long.toString(named.food()) : parts.ndb(),
                named.description(),
                null,
                parts.brand(),
                parts.barcode(),
                parts.basis(),
                CatalogueFood.nutrients(nutrients(parts.nutrients(), BRANDED.equals(named.type()))),
                parts.portions());
    }

    private static Map<Nutrient, BigDecimal> nutrients(Map<FdcNutrient, BigDecimal> held, boolean branded) {
        var known = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        held.forEach((each, amount) -> {
            if (each.nutrient() != null) {
                known.put(each.nutrient(), amount);
            }
        });
        for (var other : List.of(FdcNutrient.KCAL_SPECIFIC, FdcNutrient.KCAL_GENERAL)) {
            if (held.containsKey(other)) {
                known.putIfAbsent(Nutrient.KCAL, held.get(other));
            }
        }
        if (held.containsKey(FdcNutrient.SODIUM)) {
            known.put(
                    Nutrient.SALT,
                    held.get(FdcNutrient.SODIUM).multiply(SALT_OF_SODIUM).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        var carbohydrate = held.get(FdcNutrient.CARBOHYDRATE);
        var fibre = held.get(FdcNutrient.FIBRE);
        // an American label leaves out fibre below a gram (21 CFR 101.9); elsewhere nobody has measured it
        if (carbohydrate != null && (fibre != null || branded || carbohydrate.signum() == 0)) {
            known.put(
                    Nutrient.CARBOHYDRATE,
                    carbohydrate
                            .subtract(fibre == null ? BigDecimal.ZERO : fibre)
                            .max(BigDecimal.ZERO));
        }
        return known;
    }

    private static Parts parts(ResultSet row) throws SQLException {
        var portions = new ArrayList<PortionView>();
        if (row.getString("portion") != null && row.getBigDecimal("amount") != null) {
            portions.add(new PortionView(row.getString("portion"), row.getBigDecimal("amount")));
        }
        if (row.getString("portions") != null) {
            try (var json = Json.createReader(new StringReader(row.getString("portions")))) {
                json.readArray()
                        .forEach(each -> portions.add(new PortionView(
                                each.asJsonObject().getString("name"),
                                each.asJsonObject().getJsonNumber("amount").bigDecimalValue())));
            }
        }
        var nutrients = new EnumMap<FdcNutrient, BigDecimal>(FdcNutrient.class);
        if (row.getString("nutrients") != null) {
            try (var json = Json.createReader(new StringReader(row.getString("nutrients")))) {
                var object = json.readObject();
                object.forEach((number, amount) -> nutrients.put(
                        FdcNutrient.ofNumber(Integer.parseInt(number)).orElseThrow(),
                        Amounts.kept(object.getJsonNumber(number).bigDecimalValue(), number)));
            }
        }
        return new Parts(
                row.getString("ndb"),
                row.getString("brand"),
                row.getString("barcode"),
                Basis.valueOf(row.getString("basis")),
                row.getBoolean("superseded"),
                nutrients,
                portions);
    }
}
