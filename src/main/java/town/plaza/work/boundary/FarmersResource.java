package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.web.ETags;
import town.plaza.work.control.FarmerDraft;
import town.plaza.work.control.FarmerView;
import town.plaza.work.control.Matching;
import town.plaza.work.control.Profiles;
import town.plaza.work.control.Reach;
import town.plaza.work.entity.Days;

@Path("work")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "farmers", description = "A farmer's profile, and whom an offer would reach")
public class FarmersResource {

    @Inject
    Profiles profiles;

    @Inject
    Matching matching;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("farmer")
    @RolesAllowed("FARMER")
    @Operation(summary = "The caller's farmer profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = FarmerView.class)))
    public Response profile() {
        return ETags.tagged(profiles.farmer(caller.id()).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("farmer")
    @RolesAllowed("FARMER")
    @Operation(summary = "Make or change the caller's farmer profile", description = "It replaces all of it.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = FarmerView.class)))
    public Response present(@NotNull @Valid FarmerDraft draft, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(profiles.presentFarmer(caller.id(), draft, ifMatch));
    }

    @GET
    @Path("reach")
    @RolesAllowed("FARMER")
    @Operation(
            summary = "How many other workers near a place are free on all days of a period",
            description = "Counts 1,000 at most.")
    public Reach reach(
            @QueryParam("from") @NotNull @Parameter(description = "The first day, such as 2027-10-15") LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day, inclusive") LocalDate to,
            @QueryParam("latitude") @NotNull @DecimalMin("-85") @DecimalMax("85") BigDecimal latitude,
            @QueryParam("longitude") @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
            @QueryParam("kilometres") @DefaultValue("50") @Min(1) @Max(500) int kilometres) {
        return matching.reach(caller.id(), new Days(from, to), latitude, longitude, kilometres);
    }
}
