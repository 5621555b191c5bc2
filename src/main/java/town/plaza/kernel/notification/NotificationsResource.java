package town.plaza.kernel.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

@Path("notifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NEIGHBOUR)
@Tag(name = "notifications", description = "What Plaza tells the caller, each with a link to what happened")
public class NotificationsResource {

    @Inject
    Notifications notifications;

    @Inject
    CurrentAccount caller;

    @GET
    @Operation(summary = "The caller's notifications, the newest first")
    public Page<NotificationView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("unread")
                    @DefaultValue("false")
                    @Parameter(description = "true for those only that are not read yet")
                    boolean unread) {
        return notifications.page(caller.id(), unread, RequestScope.current().language(), page);
    }

    @GET
    @Path("unread")
    @Operation(
            summary = "How many are not read yet",
            description = "Pages that listen to `plaza.notifications` are told when this may have changed.")
    public Unread unread() {
        return notifications.unread(caller.id());
    }

    @POST
    @Path("{id}/read")
    @Operation(summary = "Mark one as read")
    @APIResponse(responseCode = "204", description = "It is read")
    public void read(@PathParam("id") UUID id) {
        notifications.read(caller.id(), id);
    }

    @POST
    @Path("read")
    @Operation(summary = "Mark all as read")
    @APIResponse(responseCode = "204", description = "None is unread")
    public void readAll() {
        notifications.readAll(caller.id());
    }
}
