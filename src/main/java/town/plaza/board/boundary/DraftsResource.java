package town.plaza.board.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.DraftSummary;
import town.plaza.board.control.Notices;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.Role;

@Path("board/drafts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "notices")
public class DraftsResource {

    @Inject
    Notices notices;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The drafts, newest first")
    public Page<DraftSummary> list(@BeanParam @Valid PageRequest page) {
        return notices.drafts(page);
    }
}
