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
import town.plaza.care.control.Activities;
import town.plaza.care.control.Files;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Participation;
import town.plaza.care.control.Period;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.Role;

@Path("care/residents/{id}/activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "activities")
public class ResidentActivitiesResource {

    @Inject
    Activities activities;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary =
                    "What a resident takes part in, latest first; without days, from four weeks ago to four weeks ahead",
            description = "For carers, and relatives with the resident's consent.")
    public Page<Participation> of(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-23") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        files.open(id, DataKind.ACTIVITIES);
        var today = homes.today();
        var period = Period.of(from, to, new Period(today.minusDays(28), today.plusDays(28)));
        return activities.of(id, period.from(), period.to(), page);
    }
}
