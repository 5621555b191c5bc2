package town.plaza.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import town.plaza.server.PlazaClient;

/** One operation of the OpenAPI document of the Plaza under test. */
record Operation(String method, String path, JsonObject description) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static JsonObject document() {
        var answer = new PlazaClient().with("Accept", "application/json").get("/openapi");
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    static List<Operation> all() {
        return document().getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each -> new Operation(
                                each.getKey().toUpperCase(),
                                path.getKey(),
                                each.getValue().asJsonObject())))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** As in the access table, such as {@code /api/board/notes/{number} GET}. */
    String name() {
        return path + " " + method;
    }

    /** The address with a value for each parameter that is well formed and names nothing that exists. */
    String address() {
        return path.replaceAll("\\{(number|index)[^}]*}", "999999999")
                .replaceAll("\\{day[^}]*}", "2001-01-01")
                .replaceAll("\\{(slug|category)[^}]*}", "none-such")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    }
}
