package town.plaza.kernel.web;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/**
 * Decimal numbers as people and programs write them. Some few characters, such as {@code 1e-999999999}, stand for a number
 * of a thousand million digits, which neither the database's driver nor a sum survives.
 */
final class Decimals implements JsonbDeserializer<BigDecimal> {

    private static final int MOST_PLACES = 1_000;

    /** @throws NumberFormatException for what is no number, or has more than a thousand places before or behind the point */
    static BigDecimal parse(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES) {
            throw new NumberFormatException("too many places");
        }
        return number;
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        try {
            return parse(value instanceof JsonString text ? text.getString() : value.toString());
        } catch (NumberFormatException crooked) {
            throw new JsonbException("no number to reckon with", crooked);
        }
    }
}
