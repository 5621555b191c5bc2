package town.plaza.nutrition.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import town.plaza.nutrition.entity.Nutrient;

/** Writes foods of a source into the shared catalogue: what it has by the same name of the source is brought up to date. */
final class Catalogue {

    private static final String ROWS =
            "WITH r AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(line bigint, ref text, name text,"
                    + " name_en text, brand text, barcode text, basis text, kcal numeric, kj numeric, protein numeric,"
                    + " fat numeric, carbohydrate numeric, sugar numeric, fibre numeric, salt numeric, alcohol numeric,"
                    + " polyols numeric, portions jsonb))";

    private static final String FOODS = ROWS
            + """
            , seen AS (
                INSERT INTO nutrition.import_seen (ref) SELECT ref FROM r ON CONFLICT DO NOTHING RETURNING ref),
            judged AS MATERIALIZED (
                SELECT r.*, CASE WHEN NOT EXISTS (SELECT FROM seen s WHERE s.ref = r.ref) THEN 'NAMED_TWICE'
                    WHEN EXISTS (SELECT FROM nutrition.food f WHERE f.owner IS NULL AND f.barcode = r.barcode
                        AND (f.source, f.source_ref) <> (:source, r.ref)) THEN 'BARCODE_TWICE'
                    ELSE 'TAKEN' END AS state
                  FROM r),
            written AS (
                INSERT INTO nutrition.food AS f (id, name, name_en, brand, barcode, basis, kcal, kj, protein, fat, carbohydrate,
                    sugar, fibre, salt, alcohol, polyols, source, source_ref, version)
                SELECT uuidv7(), name, name_en, brand, barcode, basis, kcal, kj, protein, fat, carbohydrate,
                    sugar, fibre, salt, alcohol, polyols, :source, ref, 1
                  FROM judged WHERE state = 'TAKEN' ORDER BY line
                ON CONFLICT ON CONSTRAINT food_source_once DO UPDATE
                   SET name = excluded.name, name_en = excluded.name_en, brand = excluded.brand, barcode = excluded.barcode,
                    basis = excluded.basis, kcal = excluded.kcal, kj = excluded.kj, protein = excluded.protein,
                    fat = excluded.fat, carbohydrate = excluded.carbohydrate, sugar = excluded.sugar, fibre = excluded.fibre,
                    salt = excluded.salt, alcohol = excluded.alcohol, polyols = excluded.polyols, version = f.version + 1
                 WHERE ROW(f.name, f.name_en, f.brand, f.barcode, f.basis, f.kcal, f.kj, f.protein, f.fat, f.carbohydrate,
                        f.sugar, f.fibre, f.salt, f.alcohol, f.polyols)
                    IS DISTINCT FROM ROW(excluded.name, excluded.name_en, excluded.brand, excluded.barcode, excluded.basis,
                        excluded.kcal, excluded.kj, excluded.protein, excluded.fat, excluded.carbohydrate, excluded.sugar,
                        excluded.fibre, excluded.salt, excluded.alcohol, excluded.polyols)
                RETURNING source_ref, f.version)
            SELECT j.line, j.ref, j.state, w.version FROM judged j LEFT JOIN written w ON w.source_ref = j.ref""";

    /**
     * A later release gives a package another number, the higher the newer: the food goes on under that, so that what is
     * written down of it is still of a food that there is.
     */
    private static final String RENUMBERED = ROWS
            + """
             UPDATE nutrition.food f SET source_ref = r.ref, version = f.version + 1
               FROM r
              WHERE f.owner IS NULL AND f.barcode = r.barcode AND f.source = 'FDC'
                AND CASE WHEN f.source_ref ~ '^[0-9]{1,18}$' THEN f.source_ref::bigint < r.ref::bigint END
                AND NOT EXISTS (SELECT FROM nutrition.food n WHERE n.source = 'FDC' AND n.source_ref = r.ref)""";

    private static final String NO_PORTIONS = ROWS
            + """
             DELETE FROM nutrition.portion p USING r, nutrition.food f
              WHERE f.source = :source AND f.source_ref = r.ref AND f.owner IS NULL AND p.food = f.id""";

    private static final String PORTIONS = ROWS
            + """
             INSERT INTO nutrition.portion (food, position, name, amount)
             SELECT f.id, each.number - 1, each.portion ->> 'name', (each.portion ->> 'amount')::numeric
               FROM r JOIN nutrition.food f ON f.source = :source AND f.source_ref = r.ref AND f.owner IS NULL
               CROSS JOIN LATERAL jsonb_array_elements(r.portions) WITH ORDINALITY AS each (portion, number)""";

    private static final String REFRESHED = ROWS
            + """
             UPDATE nutrition.food f
                SET kcal = n.kcal, kj = n.kj, protein = n.protein, fat = n.fat, carbohydrate = n.carbohydrate,
                    sugar = n.sugar, fibre = n.fibre, salt = n.salt, alcohol = n.alcohol, version = f.version + 1
               FROM (SELECT b.id, r.kcal, coalesce(r.kj, b.kj) AS kj, coalesce(r.protein, b.protein) AS protein,
                            coalesce(r.fat, b.fat) AS fat, coalesce(r.carbohydrate, b.carbohydrate) AS carbohydrate,
                            coalesce(r.sugar, b.sugar) AS sugar, coalesce(r.fibre, b.fibre) AS fibre,
                            coalesce(r.salt, b.salt) AS salt, coalesce(r.alcohol, b.alcohol) AS alcohol
                       FROM r JOIN nutrition.food b ON b.source = 'USDA_SR' AND b.source_ref = r.ref) n
              WHERE f.id = n.id
                AND coalesce(n.protein, 0) + coalesce(n.fat, 0) + coalesce(n.carbohydrate, 0) + coalesce(n.alcohol, 0) <= 100
                AND ROW(f.kcal, f.kj, f.protein, f.fat, f.carbohydrate, f.sugar, f.fibre, f.salt, f.alcohol)
                    IS DISTINCT FROM ROW(n.kcal, n.kj, n.protein, n.fat, n.carbohydrate, n.sugar, n.fibre, n.salt, n.alcohol)""";

    private Catalogue() {}

    /**
     * Brings the numbers of foods of the starter catalogue up to date. Their names and portions, which are those of a
     * household here, stay; so does what is known of them and of which the newer release says nothing.
     *
     * @param items by their number in the starter catalogue
     */
    static void refreshStarters(Handle handle, List<ImportItem<CatalogueFood>> items, ImportTally tally) {
        if (items.isEmpty()) {
            return;
        }
        var rows = Json.createArrayBuilder();
        items.forEach(each -> add(rows, each));
        var changed = handle.createUpdate(REFRESHED)
                .bind("rows", rows.build().toString())
                .execute();
        tally.add(0, changed, items.size() - changed);
    }

    static void store(
            Handle handle, ImportForm source, String part, List<ImportItem<CatalogueFood>> items, ImportTally tally) {
        var refs = new HashSet<String>();
        var barcodes = new HashSet<String>();
        var foods = new HashMap<String, ImportItem<CatalogueFood>>();
        var rows = Json.createArrayBuilder();
        for (var item : items) {
            var food = item.value();
            if (!refs.add(food.ref())) {
                tally.bad(part, item.line(), ImportReason.NAMED_TWICE, food.ref());
            } else if (food.barcode() != null && !barcodes.add(food.barcode())) {
                tally.bad(part, item.line(), ImportReason.BARCODE_TWICE, food.barcode());
            } else {
                foods.put(food.ref(), item);
                add(rows, item);
            }
        }
        if (foods.isEmpty()) {
            return;
        }
        var json = rows.build().toString();
        if (source == ImportForm.FDC) {
            handle.createUpdate(RENUMBERED).bind("rows", json).execute();
        }
        handle.createQuery(FOODS)
                .bind("rows", json)
                .bind("source", source.name())
                .map((row, context) -> {
                    var version = row.getObject("version", Integer.class);
                    var state = row.getString("state");
                    if (!"TAKEN".equals(state)) {
                        var reason = ImportReason.valueOf(state);
                        var item = foods.remove(row.getString("ref"));
                        tally.bad(
                                part,
                                row.getLong("line"),
                                reason,
                                reason == ImportReason.BARCODE_TWICE
                                        ? item.value().barcode()
                                        : item.value().ref());
                    } else if (version == null) {
                        tally.add(0, 0, 1);
                    } else {
                        tally.add(version == 1 ? 1 : 0, version == 1 ? 0 : 1, 0);
                    }
                    return state;
                })
                .list();
        portions(handle, source, foods.values());
    }

    private static void portions(Handle handle, ImportForm source, Collection<ImportItem<CatalogueFood>> taken) {
        var rows = Json.createArrayBuilder();
        taken.forEach(item -> {
            var portions = Json.createArrayBuilder();
            item.value()
                    .portions()
                    .forEach(each -> portions.add(
                            Json.createObjectBuilder().add("name", each.name()).add("amount", each.amount())));
            rows.add(Json.createObjectBuilder().add("ref", item.value().ref()).add("portions", portions));
        });
        var json = rows.build().toString();
        for (var sql : List.of(NO_PORTIONS, PORTIONS)) {
            handle.createUpdate(sql)
                    .bind("rows", json)
                    .bind("source", source.name())
                    .execute();
        }
    }

    private static void add(JsonArrayBuilder rows, ImportItem<CatalogueFood> item) {
        var food = item.value();
        var row = Json.createObjectBuilder()
                .add("line", item.line())
                .add("ref", food.ref())
                .add("name", food.name())
                .add("basis", food.basis().name());
        if (food.nameEn() != null) {
            row.add("name_en", food.nameEn());
        }
        if (food.brand() != null) {
            row.add("brand", food.brand());
        }
        if (food.barcode() != null) {
            row.add("barcode", food.barcode());
        }
        for (var nutrient : Nutrient.values()) {
            food.of100()
                    .of(nutrient)
                    .ifPresent(amount -> row.add(nutrient.name().toLowerCase(Locale.ROOT), amount));
        }
        rows.add(row);
    }
}
