package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.ImportView;
import town.plaza.care.control.Imports;
import town.plaza.kernel.csv.CsvMode;
import town.plaza.kernel.csv.CsvOutcome;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.BodyLimit;

@Path("care/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "What the care home brings along from its spreadsheets")
public class ImportsResource {

    private static final long LARGEST = 16L * 1024 * 1024;

    @Inject
    Imports imports;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "What can be imported as CSV, with its columns, all at once")
    public Page<ImportView> all() {
        return new Page<>(imports.all(), null);
    }

    @POST
    @Path("{name}")
    @Consumes("text/csv")
    @BodyLimit(LARGEST)
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Import a CSV",
            description =
                    "UTF-8, commas or semicolons, a header first, at most 100,000 lines. Each bad line is named by"
                            + " number and field, the first hundred at least. With `mode=all` a bad line stops everything, with"
                            + " `mode=good` only itself.")
    public CsvOutcome run(
            @PathParam("name") String name,
            @QueryParam("mode")
                    @DefaultValue("all")
                    @Pattern(regexp = "all|good")
                    @Parameter(description = "all or good")
                    String mode,
            @NotNull InputStream file) {
        return imports.run(name, file, CsvMode.valueOf(mode.toUpperCase(Locale.ROOT)), caller.id());
    }
}
