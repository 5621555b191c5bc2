package town.plaza.kernel.live;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Puts {@code /api/live} into the OpenAPI document, which reads of JAX-RS only. */
public class LiveDocumentation implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var text = OASFactory.createSchema().type(SchemaType.STRING);
        var topic = OASFactory.createParameter()
                .name("topic")
                .in(In.QUERY)
                .required(true)
                .description("What to listen to, 1 to 8 times, such as board.notes.")
                .schema(OASFactory.createSchema().type(SchemaType.ARRAY).items(text));
        var stream = OASFactory.createAPIResponse()
                .description("News until the client goes away; the event's name is the topic, its data is JSON.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "text/event-stream",
                                OASFactory.createMediaType().schema(text)));
        var operation = OASFactory.createOperation()
                .operationId("live")
                .summary("News as they happen, by server-sent events")
                .tags(List.of("live"))
                .addParameter(topic)
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", stream));
        document.getPaths().addPathItem("/api/live", OASFactory.createPathItem().GET(operation));
    }
}
