package town.plaza.kernel.web;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import town.plaza.kernel.time.Times;

/** Days and moments in a body, as {@link Times} reads them. */
final class TimesInJson {

    private TimesInJson() {}

    static JsonbDeserializer<?>[] all() {
        return new JsonbDeserializer<?>[] {new Days(), new Moments(), new DaysWithTime()};
    }

    private static <T> T read(JsonParser parser, Function<String, T> reading) {
        var value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString text)) {
            throw new JsonbException("no text");
        }
        try {
            return reading.apply(text.getString());
        } catch (DateTimeException crooked) {
            throw new JsonbException("no day or moment", crooked);
        }
    }

    private static final class Days implements JsonbDeserializer<LocalDate> {

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Times::day);
        }
    }

    private static final class Moments implements JsonbDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Times::moment);
        }
    }

    private static final class DaysWithTime implements JsonbDeserializer<LocalDateTime> {

        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Times::dayAndTime);
        }
    }
}
