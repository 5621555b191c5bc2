package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.FhirExport;
import town.plaza.care.control.Files;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

@Path("care/residents/{resident}/fhir")
@ApplicationScoped
@Tag(name = "exchange", description = "What other systems take over; for carers")
public class FhirResource {

    @Inject
    Files files;

    @Inject
    FhirExport export;

    @GET
    @Produces({"application/fhir+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "A resident as a FHIR R4 Bundle",
            description = "Patient, MedicationRequest, MedicationAdministration, Observation. For carers; reading it is"
                    + " recorded in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public JsonObject bundle(@PathParam("resident") UUID resident) {
        return export.of(files.open(resident), RequestScope.current().language());
    }
}
