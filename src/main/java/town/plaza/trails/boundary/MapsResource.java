package town.plaza.trails.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.Maps;

@Path("trails/maps")
@ApplicationScoped
@Tag(name = "trails-maps", description = "Places and trails for other maps and devices")
public class MapsResource {

    private static final String GEO_JSON = "application/geo+json";
    private static final String GPX = "application/gpx+xml";

    @Inject
    Maps maps;

    @GET
    @Path("places.geojson")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "All places as GeoJSON, in the caller's language")
    @APIResponse(responseCode = "200", description = "The places", content = @Content(mediaType = GEO_JSON))
    public Response places() {
        return Response.ok(maps.geoJson(RequestScope.current().language()), GEO_JSON)
                .build();
    }

    @GET
    @Path("trails/{id}.gpx")
    @Produces({GPX, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "A trail as GPX 1.1, in the caller's language")
    @APIResponse(responseCode = "200", description = "The trail", content = @Content(mediaType = GPX))
    public Response trail(@PathParam("id") UUID id) {
        return Response.ok(maps.gpx(id, RequestScope.current().language()), GPX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".gpx\"")
                .build();
    }
}
