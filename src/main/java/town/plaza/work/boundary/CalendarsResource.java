package town.plaza.work.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.web.PublicAddress;
import town.plaza.work.control.Calendars;

@Path("work/calendars")
@ApplicationScoped
@Tag(ref = "workers")
public class CalendarsResource {

    private static final String ICALENDAR = "text/calendar";

    @Inject
    Calendars calendars;

    @Inject
    CurrentAccount caller;

    @Inject
    PublicAddress address;

    @POST
    @RolesAllowed("WORKER")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A new secret address for the calendar of the caller's hires",
            description = "The one before stops working. It is told this once.")
    @APIResponse(
            responseCode = "201",
            description = "The address",
            content = @Content(schema = @Schema(implementation = CalendarAddress.class)))
    public Response renew() {
        var url = address.site() + "/api/work/calendars/" + calendars.renew(caller.id());
        return Response.created(URI.create(url))
                .entity(new CalendarAddress(url))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{file}")
    @Produces({ICALENDAR, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "The hires behind a secret address, as iCalendar")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = ICALENDAR))
    public Response feed(@PathParam("file") String file) {
        return Response.ok(calendars.feed(file, address.site()), ICALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .build();
    }

    /** @param url to subscribe to */
    public record CalendarAddress(String url) {}
}
