package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.work.control.ContactView;
import town.plaza.work.control.HireView;
import town.plaza.work.control.Hiring;
import town.plaza.work.control.RatingDraft;
import town.plaza.work.control.Ratings;

/** What was agreed; for its two sides, whatever roles they have kept. */
@Path("work/hires")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NEIGHBOUR)
@Tag(ref = "matches")
public class HiresResource {

    @Inject
    Hiring hiring;

    @Inject
    Ratings ratings;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "The caller's hires, cancelled and past ones too, the newest first")
    public Page<HireView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("as")
                    @Pattern(regexp = Sides.ANY)
                    @Parameter(description = "worker or farmer, for who is both, or was one")
                    String as,
            @QueryParam("offer") @Parameter(description = "those for one offer") UUID offer) {
        return hiring.page(caller.id(), Sides.of(as, caller), Optional.ofNullable(offer), page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the caller's hires")
    public HireView find(@PathParam("id") UUID id) {
        return hiring.require(id, caller.id());
    }

    @GET
    @Path("{id}/contact")
    @Operation(
            summary = "How to reach the other side",
            description = "Only while the hire lives: until it is cancelled, or its last day is over.")
    @APIResponse(
            responseCode = "200",
            description = "As far as they said",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response contact(@PathParam("id") UUID id) {
        return Response.ok(hiring.contact(id, caller.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Call a hire off; its vacancy opens again, its days are free again")
    @APIResponse(responseCode = "204", description = "Cancelled; the other side has been told")
    @APIResponse(responseCode = "409", description = "Cancelled before, or its last day is over")
    public void cancel(@PathParam("id") UUID id) {
        hiring.cancel(id, caller.id());
    }

    @POST
    @Path("{id}/ratings")
    @Operation(
            summary = "Rate the other side, after the last day",
            description = "The other side sees it once it has rated too, or after 14 days.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = HireView.class)))
    @APIResponse(responseCode = "409", description = "Not over, cancelled, or rated before")
    public Response rate(@PathParam("id") UUID id, @NotNull @Valid RatingDraft draft) {
        return Response.created(URI.create("/api/work/hires/" + id))
                .entity(ratings.rate(id, draft, caller.id()))
                .build();
    }
}
