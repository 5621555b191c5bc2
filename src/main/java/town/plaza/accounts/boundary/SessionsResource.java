package town.plaza.accounts.boundary;

import jakarta.annotation.security.PermitAll;
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
import town.plaza.accounts.control.AccountView;
import town.plaza.accounts.control.Accounts;
import town.plaza.accounts.control.Credentials;
import town.plaza.accounts.control.SessionView;
import town.plaza.accounts.control.SignIn;
import town.plaza.accounts.control.Tokens;
import town.plaza.accounts.entity.TokenKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

/** Signing in and out, and where one is signed in. */
@Path("accounts/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "accounts")
public class SessionsResource {

    @Inject
    SignIn signIn;

    @Inject
    Tokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    CurrentAccount caller;

    @POST
    @PermitAll
    @Operation(summary = "Sign in")
    @APIResponse(
            responseCode = "201",
            description = "Signed in by the cookie",
            content = @Content(schema = @Schema(implementation = OpenedSession.class)))
    @APIResponse(responseCode = "401", description = "Unknown account, wrong password or blocked: it is not told which")
    @APIResponse(
            responseCode = "403",
            description = "It is a one-time password: send another as newPassword with it, unless it has expired")
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says how long to wait")
    public Response open(@NotNull @Valid Credentials credentials, @HeaderParam("User-Agent") String userAgent) {
        var session = signIn.signIn(credentials, RequestScope.current().address(), userAgent);
        var account = accounts.view(session.account());
        return Response.created(URI.create("/api/accounts/sessions/" + session.id()))
                .entity(new OpenedSession(session.id(), account))
                .cookie(SessionCookie.of(session.secret().reveal()))
                .cookie(SessionCookie.language(account.language()))
                .build();
    }

    public record OpenedSession(UUID id, AccountView account) {}

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Where the caller is signed in, newest first")
    public Page<SessionView> list(@BeanParam @Valid PageRequest page) {
        return tokens.sessions(caller.id(), caller.signedIn().tokenId(), page);
    }

    @DELETE
    @Path("current")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response endCurrent() {
        tokens.revoke(caller.id(), TokenKind.SESSION, caller.signedIn().tokenId());
        return Response.noContent().cookie(SessionCookie.gone()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "End one of the caller's sessions")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("id") UUID id) {
        tokens.revoke(caller.id(), TokenKind.SESSION, id);
    }
}
