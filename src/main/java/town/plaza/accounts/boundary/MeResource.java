package town.plaza.accounts.boundary;

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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.accounts.control.AccountView;
import town.plaza.accounts.control.Accounts;
import town.plaza.accounts.control.PasswordChange;
import town.plaza.accounts.control.PasswordProof;
import town.plaza.accounts.control.Privacy;
import town.plaza.accounts.control.Profile;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

/** The caller's own account. */
@Path("accounts/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NEIGHBOUR)
@Tag(ref = "accounts")
public class MeResource {

    @Inject
    Accounts accounts;

    @Inject
    Privacy privacy;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "The caller's account")
    @APIResponse(
            responseCode = "200",
            description = "With its version as ETag",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response get() {
        return answer();
    }

    @PUT
    @Operation(summary = "Change name, language and contact details")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "412", description = "Changed by somebody else since the version in If-Match")
    public Response change(@NotNull @Valid Profile profile, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        accounts.change(caller.id(), profile, ifMatch);
        return answer(SessionCookie.language(profile.language()));
    }

    @POST
    @Path("password")
    @Operation(summary = "Change the password; every other session ends")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "401", description = "The current password is not right")
    @APIResponse(responseCode = "422", description = "The new password is too common")
    public void changePassword(@NotNull @Valid PasswordChange change) {
        accounts.changePassword(caller.id(), change, caller.signedIn().tokenId());
    }

    @PUT
    @Path("roles/{role}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begin with a role that is open to all: WORKER or FARMER",
            description = "It counts from the next request on. What an administrator took away stays away.")
    @APIResponse(
            responseCode = "200",
            description = "The account, with the role",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "403", description = "Not open to all, or taken away by an administrator")
    public Response takeUp(@PathParam("role") Role role) {
        accounts.takeUp(caller.id(), role);
        return answer();
    }

    @DELETE
    @Path("roles/{role}")
    @Operation(
            summary = "Lay down a role that is open to all: WORKER or FARMER",
            description = "What is pending ends, jobs that are not over are called off, and who is concerned is told.")
    @APIResponse(
            responseCode = "200",
            description = "The account, without the role",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "403", description = "Not open to all")
    public Response layDown(@PathParam("role") Role role) {
        accounts.layDown(caller.id(), role);
        return answer();
    }

    @GET
    @Path("export")
    @Produces("application/zip")
    @Operation(summary = "All that Plaza keeps about the caller, one JSON file for each service")
    public Response export() {
        var files = privacy.export(caller.id());
        return Response.ok((StreamingOutput) out -> Privacy.writeZip(files, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plaza.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("erasure")
    @Operation(summary = "Erase the caller's account for good")
    @APIResponse(responseCode = "204", description = "Erased and signed out")
    @APIResponse(responseCode = "401", description = "The password is not right")
    @APIResponse(responseCode = "409", description = "It is the last administrator's")
    public Response erase(@NotNull @Valid PasswordProof proof) {
        privacy.erase(caller.id(), proof.password());
        return Response.noContent().cookie(SessionCookie.gone()).build();
    }

    private Response answer(NewCookie... cookies) {
        var account = accounts.view(caller.id());
        return Response.ok(account)
                .tag(ETags.of(account.version()))
                .cookie(cookies)
                .build();
    }
}
