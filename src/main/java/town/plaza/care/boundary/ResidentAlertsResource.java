package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.AlertView;
import town.plaza.care.control.Alerts;
import town.plaza.care.control.Files;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Period;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.Role;

@Path("care/residents/{id}/alerts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "alerts")
public class ResidentAlertsResource {

    private static final int DAYS = 365;

    @Inject
    Alerts alerts;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A resident's alerts, newest first, those acknowledged too; without days, of a year")
    public Page<AlertView> of(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        files.open(id);
        var today = homes.today();
        return alerts.of(id, Period.of(from, to, new Period(today.minusDays(DAYS), today)), page);
    }
}
