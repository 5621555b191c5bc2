package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.nutrition.control.ActivityView;
import town.plaza.nutrition.control.WorkoutDraft;
import town.plaza.nutrition.control.WorkoutView;
import town.plaza.nutrition.control.Workouts;

@Path("nutrition")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workouts", description = "How one has moved; nobody else sees it")
public class WorkoutsResource {

    private static final String ACTIVITY = """
            {"day": "2026-11-21", "activity": "17190", "minutes": 45}""";
    private static final String FREE =
            """
            {"day": "2026-11-21", "name": "Aceituna, por el reloj", "minutes": 240, "kcal": 900}""";

    @Inject
    Workouts workouts;

    @Inject
    CurrentAccount caller;

    private static Language language() {
        return RequestScope.current().language();
    }

    @GET
    @Path("activities")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "The activities, all at once, by name",
            description = "With their MET, from the 2011 Compendium of Physical Activities.")
    public Page<ActivityView> activities() {
        return new Page<>(workouts.activities(language()), null);
    }

    @GET
    @Path("workouts/{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A workout of one's own")
    @APIResponse(
            responseCode = "200",
            description = "The workout",
            content = @Content(schema = @Schema(implementation = WorkoutView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(workouts.find(caller.id(), id));
    }

    @POST
    @Path("workouts")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Write down how one has moved",
            description =
                    "An activity and its minutes, computed with the weight of that day, or a free line with its kcal.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WorkoutDraft.class),
                            examples = {
                                @ExampleObject(name = "an activity", value = ACTIVITY),
                                @ExampleObject(name = "a free line", value = FREE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The workout",
            content = @Content(schema = @Schema(implementation = WorkoutView.class)))
    public Response add(@NotNull @Valid WorkoutDraft draft) {
        var workout = workouts.add(caller.id(), draft, language());
        return ETags.created("/api/nutrition/workouts/" + workout.id(), workout);
    }

    @PUT
    @Path("workouts/{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Correct a workout", description = "It is computed anew, with the weight of that day.")
    @APIResponse(
            responseCode = "200",
            description = "The workout",
            content = @Content(schema = @Schema(implementation = WorkoutView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid WorkoutDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(workouts.change(caller.id(), id, draft, ifMatch, language()));
    }

    @DELETE
    @Path("workouts/{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Strike a workout")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        workouts.remove(caller.id(), id, ifMatch);
    }
}
