package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.web.ETags;
import town.plaza.work.control.Availability;
import town.plaza.work.control.CalendarView;
import town.plaza.work.control.FeedOrder;
import town.plaza.work.control.FittingOffer;
import town.plaza.work.control.Matching;
import town.plaza.work.control.Profiles;
import town.plaza.work.control.WorkerDraft;
import town.plaza.work.control.WorkerView;
import town.plaza.work.entity.Days;

@Path("work")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workers", description = "A worker's profile, calendar and the offers that fit")
public class WorkersResource {

    @Inject
    Profiles profiles;

    @Inject
    Availability availability;

    @Inject
    Matching matching;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("worker")
    @RolesAllowed("WORKER")
    @Operation(summary = "The caller's worker profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    public Response profile() {
        return ETags.tagged(profiles.worker(caller.id()).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("worker")
    @RolesAllowed("WORKER")
    @Operation(summary = "Make or change the caller's worker profile", description = "It replaces all of it.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    public Response present(@NotNull @Valid WorkerDraft draft, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(profiles.presentWorker(caller.id(), draft, ifMatch));
    }

    @GET
    @Path("availability")
    @RolesAllowed("WORKER")
    @Operation(summary = "The caller's days: declared, hired, free")
    public CalendarView calendar() {
        return availability.calendar(caller.id());
    }

    @POST
    @Path("availability")
    @RolesAllowed("WORKER")
    @Operation(
            summary = "Declare days on which the caller can be hired",
            description = "Periods that overlap or touch become one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Days.class),
                            examples =
                                    @ExampleObject(
                                            name = "a month",
                                            value = "{\"from\": \"2027-10-15\", \"to\": \"2027-11-15\"}")))
    public CalendarView add(@NotNull @Valid Days days) {
        return availability.add(caller.id(), days);
    }

    @DELETE
    @Path("availability")
    @RolesAllowed("WORKER")
    @Operation(
            summary = "Take declared days back",
            description = "From the middle of a period this leaves two. Days that are hired stay.")
    public CalendarView remove(
            @QueryParam("from") @NotNull @Parameter(description = "The first day, such as 2027-10-15") LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day, inclusive") LocalDate to) {
        return availability.remove(caller.id(), new Days(from, to));
    }

    @GET
    @Path("feed")
    @RolesAllowed("WORKER")
    @Operation(
            summary = "Open offers that fit the caller's free days and were not answered",
            description = "Any order but NEAREST is among the 2,000 nearest that fit, where there are more.")
    public Page<FittingOffer> feed(
            @QueryParam("order")
                    @DefaultValue("NEAREST")
                    @Pattern(regexp = "NEAREST|BEST_PAID|SOONEST|BEST_RATED|WANTED")
                    String order,
            @QueryParam("within")
                    @DefaultValue("" + Matching.NEAR)
                    @Min(1)
                    @Max(Matching.FARTHEST)
                    @Parameter(description = "Kilometres from the caller's place, as the crow flies")
                    int within,
            @BeanParam @Valid PageRequest page) {
        return matching.feed(caller.id(), FeedOrder.valueOf(order), within, page);
    }
}
