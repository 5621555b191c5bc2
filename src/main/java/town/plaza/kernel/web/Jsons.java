package town.plaza.kernel.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.util.Map;

/** How things look as JSON: camelCase as in Java, ISO 8601, nothing for what is absent. */
public final class Jsons {

    private static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withDeserializers(NumbersInJson.all()).withDeserializers(TimesInJson.all()));
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private Jsons() {}

    public static Jsonb jsonb() {
        return JSONB;
    }

    /**
     * Reads a text to its end before anything is made of it: where one breaks off within a value that nobody asked for, the
     * parser's own way of leaving values out goes round for ever.
     *
     * @throws JsonException for what is no JSON
     * @throws JsonbException for what is none of {@code type}
     */
    public static <T> T read(byte[] json, Type type) {
        try (var parser = PARSERS.createParser(new ByteArrayInputStream(json))) {
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (RuntimeException crooked) {
            // the parser says by one of no class of its own that things are too deep within each other
            throw crooked instanceof JsonException ? crooked : new JsonException("unreadable", crooked);
        }
        return JSONB.fromJson(new ByteArrayInputStream(json), type);
    }
}
