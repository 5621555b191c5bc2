package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.PrescriptionChange;
import town.plaza.care.control.PrescriptionView;
import town.plaza.care.control.Prescriptions;
import town.plaza.care.control.Stopping;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;

@Path("care/prescriptions/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "prescriptions",
        description = "A change closes what a prescription said and opens what it says from then on")
public class PrescriptionsResource {

    private static final String EXAMPLE =
            """
            {"amount": 0.5, "schedule": {"kind": "EVERY_HOURS", "every": "PT8H", "first": "2026-11-21T08:00"},
             "to": "2026-12-04", "prescriber": "Dra. Marta Ríos"}""";

    @Inject
    Prescriptions prescriptions;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A prescription as it is now")
    @APIResponse(
            responseCode = "200",
            description = "The prescription",
            content = @Content(schema = @Schema(implementation = PrescriptionView.class)))
    public Response find(@PathParam("id") UUID id) {
        files.open(prescriptions.residentOf(id), DataKind.MEDICATION);
        return ETags.tagged(prescriptions.require(id, language()));
    }

    @GET
    @Path("versions")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "All that a prescription ever said, what is known last first")
    public List<PrescriptionView> versions(@PathParam("id") UUID id) {
        files.open(prescriptions.residentOf(id), DataKind.MEDICATION);
        return prescriptions.versions(id, language());
    }

    @PUT
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Change a prescription from a moment on",
            description =
                    "Now, where none is named. What the resident is allergic to by then is refused unless a reason confirms"
                            + " it, or did before.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PrescriptionChange.class),
                            examples = @ExampleObject(name = "half, every eight hours", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The prescription",
            content = @Content(schema = @Schema(implementation = PrescriptionView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid PrescriptionChange change,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(prescriptions.change(id, change, ifMatch, language(), caller.id()));
    }

    @POST
    @Path("stop")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Stop a prescription now")
    @APIResponse(
            responseCode = "200",
            description = "The prescription",
            content = @Content(schema = @Schema(implementation = PrescriptionView.class)))
    public Response stop(
            @PathParam("id") UUID id,
            @NotNull @Valid Stopping stopping,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(prescriptions.stop(id, stopping.reason(), ifMatch, language(), caller.id()));
    }

    private static Language language() {
        return RequestScope.current().language();
    }
}
