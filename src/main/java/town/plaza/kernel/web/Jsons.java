package town.plaza.kernel.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** How things look as JSON: camelCase as in Java, ISO 8601, nothing for what is absent. */
public final class Jsons {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Jsons() {}

    public static Jsonb jsonb() {
        return JSONB;
    }
}
