package town.plaza.board.boundary;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.NoticeCategories;
import town.plaza.kernel.cache.Cached;
import town.plaza.kernel.cache.Invalidates;
import town.plaza.kernel.category.Category;
import town.plaza.kernel.category.CategoryDraft;
import town.plaza.kernel.category.Renaming;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("board/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "categories", description = "What notices are filed under")
public class CategoriesResource {

    @Inject
    NoticeCategories categories;

    @GET
    @PermitAll
    @Cached(BoardSubjects.NOTICES)
    @Operation(summary = "The categories, all at once")
    public Page<Category> list() {
        return new Page<>(categories.all(), null);
    }

    @POST
    @Invalidates(BoardSubjects.NOTICES)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Add a category")
    @APIResponse(
            responseCode = "201",
            description = "The category",
            content = @Content(schema = @Schema(implementation = Category.class)))
    public Response add(@NotNull @Valid CategoryDraft draft) {
        return ETags.created("/api/board/categories/" + draft.slug(), categories.add(draft));
    }

    @PUT
    @Path("{slug}")
    @Invalidates(BoardSubjects.NOTICES)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Rename a category", description = "Its slug stays: published notices are filed under it.")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = Category.class)))
    @APIResponse(responseCode = "412", description = "Renamed by somebody else since the version in If-Match")
    public Response rename(
            @PathParam("slug") String slug,
            @NotNull @Valid Renaming renaming,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(categories.rename(slug, renaming.names(), ifMatch));
    }

    @DELETE
    @Path("{slug}")
    @Invalidates(BoardSubjects.NOTICES)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Remove a category that no notice is filed under")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("slug") String slug) {
        categories.remove(slug);
    }
}
