package town.plaza.kernel.web;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import town.plaza.kernel.text.Decimals;

/** Decimal numbers in a body, as {@link Decimals} reads them. */
final class DecimalsInJson implements JsonbDeserializer<BigDecimal> {

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        try {
            return Decimals.parse(value instanceof JsonString text ? text.getString() : value.toString());
        } catch (NumberFormatException crooked) {
            throw new JsonbException("no number to reckon with", crooked);
        }
    }
}
