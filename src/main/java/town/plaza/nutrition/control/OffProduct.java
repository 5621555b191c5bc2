package town.plaza.nutrition.control;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import town.plaza.nutrition.entity.Barcode;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.Nutrient;

/** A product of Open Food Facts: a line of its JSONL export. Most of such a line is not needed and skipped. */
final class OffProduct {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String NUTRIMENTS = "nutriments";
    private static final Set<String> TEXTS = Set.of(
            "code",
            "product_name",
            "product_name_es",
            "product_name_en",
            "brands",
            "quantity",
            "product_quantity_unit",
            "serving_size",
            "serving_quantity",
            "serving_quantity_unit");
    private static final Map<String, Nutrient> NUTRIENTS = Map.of(
            "energy-kcal_100g", Nutrient.KCAL,
            "energy-kj_100g", Nutrient.KJ,
            "proteins_100g", Nutrient.PROTEIN,
            "fat_100g", Nutrient.FAT,
            "carbohydrates_100g", Nutrient.CARBOHYDRATE,
            "sugars_100g", Nutrient.SUGAR,
            "fiber_100g", Nutrient.FIBRE,
            "salt_100g", Nutrient.SALT,
            "alcohol_100g", Nutrient.ALCOHOL,
            "polyols_100g", Nutrient.POLYOLS);
    private static final Pattern LIQUID = Pattern.compile("(?i).*\\d\\s*(ml|cl|dl|l|litros?|fl\\.? ?oz)\\b.*");

    /** Of ethanol, in grams of a millilitre: the export gives alcohol as a share of the volume. */
    private static final BigDecimal DENSITY = new BigDecimal("0.789");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Nutrient, BigDecimal> nutrients = new EnumMap<>(Nutrient.class);

    private OffProduct() {}

    /** @throws BadLine where it is none, or says what cannot be */
    static CatalogueFood read(String line) {
        if (line.isBlank()) {
            return null;
        }
        var product = new OffProduct();
        try (var parser = JSON.createParser(new StringReader(line))) {
            product.all(parser);
        } catch (JsonException
                | NoSuchElementException
                | IllegalStateException
                | UnsupportedOperationException broken) {
            throw new BadLine(ImportReason.NOT_JSON, null);
        }
        return product.food();
    }

    private void all(JsonParser parser) {
        if (parser.next() != Event.START_OBJECT) {
            throw new BadLine(ImportReason.NOT_JSON, null);
        }
        while (parser.next() != Event.END_OBJECT) {
            var name = parser.getString();
            var value = parser.next();
            if (NUTRIMENTS.equals(name) && value == Event.START_OBJECT) {
                nutriments(parser);
            } else if (TEXTS.contains(name) && (value == Event.VALUE_STRING || value == Event.VALUE_NUMBER)) {
                texts.put(name, parser.getString());
            } else {
                skip(parser, value);
            }
        }
    }

    private void nutriments(JsonParser parser) {
        while (parser.next() != Event.END_OBJECT) {
            var name = parser.getString();
            var value = parser.next();
            var nutrient = NUTRIENTS.get(name);
            if (nutrient == null || value != Event.VALUE_NUMBER && value != Event.VALUE_STRING) {
                skip(parser, value);
            } else if (!parser.getString().isBlank()) {
                nutrients.put(nutrient, Amounts.read(parser.getString().strip(), name));
            }
        }
    }

    /** The parser's own skipping never ends where the line ends within what is skipped. */
    private static void skip(JsonParser parser, Event value) {
        var depth = deeper(value);
        while (depth > 0) {
            depth += deeper(parser.next());
        }
    }

    private static int deeper(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private CatalogueFood food() {
        var code = texts.getOrDefault("code", "");
        if (code.isBlank()) {
            throw new BadLine(ImportReason.NO_SOURCE_ID, null);
        }
        var barcode = Barcode.read(code)
                .orElseThrow(
                        () -> new BadLine(ImportReason.BARCODE_WRONG, code.substring(0, Math.min(code.length(), 30))))
                .digits();
        var basis = isLiquid() ? Basis.ML : Basis.G;
        nutrients.computeIfPresent(
                Nutrient.ALCOHOL,
                (alcohol, ofVolume) ->
                        basis == Basis.ML ? Amounts.kept(ofVolume.multiply(DENSITY), "alcohol_100g") : null);
        return CatalogueFood.of(
                barcode,
                first("product_name_es", "product_name", "product_name_en"),
                texts.get("product_name_en"),
                texts.getOrDefault("brands", "").split(",", 2)[0],
                barcode,
                basis,
                CatalogueFood.nutrients(nutrients),
                portions());
    }

    private boolean isLiquid() {
        var unit = texts.getOrDefault("product_quantity_unit", texts.getOrDefault("serving_quantity_unit", ""));
        return unit.equalsIgnoreCase("ml")
                || LIQUID.matcher(texts.getOrDefault("quantity", "")).matches();
    }

    private List<PortionView> portions() {
        var name = texts.get("serving_size");
        var amount = texts.get("serving_quantity");
        try {
            return name == null || amount == null
                    ? List.of()
                    : List.of(new PortionView(name, Amounts.read(amount.strip(), "serving_quantity")));
        } catch (BadLine crooked) {
            // a food without its portion is still a food
            return List.of();
        }
    }

    private String first(String... names) {
        return Stream.of(names)
                .map(texts::get)
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse(null);
    }
}
