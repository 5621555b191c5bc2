package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.nutrition.control.ImportFaultView;
import town.plaza.nutrition.control.ImportFileView;
import town.plaza.nutrition.control.ImportJobView;
import town.plaza.nutrition.control.ImportJobs;
import town.plaza.nutrition.control.ImportOrder;

@Path("nutrition/catalogue")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue", description = "Where everybody's foods come from: for administrators, who see no log")
public class CatalogueResource {

    @Inject
    ImportJobs jobs;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("files")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "The catalogues in the operator's folder, all at once",
            description = "Open Food Facts as .jsonl or .jsonl.gz; FoodData Central as .zip or a folder with food.csv.")
    public Page<ImportFileView> files() {
        return new Page<>(jobs.files(), null);
    }

    @GET
    @Path("jobs")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Imports of catalogues, the newest first")
    public Page<ImportJobView> list(@BeanParam @Valid PageRequest page) {
        return jobs.list(page);
    }

    @POST
    @Path("jobs")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Order the import of a catalogue",
            description = "It runs in the background and goes on after a restart. What is there by the same name of its"
                    + " source is brought up to date, so the same file again adds nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    public Response order(@NotNull @Valid ImportOrder order) {
        var job = jobs.order(order, caller.id());
        return Response.created(URI.create("/api/nutrition/catalogue/jobs/" + job.id()))
                .entity(job)
                .build();
    }

    @GET
    @Path("jobs/{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "An import and how far it is")
    public ImportJobView find(@PathParam("id") UUID id) {
        return jobs.find(id);
    }

    @GET
    @Path("jobs/{id}/faults")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "The first 500 bad lines of an import, in the order in which they were met")
    public Page<ImportFaultView> faults(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("after") @DefaultValue("-1") @Min(-1) @Max(1000) int after) {
        return jobs.faults(id, after, limit);
    }

    @POST
    @Path("jobs/{id}/stop")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Stop an import", description = "What it has taken stays, and it can be resumed.")
    public ImportJobView stop(@PathParam("id") UUID id) {
        return jobs.stop(id, caller.id());
    }

    @POST
    @Path("jobs/{id}/resume")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Go on with an import that failed or was stopped", description = "From where it ended.")
    public ImportJobView resume(@PathParam("id") UUID id) {
        return jobs.resume(id, caller.id());
    }
}
