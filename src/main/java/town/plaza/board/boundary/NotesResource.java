package town.plaza.board.boundary;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.Hiding;
import town.plaza.board.control.NoteDraft;
import town.plaza.board.control.NoteView;
import town.plaza.board.control.Notes;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

@Path("board/notes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notes", description = "Short texts that anyone leaves on the board; gone after 90 days")
public class NotesResource {

    @Inject
    Notes notes;

    @Inject
    CurrentAccount caller;

    @GET
    @PermitAll
    @Operation(summary = "The notes, newest first")
    public Page<NoteView> list(@BeanParam @Valid PageRequest page) {
        return notes.page(page);
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Operation(summary = "One note")
    public NoteView find(@PathParam("number") long number) {
        return notes.find(number).orElseThrow(Problem::notFound);
    }

    @POST
    @PermitAll
    @Operation(summary = "Leave a note", description = "Each address may leave a limited number in a minute.")
    @APIResponse(
            responseCode = "201",
            description = "It is on the board",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response add(@NotNull NoteDraft draft) {
        var note = notes.add(draft, RequestScope.current().address());
        return Response.created(URI.create("/api/board/notes/" + note.number()))
                .entity(note)
                .build();
    }

    @POST
    @Path("{number}/hide")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Hide a note", description = "Its text stays in the audit log.")
    @APIResponse(responseCode = "204", description = "It is hidden")
    public void hide(@PathParam("number") long number, @Valid Hiding hiding) {
        notes.hide(number, hiding, caller.id());
    }
}
