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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;
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
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    public Response body() {
        var body = bodies.of(caller.id());
        return ETags.tagged(body, body.version());
    }

    @PUT
    @Path("body")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Say what the equations for energy need to know", description = "It replaces all of it.")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    public Response describe(@NotNull @Valid BodyView body, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var kept = bodies.describe(caller.id(), body, ifMatch);
        return ETags.tagged(kept, kept.version());
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
            description =
                    "It replaces that day's; `If-Match: \"v0\"` asks that there is none. Workouts that were computed before stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    public Response measure(
            @PathParam("day") LocalDate day,
            @NotNull @Valid MeasurementView measured,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var kept = bodies.measure(caller.id(), day, measured, ifMatch);
        return ETags.tagged(kept, kept.version());
    }

    @DELETE
    @Path("measurements/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Strike the measurement of a day")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void forget(@PathParam("day") LocalDate day, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        bodies.forget(caller.id(), day, ifMatch);
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
    @APIResponse(
            responseCode = "200",
            description = "The goal",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    public Response set(
            @PathParam("day") LocalDate day,
            @NotNull @Valid GoalView goal,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var kept = goals.set(caller.id(), day, goal, ifMatch);
        return ETags.tagged(kept, kept.version());
    }

    @DELETE
    @Path("goals/{day}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Take back the goal that begins on a day")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("day") LocalDate day, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        goals.remove(caller.id(), day, ifMatch);
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
