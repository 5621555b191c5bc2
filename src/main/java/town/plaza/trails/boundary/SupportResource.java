package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import town.plaza.kernel.web.ETags;
import town.plaza.trails.control.Reply;
import town.plaza.trails.control.Support;
import town.plaza.trails.control.SupportDraft;
import town.plaza.trails.control.SupportLine;
import town.plaza.trails.control.SupportView;

@Path("trails/support")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trails-support", description = "Questions, suggestions and complaints about the game")
public class SupportResource {

    @Inject
    Support support;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's own requests, the newest first")
    public Page<SupportLine> list(@BeanParam @Valid PageRequest page) {
        return support.own(caller.id(), page);
    }

    @POST
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Ask, suggest or complain", description = "Ten at a time may wait for an end.")
    @APIResponse(
            responseCode = "201",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response open(@NotNull @Valid SupportDraft draft) {
        var opened = support.open(draft, caller.id());
        return ETags.created("/api/trails/support/" + opened.id(), opened);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's own request with its conversation")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(support.requireOwn(id, caller.id()));
    }

    @POST
    @Path("{id}/messages")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Say more in one's own conversation")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response goOn(@PathParam("id") UUID id, @NotNull @Valid Reply reply) {
        return ETags.tagged(support.goOn(id, reply, caller.id()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "End one's own conversation")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(support.closeOwn(id, ifMatch, caller.id()));
    }
}
