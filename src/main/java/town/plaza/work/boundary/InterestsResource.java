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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
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
import town.plaza.work.control.Application;
import town.plaza.work.control.HireView;
import town.plaza.work.control.Hiring;
import town.plaza.work.control.InterestView;
import town.plaza.work.control.Interests;
import town.plaza.work.control.Proposal;
import town.plaza.work.entity.InterestState;

@Path("work/interests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AS_WORKER, Role.AS_FARMER})
@Tag(name = "matches", description = "Farm work: applications, proposals, hires and ratings")
public class InterestsResource {

    private static final String STATES = "pending|accepted|rejected|withdrawn|ended|cancelled";

    @Inject
    Interests interests;

    @Inject
    Hiring hiring;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "The caller's applications and proposals, the newest first")
    public Page<InterestView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("as") @Pattern(regexp = Sides.ANY) @Parameter(description = "worker or farmer, for who is both")
                    String as,
            @QueryParam("startedBy")
                    @Pattern(regexp = Sides.ANY)
                    @Parameter(description = "worker for applications, farmer for proposals")
                    String startedBy,
            @QueryParam("state") @Pattern(regexp = STATES) @Parameter(description = STATES) String state,
            @QueryParam("offer") @Parameter(description = "those about one offer") UUID offer) {
        return interests.page(
                caller.id(),
                Sides.of(as, caller),
                Optional.ofNullable(offer),
                Optional.ofNullable(state).map(name -> InterestState.valueOf(name.toUpperCase(Locale.ROOT))),
                Sides.of(startedBy),
                page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the caller's applications or proposals")
    public InterestView find(@PathParam("id") UUID id) {
        return interests.require(id, caller.id());
    }

    @POST
    @Path("applications")
    @RolesAllowed(Role.AS_WORKER)
    @Operation(summary = "Apply for an offer")
    @APIResponse(
            responseCode = "201",
            description = "The farmer has been told",
            content = @Content(schema = @Schema(implementation = InterestView.class)))
    @APIResponse(responseCode = "409", description = "Not open, filled, asked before, or not free on those days")
    public Response apply(@NotNull @Valid Application application) {
        return created(interests.apply(application, caller.id()));
    }

    @POST
    @Path("proposals")
    @RolesAllowed(Role.AS_FARMER)
    @Operation(summary = "Propose an offer to a worker")
    @APIResponse(
            responseCode = "201",
            description = "The worker has been told",
            content = @Content(schema = @Schema(implementation = InterestView.class)))
    @APIResponse(responseCode = "409", description = "Not open, filled, asked before, or not free on those days")
    public Response propose(@NotNull @Valid Proposal proposal) {
        return created(interests.propose(proposal, caller.id()));
    }

    private static Response created(InterestView interest) {
        return Response.created(URI.create("/api/work/interests/" + interest.id()))
                .entity(interest)
                .build();
    }

    @POST
    @Path("{id}/accept")
    @Operation(
            summary = "Accept what the other side started",
            description = "Takes one vacancy and the worker's days. Other pending interests of the worker in those days"
                    + " end, and both sides are told.")
    @APIResponse(
            responseCode = "200",
            description = "There is a hire",
            content = @Content(schema = @Schema(implementation = HireView.class)))
    @APIResponse(responseCode = "403", description = "The caller started it")
    @APIResponse(responseCode = "409", description = "No longer pending, the vacancies are taken, or the days are")
    public HireView accept(@PathParam("id") UUID id) {
        return hiring.accept(id, caller.id());
    }

    @POST
    @Path("{id}/reject")
    @Operation(summary = "Decline what the other side started")
    @APIResponse(responseCode = "204", description = "Declined; the other side has been told")
    public void reject(@PathParam("id") UUID id) {
        interests.reject(id, caller.id());
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take back what the caller started")
    @APIResponse(responseCode = "204", description = "Withdrawn; the other side has been told")
    public void withdraw(@PathParam("id") UUID id) {
        interests.withdraw(id, caller.id());
    }
}
