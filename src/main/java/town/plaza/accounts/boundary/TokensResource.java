package town.plaza.accounts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.accounts.control.ApiTokenView;
import town.plaza.accounts.control.TokenRequest;
import town.plaza.accounts.control.Tokens;
import town.plaza.accounts.entity.TokenKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

/** Tokens for programs that act for the caller, as {@code Authorization: Bearer}. */
@Path("accounts/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NEIGHBOUR)
@Tag(ref = "accounts")
public class TokensResource {

    @Inject
    Tokens tokens;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "The caller's API tokens, newest first, without their secrets")
    public Page<ApiTokenView> list(@BeanParam @Valid PageRequest page) {
        return tokens.apiTokens(caller.id(), page);
    }

    @POST
    @Operation(summary = "Make an API token; its secret is told this one time")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewToken.class)))
    public Response issue(@NotNull @Valid TokenRequest request) {
        var issued = tokens.issue(caller.id(), request);
        return Response.created(URI.create("/api/accounts/tokens/" + issued.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new NewToken(
                        issued.id(), request.name().strip(), issued.secret().reveal(), issued.expiresAt()))
                .build();
    }

    /** @param token to be sent as {@code Authorization: Bearer}; cannot be asked for again */
    public record NewToken(UUID id, String name, String token, Instant expiresAt) {}

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke one of the caller's API tokens")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(caller.id(), TokenKind.API, id);
    }
}
