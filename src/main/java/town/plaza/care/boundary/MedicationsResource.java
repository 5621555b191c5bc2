package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.MedicationDraft;
import town.plaza.care.control.MedicationView;
import town.plaza.care.control.Medications;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("care/medications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "medications", description = "What can be prescribed; for carers")
public class MedicationsResource {

    private static final String EXAMPLE =
            """
            {"name": "Paracetamol", "substance": "Paracetamol", "strength": "500 mg", "form": "Comprimido",
             "unit": "TABLET", "atc": "N02BE01"}""";

    @Inject
    Medications medications;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The catalogue by name", description = "For whoever is no carer, there is none: 404.")
    public Page<MedicationView> list(
            @QueryParam("text") @Size(max = 120) @Parameter(description = "Only those with this in name or substance.")
                    String text,
            @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return medications.page(text, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One medication")
    @APIResponse(
            responseCode = "200",
            description = "The medication",
            content = @Content(schema = @Schema(implementation = MedicationView.class)))
    public Response find(@PathParam("id") UUID id) {
        files.requireCarer();
        return ETags.tagged(medications.require(id));
    }

    @POST
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Enter a medication")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MedicationDraft.class),
                            examples = @ExampleObject(name = "a medication", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The medication",
            content = @Content(schema = @Schema(implementation = MedicationView.class)))
    public Response add(@NotNull @Valid MedicationDraft draft) {
        var medication = medications.add(draft, caller.id());
        return ETags.created("/api/care/medications/" + medication.id(), medication);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Change a medication", description = "Once it is in use, its unit stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MedicationDraft.class),
                            examples = @ExampleObject(name = "a medication", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The medication",
            content = @Content(schema = @Schema(implementation = MedicationView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid MedicationDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(medications.change(id, draft, ifMatch, caller.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Take a medication out of the catalogue", description = "Refused once it is in use.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        medications.remove(id, ifMatch, caller.id());
    }
}
