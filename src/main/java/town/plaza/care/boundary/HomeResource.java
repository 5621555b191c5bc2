package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.HomeSettings;
import town.plaza.care.control.Homes;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("care/home")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "home", description = "The settings of the care home")
public class HomeResource {

    @Inject
    Homes homes;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AS_CARER, Role.AS_RELATIVE})
    @Operation(summary = "The settings of the home")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = HomeSettings.class)))
    public Response settings() {
        return ETags.tagged(homes.settings());
    }

    @PUT
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Change the settings of the home",
            description = "The zone stays once something is prescribed (`home-zone-in-use`).")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = HomeSettings.class)))
    public Response change(@NotNull @Valid HomeSettings settings, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(homes.change(settings, ifMatch, caller.id()));
    }
}
