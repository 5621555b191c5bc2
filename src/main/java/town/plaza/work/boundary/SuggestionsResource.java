package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.category.CategoryDraft;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.work.control.Declining;
import town.plaza.work.control.Suggestion;
import town.plaza.work.control.SuggestionView;
import town.plaza.work.control.TaskCategories;

@Path("work/suggestions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "task categories")
public class SuggestionsResource {

    @Inject
    TaskCategories categories;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Suggested task categories that wait for an answer, oldest first")
    public Page<SuggestionView> waiting(@BeanParam @Valid PageRequest page) {
        return categories.waiting(page);
    }

    @GET
    @Path("own")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What the caller suggested, oldest first, with the answers")
    public Page<SuggestionView> own(@BeanParam @Valid PageRequest page) {
        return categories.suggestedBy(caller.id(), page);
    }

    @POST
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Suggest a task category")
    @APIResponse(
            responseCode = "201",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    public Response suggest(@NotNull @Valid Suggestion suggestion) {
        var view = categories.suggest(suggestion, caller.id());
        return Response.created(URI.create("/api/work/suggestions/own"))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Make a task category of a suggestion")
    public SuggestionView accept(@PathParam("id") UUID id, @NotNull @Valid CategoryDraft draft) {
        return categories.accept(id, draft);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Decline a suggestion, with or without saying why")
    public SuggestionView decline(@PathParam("id") UUID id, @Valid Declining declining) {
        return categories.decline(id, declining);
    }
}
