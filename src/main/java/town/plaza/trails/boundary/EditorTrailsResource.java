package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.TrailDraft;
import town.plaza.trails.control.TrailEdit;
import town.plaza.trails.control.TrailEditLine;
import town.plaza.trails.control.TrailEditing;

@Path("trails/editor/trails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trails-editor", description = "What the game is made of, for clerks and administrators")
public class EditorTrailsResource {

    private static final long LARGEST = 128L * 1024;

    @Inject
    TrailEditing trails;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "All trails by name, retired ones too")
    public Page<TrailEditLine> list(@BeanParam @Valid PageRequest page) {
        return trails.page(RequestScope.current().language(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "A trail, with all that can be changed")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TrailEdit.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(trails.require(id, RequestScope.current().language()));
    }

    @POST
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Add a trail")
    @APIResponse(
            responseCode = "201",
            description = "What was added",
            content = @Content(schema = @Schema(implementation = TrailEdit.class)))
    public Response add(@NotNull @Valid TrailDraft draft) {
        var added = trails.add(draft, caller.id(), RequestScope.current().language());
        return ETags.created("/api/trails/editor/trails/" + added.id(), added);
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Change a trail")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TrailEdit.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid TrailDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(trails.change(
                id, draft, ifMatch, caller.id(), RequestScope.current().language()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Remove a trail")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        trails.remove(id, ifMatch, caller.id());
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Hide a trail from players; what was played stays")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TrailEdit.class)))
    public Response retire(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(
                trails.retire(id, ifMatch, caller.id(), RequestScope.current().language()));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Show a trail to players again")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TrailEdit.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(
                trails.reopen(id, ifMatch, caller.id(), RequestScope.current().language()));
    }
}
