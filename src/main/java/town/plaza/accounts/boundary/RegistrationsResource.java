package town.plaza.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.accounts.control.AccountView;
import town.plaza.accounts.control.Accounts;
import town.plaza.accounts.control.Registration;
import town.plaza.accounts.control.Tokens;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;

/** How one becomes a neighbour. */
@Path("accounts/registrations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "People: sign-in, sessions, contact details, privacy")
public class RegistrationsResource {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @POST
    @PermitAll
    @Operation(summary = "Make an account and sign in to it")
    @APIResponse(
            responseCode = "201",
            description = "Made; signed in by the cookie",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "The user name is taken")
    @APIResponse(responseCode = "422", description = "The password is too common")
    public Response register(@NotNull @Valid Registration registration, @HeaderParam("User-Agent") String userAgent) {
        var account = accounts.register(registration, RequestScope.current().address());
        var session = tokens.openSession(account, userAgent);
        var view = accounts.view(account);
        return Response.created(URI.create("/api/accounts/me"))
                .entity(view)
                .tag(ETags.of(view.version()))
                .cookie(SessionCookie.of(session.secret().reveal()))
                .cookie(SessionCookie.language(view.language()))
                .build();
    }
}
