package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Acknowledgement;
import town.plaza.care.control.AlertView;
import town.plaza.care.control.Alerts;
import town.plaza.care.control.Files;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

@Path("care/alerts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "Who is fading, and whose records are missing")
public class AlertsResource {

    @Inject
    Alerts alerts;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "The open alerts, newest first",
            description = "For whoever is no carer, there are none: 404. Each read is recorded in the audit log.")
    public Page<AlertView> open(@BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return alerts.open(page, caller.id());
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Acknowledge an alert with a note")
    public AlertView acknowledge(@PathParam("id") UUID id, @NotNull @Valid Acknowledgement acknowledgement) {
        return alerts.acknowledge(id, acknowledgement.note(), caller.id());
    }
}
