package town.plaza.kernel.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.Role;

/** The audit log, for administrators. */
@Path("ledger/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "ledger")
public class AuditResource {

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @GET
    @Path("head")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "The newest signed head of the audit log")
    public TreeHead head() {
        return proofs.newestHead(Log.AUDIT);
    }

    @GET
    @Path("entries")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Who did what, the newest first")
    public Page<EntryView> entries(
            @BeanParam @Valid PageRequest page,
            @QueryParam("subject") @Size(max = 200) @Parameter(description = "Only what happened to this thing.")
                    String subject,
            @QueryParam("kind") @Size(max = 100) @Parameter(description = "Only this kind of event.") String kind) {
        return ledger.newest(Log.AUDIT, emptyAsNull(subject), emptyAsNull(kind), page);
    }

    private static String emptyAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
