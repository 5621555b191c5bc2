package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import town.plaza.work.control.ProfileLine;
import town.plaza.work.control.Profiles;
import town.plaza.work.entity.Side;

@Path("work")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work profiles", description = "Workers and farmers as the other side and the administrator see them")
public class ProfilesResource {

    private static final String NAME = "A part of the user name or the name shown.";

    @Inject
    Profiles profiles;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("workers")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "All workers, or those of a name")
    public Page<ProfileLine> workers(
            @QueryParam("q") @Size(max = 80) @Parameter(description = NAME) String q,
            @BeanParam @Valid PageRequest page) {
        return profiles.lines(Side.WORKER, q, page);
    }

    @GET
    @Path("workers/{id}")
    @RolesAllowed({"FARMER", Role.ADMINISTRATOR})
    @Operation(summary = "A worker, as farmers see one")
    public ProfileLine worker(@PathParam("id") UUID id) {
        return profiles.line(Side.WORKER, id);
    }

    @DELETE
    @Path("workers/{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Remove a worker's profile", description = "Pending interests and hires to come end.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void removeWorker(@PathParam("id") UUID id) {
        profiles.remove(Side.WORKER, id, caller.id());
    }

    @GET
    @Path("farmers")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "All farmers, or those of a name")
    public Page<ProfileLine> farmers(
            @QueryParam("q") @Size(max = 80) @Parameter(description = NAME) String q,
            @BeanParam @Valid PageRequest page) {
        return profiles.lines(Side.FARMER, q, page);
    }

    @GET
    @Path("farmers/{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A farmer, as workers see one")
    public ProfileLine farmer(@PathParam("id") UUID id) {
        return profiles.line(Side.FARMER, id);
    }

    @DELETE
    @Path("farmers/{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Remove a farmer's profile and offers", description = "Hired people are told.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void removeFarmer(@PathParam("id") UUID id) {
        profiles.remove(Side.FARMER, id, caller.id());
    }
}
