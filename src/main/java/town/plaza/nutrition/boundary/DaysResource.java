package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.nutrition.control.CopyOrder;
import town.plaza.nutrition.control.DaySummary;
import town.plaza.nutrition.control.DayView;
import town.plaza.nutrition.control.FoodLog;
import town.plaza.nutrition.control.PeriodSummary;
import town.plaza.nutrition.control.Summaries;

@Path("nutrition/days")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "days", description = "Day by day: what was eaten and done against the goal of that time")
public class DaysResource {

    @Inject
    Summaries summaries;

    @Inject
    FoodLog log;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The days of a period, all at once", description = "At most 366, those without anything too.")
    public Page<DaySummary> list(
            @QueryParam("from") @NotNull @Parameter(description = "The first day, such as 2026-11-01.") LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day.") LocalDate to) {
        return new Page<>(summaries.days(caller.id(), from, to), null);
    }

    @GET
    @Path("summary")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "A week, a month or another period in total and on average",
            description =
                    "At most 366 days. Only days on which something eaten was written down count, each against the goal of"
                            + " its time; each nutrient says of how much of the energy it is known.")
    public PeriodSummary summary(
            @QueryParam("from") @NotNull @Parameter(description = "The first day, such as 2026-11-01.") LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day.") LocalDate to) {
        return summaries.period(caller.id(), from, to);
    }

    @GET
    @Path("{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "All of one day",
            description =
                    "Each nutrient says of how much of the energy it is known: below 100 % it is at least so much.")
    public DayView find(@PathParam("day") LocalDate day) {
        return summaries.day(caller.id(), day);
    }

    @POST
    @Path("{day}/copy")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Eat again what was eaten on another day", description = "The whole day, or one meal of it.")
    public DayView copy(@PathParam("day") LocalDate day, @NotNull @Valid CopyOrder order) {
        log.copy(caller.id(), day, order);
        return summaries.day(caller.id(), day);
    }
}
