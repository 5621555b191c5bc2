package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.nutrition.control.Bodies;
import town.plaza.nutrition.control.BodyView;
import town.plaza.nutrition.control.GoalView;
import town.plaza.nutrition.control.Goals;
import town.plaza.nutrition.control.MeasurementView;
import town.plaza.nutrition.control.Suggestion;

@Path("nutrition")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "body and goals", description = "What one's body measures, and what one aims for")
public class BodyResource {

    @Inject
    Bodies bodies;

    @Inject
    Goals goals;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("body")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What is known of one's body besides its measurements")
    public BodyView body() {
        return bodies.of(caller.id());
    }

    @PUT
    @Path("body")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Say what the equations for energy need to know", description = "It replaces all of it.")
    public BodyView describe(@NotNull @Valid BodyView body) {
        return bodies.describe(caller.id(), body);
    }

    @GET
    @Path("measurements")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's weight and height over time, the newest first")
    public Page<MeasurementView> measurements(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(400) int limit,
            @QueryParam("after") LocalDate after) {
        return Page.of(bodies.measurements(caller.id(), after, limit + 1), limit, each -> each.day()
                .toString());
    }

    @PUT
    @Path("measurements/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Write down weight, height or both of a day",
            description = "It replaces that day's. Workouts that were computed before stay as they are.")
    public MeasurementView measure(@PathParam("day") LocalDate day, @NotNull @Valid MeasurementView measured) {
        return bodies.measure(caller.id(), day, measured);
    }

    @DELETE
    @Path("measurements/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Strike the measurement of a day")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void forget(@PathParam("day") LocalDate day) {
        bodies.forget(caller.id(), day);
    }

    @GET
    @Path("goals")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's goals, all at once, the newest first")
    public Page<GoalView> goals() {
        return new Page<>(goals.all(caller.id()), null);
    }

    @PUT
    @Path("goals/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Set the goal from a day on",
            description = "Days before are judged by the goal of their time. A goal that an equation suggested includes"
                    + " workouts already.")
    public GoalView set(@PathParam("day") LocalDate day, @NotNull @Valid GoalView goal) {
        return goals.set(caller.id(), day, goal);
    }

    @DELETE
    @Path("goals/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Take back the goal that begins on a day")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("day") LocalDate day) {
        goals.remove(caller.id(), day);
    }

    @GET
    @Path("suggestions")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "How much energy one's body needs in a day, by each equation",
            description =
                    "By Mifflin and St Jeor (1990) and by the Institute of Medicine (2005); for adults. It contains"
                            + " the day's movement already.")
    public Page<Suggestion> suggestions() {
        return new Page<>(goals.suggestions(caller.id()), null);
    }
}
