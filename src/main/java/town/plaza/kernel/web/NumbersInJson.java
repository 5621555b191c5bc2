package town.plaza.kernel.web;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.function.Function;
import town.plaza.kernel.text.Decimals;

/**
 * Numbers in a body, as {@link Decimals} reads them. JSON-B itself cuts off what stands behind the point of a whole number,
 * and makes another number of one that is too large. It asks nobody about an {@code int} or a {@code long}, so what comes in
 * has them as objects.
 */
final class NumbersInJson {

    private NumbersInJson() {}

    static JsonbDeserializer<?>[] all() {
        return new JsonbDeserializer<?>[] {new InDecimals(), new Integers(), new Longs()};
    }

    private static <T> T read(JsonParser parser, Function<BigDecimal, T> exactly) {
        var value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        try {
            return exactly.apply(
                    Decimals.parse(value instanceof JsonString text ? text.getString() : value.toString()));
        } catch (ArithmeticException | NumberFormatException crooked) {
            throw new JsonbException("no such number, or too large a one", crooked);
        }
    }

    private static final class InDecimals implements JsonbDeserializer<BigDecimal> {

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Function.identity());
        }
    }

    private static final class Integers implements JsonbDeserializer<Integer> {

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, BigDecimal::intValueExact);
        }
    }

    private static final class Longs implements JsonbDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, BigDecimal::longValueExact);
        }
    }
}
