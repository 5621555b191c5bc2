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
import town.plaza.trails.control.QuestionDraft;
import town.plaza.trails.control.QuestionEdit;
import town.plaza.trails.control.QuestionEditing;

@Path("trails/editor/questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trails-editor", description = "What the game is made of, for clerks and administrators")
public class EditorQuestionsResource {

    private static final long LARGEST = 128L * 1024;

    @Inject
    QuestionEditing questions;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The questions with their right answers, the newest first")
    public Page<QuestionEdit> list(@BeanParam @Valid QuestionFilter filter, @BeanParam @Valid PageRequest page) {
        return questions.page(filter.filter(), RequestScope.current().language(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "A question, with all that can be changed")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = QuestionEdit.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(questions.require(id, RequestScope.current().language()));
    }

    @POST
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Add a question")
    @APIResponse(
            responseCode = "201",
            description = "What was added",
            content = @Content(schema = @Schema(implementation = QuestionEdit.class)))
    public Response add(@NotNull @Valid QuestionDraft draft) {
        var added = questions.add(draft, caller.id(), RequestScope.current().language());
        return ETags.created("/api/trails/editor/questions/" + added.id(), added);
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Change a question")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = QuestionEdit.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid QuestionDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(questions.change(
                id, draft, ifMatch, caller.id(), RequestScope.current().language()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Remove a question")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        questions.remove(id, ifMatch, caller.id());
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Hide a question from players; what was played stays")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = QuestionEdit.class)))
    public Response retire(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(questions.retire(
                id, ifMatch, caller.id(), RequestScope.current().language()));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Show a question to players again")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = QuestionEdit.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(questions.reopen(
                id, ifMatch, caller.id(), RequestScope.current().language()));
    }
}
