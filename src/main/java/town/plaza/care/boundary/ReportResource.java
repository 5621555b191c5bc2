package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.FollowUpReport;
import town.plaza.care.control.Homes;
import town.plaza.care.control.Period;
import town.plaza.care.control.ReportPdf;
import town.plaza.care.control.ReportView;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.RequestScope;

@Path("care/residents/{id}/report")
@ApplicationScoped
@Tag(name = "report", description = "How a resident did in a period")
public class ReportResource {

    private static final int DAYS = 28;
    private static final String PDF = "application/pdf";

    @Inject
    FollowUpReport reports;

    @Inject
    ReportPdf pdf;

    @Inject
    Files files;

    @Inject
    Homes homes;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "The follow-up report; without days, of four weeks",
            description = "At most 731 days. For carers; for everybody else there is none: 404.")
    public ReportView report(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to) {
        return reports.of(files.open(id), period(from, to));
    }

    @GET
    @Path("pdf")
    @Produces(PDF)
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The follow-up report on paper, in the caller's language")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = PDF,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response pdf(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, inclusive") LocalDate to) {
        var report = reports.of(files.open(id), period(from, to));
        return Response.ok(pdf.of(report, RequestScope.current().language()))
                .type(PDF)
                // without the resident's name: it stays in lists of downloads
                .header("Content-Disposition", "inline; filename=\"" + report.from() + "-" + report.to() + ".pdf\"")
                .build();
    }

    private Period period(LocalDate from, LocalDate to) {
        var today = homes.today();
        return Period.of(from, to, new Period(today.minusDays(DAYS - 1L), today));
    }
}
