package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Activities;
import town.plaza.care.control.ActivityDraft;
import town.plaza.care.control.ActivityView;
import town.plaza.care.control.Attendance;
import town.plaza.care.control.Files;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Participant;
import town.plaza.care.control.Period;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("care/activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "activities", description = "What is planned in the care home, and who takes part")
public class ActivitiesResource {

    private static final String EXAMPLE =
            """
            {"name": "Paseo por la vega", "description": "Hasta la acequia y vuelta, con parada en los bancos.",
             "start": "2026-11-24T11:00", "minutes": 60, "place": "Puerta principal", "capacity": 8}""";

    @Inject
    Activities activities;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "What is planned, earliest first; without days, today and the six days after",
            description = "For whoever is no carer, there is no such list: 404.")
    public Page<ActivityView> list(
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-23") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        var today = homes.today();
        var period = Period.of(from, to, new Period(today, today.plusDays(6)));
        return activities.page(period.from(), period.to(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One activity")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response find(@PathParam("id") UUID id) {
        files.requireCarer();
        return ETags.tagged(activities.require(id));
    }

    @POST
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Plan an activity")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityDraft.class),
                            examples = @ExampleObject(name = "a walk", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response add(@NotNull @Valid ActivityDraft draft) {
        var activity = activities.add(draft, caller.id());
        return ETags.created("/api/care/activities/" + activity.id(), activity);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Change an activity")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid ActivityDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(activities.change(id, draft, ifMatch));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Cancel an activity", description = "Who was signed up stays on it.")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response cancel(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(activities.cancel(id, ifMatch));
    }

    @GET
    @Path("{id}/participants")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Who takes part, by name", description = "Each read is recorded in the audit log.")
    public Page<Participant> participants(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return activities.participants(id, page, caller.id());
    }

    @PUT
    @Path("{id}/participants/{resident}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Sign a resident up", description = "The last place is given once.")
    public ActivityView signUp(@PathParam("id") UUID id, @PathParam("resident") UUID resident) {
        return activities.signUp(id, resident, caller.id());
    }

    @DELETE
    @Path("{id}/participants/{resident}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Take a resident off an activity", description = "Refused once attendance is recorded.")
    public ActivityView signOff(@PathParam("id") UUID id, @PathParam("resident") UUID resident) {
        return activities.signOff(id, resident);
    }

    @POST
    @Path("{id}/participants/{resident}/attendance")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Record whether a resident came, from the activity's beginning on")
    public Participant attend(
            @PathParam("id") UUID id, @PathParam("resident") UUID resident, @NotNull @Valid Attendance attendance) {
        return activities.attend(id, resident, attendance.attended(), caller.id());
    }
}
