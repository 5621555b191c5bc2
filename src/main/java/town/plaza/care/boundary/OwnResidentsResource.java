package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.FileRead;
import town.plaza.care.control.FileReads;
import town.plaza.care.control.OwnResident;
import town.plaza.care.control.Relatives;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

@Path("care")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(ref = "relatives")
public class OwnResidentsResource {

    @Inject
    Relatives relatives;

    @Inject
    FileReads reads;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("own-residents")
    @RolesAllowed(Role.AS_RELATIVE)
    @Operation(
            summary = "The residents to whom the caller is tied, all at once",
            description = "`kinds` is what the caller may see now.")
    public Page<OwnResident> own() {
        return new Page<>(relatives.own(caller.id()), null);
    }

    @GET
    @Path("reads")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Who read residents' files, newest first")
    public Page<FileRead> reads(
            @QueryParam("resident") @Parameter(description = "Only reads of this one's.") UUID resident,
            @BeanParam @Valid PageRequest page) {
        return reads.page(Optional.ofNullable(resident), page);
    }
}
