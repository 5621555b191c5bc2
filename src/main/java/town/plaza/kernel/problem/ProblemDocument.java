package town.plaza.kernel.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * RFC 9457 on the wire, as {@value #MEDIA_TYPE}.
 *
 * @param type relative address of the page that explains it
 * @param requestId what to name when asking the operator
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** For the places that answer outside of JAX-RS. */
    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        if (requestId != null) {
            json.add("requestId", requestId);
        }
        if (violations != null) {
            var list = Json.createArrayBuilder();
            violations.forEach(each -> list.add(Json.createObjectBuilder()
                    .add("field", each.field())
                    .add("in", each.in())
                    .add("message", each.message())));
            json.add("violations", list);
        }
        return json.build();
    }
}
