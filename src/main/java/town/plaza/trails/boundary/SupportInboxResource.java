package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;
import town.plaza.trails.control.Reply;
import town.plaza.trails.control.Support;
import town.plaza.trails.control.SupportLine;
import town.plaza.trails.control.SupportView;
import town.plaza.trails.entity.SupportKind;
import town.plaza.trails.entity.SupportState;

@Path("trails/inbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "trails-support")
public class SupportInboxResource {

    @Inject
    Support support;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Everybody's requests in one state, who waits longest first")
    public Page<SupportLine> list(
            @QueryParam("state") @DefaultValue("OPEN") SupportState state,
            @QueryParam("kind") @Parameter(description = "Absent, all kinds") SupportKind kind,
            @BeanParam @Valid PageRequest page) {
        return support.inbox(state, kind, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "A request with its conversation")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(support.require(id));
    }

    @POST
    @Path("{id}/messages")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Answer",
            description = "Whoever asked is notified. With If-Match nobody answers what has moved on meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response answer(
            @PathParam("id") UUID id, @NotNull @Valid Reply reply, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(support.answer(id, reply, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "End a conversation", description = "Whoever asked is notified.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(support.close(id, ifMatch, caller.id()));
    }
}
