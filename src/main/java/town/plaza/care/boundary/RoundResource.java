package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Administrations;
import town.plaza.care.control.AsNeededDose;
import town.plaza.care.control.Correction;
import town.plaza.care.control.EntryView;
import town.plaza.care.control.Files;
import town.plaza.care.control.Recorded;
import town.plaza.care.control.Recording;
import town.plaza.care.control.Round;
import town.plaza.care.control.RoundView;
import town.plaza.care.control.StockView;
import town.plaza.care.control.Stocks;
import town.plaza.care.entity.DoseState;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

@Path("care/round")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "round", description = "What is due now, and what happened to it; for carers")
public class RoundResource {

    private static final String EXAMPLE =
            """
            {"prescription": "01990000-0000-7000-8000-000000000001", "due": "2026-11-21T07:00:00Z", "outcome": "GIVEN",
             "amount": 1, "key": "0d9a9a3e-8a0f-4d0e-9a0b-3f9f5f0d8a11"}""";

    @Inject
    Round round;

    @Inject
    Administrations administrations;

    @Inject
    Stocks stocks;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Doses from a day ago until twelve hours ahead, soonest first",
            description =
                    "Those that are due, late or missed where no state is named. For whoever is no carer there is no round:"
                            + " 404. Each read is recorded in the audit log.")
    public RoundView read(
            @QueryParam("room") @Size(max = 20) @Parameter(description = "How the names of the rooms begin.")
                    String room,
            @QueryParam("state") @Size(max = 5)
                    List<@Pattern(regexp = "UPCOMING|DUE|LATE|MISSED|RECORDED") String> states,
            @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        var wanted = EnumSet.noneOf(DoseState.class);
        states.forEach(each -> wanted.add(DoseState.valueOf(each)));
        return round.read(
                room,
                wanted.isEmpty() ? EnumSet.of(DoseState.DUE, DoseState.LATE, DoseState.MISSED) : wanted,
                RequestScope.current().language(),
                page,
                caller.id());
    }

    @GET
    @Path("as-needed")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "What is given as needed to all residents, and from when the next dose of it is allowed",
            description = "For whoever is no carer: 404. Each read is recorded in the audit log.")
    public Page<AsNeededDose> asNeeded(@BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return round.asNeeded(RequestScope.current().language(), page, caller.id());
    }

    @POST
    @Path("outcomes")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Record what happened to a dose",
            description = "Sent again with the same key, it is answered with 200 and recorded once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Recording.class),
                            examples = @ExampleObject(name = "given", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "What is recorded",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody was faster (`dose-recorded`, with who and when in `data`), or it is `too-early` for"
                    + " something as needed (with from when in `data.allowedFrom`)")
    public Response record(@NotNull @Valid Recording recording) {
        return answer(administrations.record(recording, caller.id()));
    }

    @POST
    @Path("outcomes/{id}/correction")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Replace a wrong entry", description = "The wrong one stays to be seen, and counts no more.")
    @APIResponse(
            responseCode = "201",
            description = "What is recorded",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid Correction correction) {
        return answer(administrations.correct(id, correction, caller.id()));
    }

    @GET
    @Path("stock")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "What is left of all residents' medications",
            description = "For whoever is no carer: 404. Each read is recorded in the audit log.")
    public Page<StockView> stock(
            @QueryParam("low")
                    @DefaultValue("false")
                    @Parameter(description = "Only what runs low or has to be counted again.")
                    boolean low,
            @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return stocks.all(low, RequestScope.current().language(), page, caller.id());
    }

    private static Response answer(Recorded recorded) {
        return Response.status(recorded.again() ? Response.Status.OK : Response.Status.CREATED)
                .entity(recorded.entry())
                .build();
    }
}
