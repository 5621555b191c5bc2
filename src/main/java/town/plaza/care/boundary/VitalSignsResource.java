package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Period;
import town.plaza.care.control.Striking;
import town.plaza.care.control.VitalSigns;
import town.plaza.care.control.VitalSignsDraft;
import town.plaza.care.control.VitalSignsView;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

@Path("care/residents/{id}/vital-signs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "wellness")
public class VitalSignsResource {

    private static final int DAYS = 28;
    private static final String SIGNS =
            """
            {"breaths": 18, "saturation": 96, "scale": 1, "oxygen": false, "systolic": 128, "pulse": 76,
             "consciousness": "ALERT", "temperature": 36.7}""";

    @Inject
    VitalSigns vitalSigns;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "A resident's vital signs with NEWS2, newest first; without days, those of four weeks",
            description = "For carers, and relatives with the resident's consent to show wellness.")
    public Page<VitalSignsView> vitalSigns(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        files.open(id, DataKind.WELLNESS);
        return vitalSigns.page(id, period(from, to), page);
    }

    @POST
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Record what was measured", description = "NEWS2 takes all seven inputs.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = VitalSignsDraft.class),
                            examples = @ExampleObject(name = "all seven", value = SIGNS)))
    @APIResponse(
            responseCode = "201",
            description = "The measurement",
            content = @Content(schema = @Schema(implementation = VitalSignsView.class)))
    public Response measure(@PathParam("id") UUID id, @NotNull @Valid VitalSignsDraft draft) {
        var measured = vitalSigns.record(id, draft, caller.id());
        return Response.created(URI.create("/api/care/residents/" + id + "/vital-signs/" + measured.id()))
                .entity(measured)
                .build();
    }

    @POST
    @Path("{measurement}/strike")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Strike a wrong measurement out", description = "It stays, with the reason.")
    public VitalSignsView strike(
            @PathParam("id") UUID id, @PathParam("measurement") UUID measurement, @NotNull @Valid Striking striking) {
        return vitalSigns.strike(id, measurement, striking.reason(), caller.id());
    }

    private Period period(LocalDate from, LocalDate to) {
        var today = homes.today();
        return Period.of(from, to, new Period(today.minusDays(DAYS - 1L), today));
    }
}
