package town.plaza.board.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.HolidayDraft;
import town.plaza.board.control.HolidayView;
import town.plaza.board.control.Holidays;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.Role;

@Path("board/holidays")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "holidays", description = "Days of the nation, the region and the town that are no working days")
public class HolidaysResource {

    @Inject
    Holidays holidays;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(summary = "The holidays of a year, all at once")
    public Page<HolidayView> list(
            @QueryParam("year") @Min(1900) @Max(2999) @Parameter(description = "Absent, the current one")
                    Integer year) {
        return new Page<>(holidays.of(year == null ? LocalDate.now(clock).getYear() : year), null);
    }

    @POST
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Add a holiday", description = "Notices that are published already keep their dates.")
    @APIResponse(
            responseCode = "201",
            description = "The holiday",
            content = @Content(schema = @Schema(implementation = HolidayView.class)))
    public Response add(@NotNull @Valid HolidayDraft draft) {
        return Response.created(URI.create("/api/board/holidays/" + draft.day()))
                .entity(holidays.add(draft))
                .build();
    }

    @DELETE
    @Path("{day}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Remove a holiday")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("day") LocalDate day) {
        holidays.remove(day);
    }
}
