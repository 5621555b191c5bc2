package town.plaza.accounts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import town.plaza.accounts.control.PasswordReset;
import town.plaza.accounts.control.People;
import town.plaza.accounts.control.PersonView;
import town.plaza.accounts.control.Privacy;
import town.plaza.accounts.control.RoleChange;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

/** Everybody with an account, for the administrator. */
@Path("accounts/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "people", description = "The administrator's part of accounts")
public class PeopleResource {

    @Inject
    People people;

    @Inject
    Privacy privacy;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "Find people, newest account first")
    public Page<PersonView> find(
            @QueryParam("q") @Size(max = 80) @Parameter(description = "A part of the user name or the name shown.")
                    String q,
            @BeanParam @Valid PageRequest page) {
        return people.find(q, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person")
    @APIResponse(
            responseCode = "200",
            description = "With its version as ETag",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PUT
    @Path("{id}/roles")
    @Operation(summary = "Give and take roles; they count on the person's next request")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "409", description = "It is the last administrator")
    @APIResponse(responseCode = "412", description = "Changed by somebody else since the version in If-Match")
    public Response changeRoles(
            @PathParam("id") UUID id,
            @NotNull @Valid RoleChange change,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        people.changeRoles(id, change.roles(), ifMatch, caller.id());
        return answer(id);
    }

    @POST
    @Path("{id}/block")
    @Operation(summary = "Keep somebody out; their sessions and tokens end at once")
    @APIResponse(
            responseCode = "200",
            description = "Blocked",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "409", description = "It is the last administrator")
    public Response block(@PathParam("id") UUID id) {
        people.block(id, caller.id());
        return answer(id);
    }

    @POST
    @Path("{id}/unblock")
    @Operation(summary = "Let somebody in again")
    @APIResponse(
            responseCode = "200",
            description = "Not blocked",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response unblock(@PathParam("id") UUID id) {
        people.unblock(id, caller.id());
        return answer(id);
    }

    @POST
    @Path("{id}/password-reset")
    @Operation(summary = "Make a one-time password for whoever forgot theirs; it is told this one time")
    @APIResponse(
            responseCode = "200",
            description = "Every session and token of the account has ended; the one-time password is good for three"
                    + " days, and only for choosing another at sign-in",
            content = @Content(schema = @Schema(implementation = PasswordReset.class)))
    @APIResponse(responseCode = "409", description = "It is the caller's own")
    public Response resetPassword(@PathParam("id") UUID id) {
        var password = people.resetPassword(id, caller.id());
        return Response.ok(new PasswordReset(password, people.get(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove somebody and erase what Plaza keeps about them")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "It is the last administrator")
    public void remove(@PathParam("id") UUID id) {
        privacy.remove(id, caller.id());
    }

    private Response answer(UUID id) {
        var person = people.get(id);
        return ETags.tagged(person);
    }
}
