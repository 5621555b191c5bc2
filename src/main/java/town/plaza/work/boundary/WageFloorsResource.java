package town.plaza.work.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.work.control.WageFloorView;
import town.plaza.work.control.WageFloors;

@Path("work/wage-floors")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "wage floors", description = "The least that an hour of farm work is paid, by date")
public class WageFloorsResource {

    @Inject
    WageFloors floors;

    @Inject
    CurrentAccount caller;

    @GET
    @PermitAll
    @Operation(summary = "The wage floors, all at once, newest first")
    public Page<WageFloorView> list() {
        return new Page<>(floors.all(), null);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Add a wage floor that begins today or later",
            description = "Nobody is hired any more for an open offer that pays less; its farmer is told.")
    @APIResponse(
            responseCode = "201",
            description = "The wage floor",
            content = @Content(schema = @Schema(implementation = WageFloorView.class)))
    public Response add(@NotNull @Valid WageFloorView floor) {
        return Response.created(URI.create("/api/work/wage-floors/" + floor.validFrom()))
                .entity(floors.add(floor, caller.id()))
                .build();
    }

    @DELETE
    @Path("{day}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Take back a wage floor that has not begun")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("day") LocalDate day) {
        floors.remove(day, caller.id());
    }
}
