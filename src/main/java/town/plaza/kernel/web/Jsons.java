package town.plaza.kernel.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** How things look as JSON: camelCase as in Java, ISO 8601, nothing for what is absent. */
public final class Jsons {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withDeserializers(new Decimals()));

    private Jsons() {}

    public static Jsonb jsonb() {
        return JSONB;
    }
}
