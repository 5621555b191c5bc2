package town.plaza.nutrition.boundary;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.csv.CsvDecimal;
import town.plaza.kernel.csv.CsvMode;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.nutrition.control.LogExport;
import town.plaza.nutrition.control.LogImport;
import town.plaza.nutrition.control.LogOutcome;

@Path("nutrition/log")
@ApplicationScoped
@Tag(name = "log as CSV", description = "All of one's log, taken along and brought back")
public class LogResource {

    private static final String CSV = "text/csv";
    private static final long LARGEST = 16L * 1024 * 1024;

    @Inject
    LogExport exports;

    @Inject
    LogImport imports;

    @Inject
    CurrentAccount caller;

    @GET
    @Produces(CSV)
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "All of one's log as CSV",
            description =
                    "What was eaten and done, goals, measurements, and one's own foods with portions and ingredients, each"
                            + " line with its kind. What is unknown is empty.")
    @APIResponse(
            responseCode = "200",
            description = "The log",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(
            @QueryParam("decimal")
                    @DefaultValue("point")
                    @Pattern(regexp = "point|comma")
                    @Parameter(
                            description =
                                    "point; or comma, with semicolons between values, for spreadsheets in Spanish")
                    String decimal) {
        var account = caller.id();
        var form = CsvDecimal.valueOf(decimal.toUpperCase(Locale.ROOT));
        return Response.ok((StreamingOutput) out -> exports.write(account, form, out))
                .type(CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"plaza-log.csv\"")
                .build();
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST)
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Bring a log back from CSV",
            description =
                    "In the form of the export: UTF-8, commas or semicolons, decimals with a point or a comma, at most 100,000"
                            + " lines. Lines that the log has already are not added again; goals, measurements and the body"
                            + " take the place of what is there for their day. A food whose barcode one of one's own has is"
                            + " that one, which stays as it is; what was eaten of a food that is nowhere stays without it."
                            + " A line without a kind is something eaten."
                            + " With `mode=all` a bad line stops everything, with `mode=good` only itself.")
    public LogOutcome bring(
            @QueryParam("mode")
                    @DefaultValue("all")
                    @Pattern(regexp = "all|good")
                    @Parameter(description = "all or good")
                    String mode,
            @NotNull InputStream file) {
        return imports.run(caller.id(), file, CsvMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }
}
