package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.kernel.web.ETags;
import town.plaza.trails.control.TutorialDraft;
import town.plaza.trails.control.TutorialEdit;
import town.plaza.trails.control.TutorialEditing;

@Path("trails/editor/tutorials")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trails-editor", description = "What the game is made of, for clerks and administrators")
public class EditorTutorialsResource {

    private static final long LARGEST = 128L * 1024;

    @Inject
    TutorialEditing tutorials;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The pages on how to play in their order, all at once")
    public Page<TutorialEdit> list() {
        return new Page<>(tutorials.all(), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "A page on how to play, with all that can be changed")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TutorialEdit.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(tutorials.require(id));
    }

    @POST
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Add a page on how to play")
    @APIResponse(
            responseCode = "201",
            description = "What was added",
            content = @Content(schema = @Schema(implementation = TutorialEdit.class)))
    public Response add(@NotNull @Valid TutorialDraft draft) {
        var added = tutorials.add(draft, caller.id());
        return ETags.created("/api/trails/editor/tutorials/" + added.id(), added);
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Change a page on how to play")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TutorialEdit.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid TutorialDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(tutorials.change(id, draft, ifMatch, caller.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Remove a page on how to play")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        tutorials.remove(id, ifMatch, caller.id());
    }
}
