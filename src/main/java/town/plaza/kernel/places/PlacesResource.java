package town.plaza.kernel.places;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.problem.Problem;

@Path("places")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places", description = "Towns with coordinates; © Instituto Geográfico Nacional de España, CC BY 4.0")
public class PlacesResource {

    private static final int MOST = 50;

    @Inject
    Places places;

    @GET
    @PermitAll
    @Operation(summary = "The towns whose name is like what is typed, the best first")
    public PlaceList named(
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 80)
                    @Parameter(description = "A part of the name, with or without accents", example = "orgi")
                    String name,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(MOST) int limit) {
        return new PlaceList(places.named(name, limit));
    }

    @GET
    @Path("near")
    @PermitAll
    @Operation(summary = "The towns nearest to a point, the nearest first")
    public PlaceList near(
            @QueryParam("latitude") @NotNull @DecimalMin("-90") @DecimalMax("90") @Parameter(example = "36.9")
                    BigDecimal latitude,
            @QueryParam("longitude") @NotNull @DecimalMin("-180") @DecimalMax("180") @Parameter(example = "-3.4")
                    BigDecimal longitude,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(MOST) int limit) {
        return new PlaceList(places.near(latitude, longitude, limit));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One town")
    public PlaceView find(@PathParam("code") String code) {
        return places.find(code).orElseThrow(Problem::notFound);
    }
}
