package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Period;
import town.plaza.care.control.Wellness;
import town.plaza.care.control.WellnessCurve;
import town.plaza.care.control.WellnessDraft;
import town.plaza.care.control.WellnessView;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("care/residents/{id}/wellness")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "wellness", description = "How residents feel, and their vital signs")
public class WellnessResource {

    private static final int DAYS = 28;

    @Inject
    Wellness wellness;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "A resident's wellness records, newest first; without days, those of four weeks",
            description = "For carers, and relatives with the resident's consent.")
    public Page<WellnessView> list(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        files.open(id, DataKind.WELLNESS);
        return wellness.page(id, period(from, to), page);
    }

    @GET
    @Path("curve")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Each day of a period with energy, mood and what was usual; without days, four weeks",
            description = "At most 731 days. For carers, and relatives with the resident's consent.")
    public WellnessCurve curve(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to) {
        files.open(id, DataKind.WELLNESS);
        return wellness.curve(id, period(from, to));
    }

    @GET
    @Path("{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The wellness record of a day")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = WellnessView.class)))
    public Response find(@PathParam("id") UUID id, @PathParam("day") LocalDate day) {
        files.open(id, DataKind.WELLNESS);
        return ETags.tagged(wellness.require(id, day));
    }

    @PUT
    @Path("{day}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Write or change the wellness record of a day, on that day",
            description = "Changing takes If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = WellnessView.class)))
    public Response record(
            @PathParam("id") UUID id,
            @PathParam("day") LocalDate day,
            @NotNull @Valid WellnessDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(wellness.record(id, day, draft, ifMatch, caller.id()));
    }

    private Period period(LocalDate from, LocalDate to) {
        var today = homes.today();
        return Period.of(from, to, new Period(today.minusDays(DAYS - 1L), today));
    }
}
