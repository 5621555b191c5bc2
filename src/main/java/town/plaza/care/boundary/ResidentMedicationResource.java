package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Adherence;
import town.plaza.care.control.AdherenceView;
import town.plaza.care.control.Administrations;
import town.plaza.care.control.AsNeededView;
import town.plaza.care.control.Delivery;
import town.plaza.care.control.EntryView;
import town.plaza.care.control.Files;
import town.plaza.care.control.KnownDose;
import town.plaza.care.control.PrescriptionDraft;
import town.plaza.care.control.PrescriptionView;
import town.plaza.care.control.Prescriptions;
import town.plaza.care.control.Round;
import town.plaza.care.control.StockCount;
import town.plaza.care.control.StockView;
import town.plaza.care.control.Stocks;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;

@Path("care/residents/{resident}/medication")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "medication of a resident",
        description = "For carers, and for relatives with consent; each read is recorded in the audit log")
public class ResidentMedicationResource {

    private static final String EXAMPLE =
            """
            {"medication": "01990000-0000-7000-8000-000000000001", "amount": 1,
             "schedule": {"kind": "AT_TIMES", "times": ["08:00", "20:00"]},
             "from": "2026-11-21", "to": "2026-12-04", "prescriber": "Dra. Marta Ríos", "notes": "Con la comida",
             "key": "0d9a9a3e-8a0f-4d0e-9a0b-3f9f5f0d8a12"}""";

    @Inject
    Files files;

    @Inject
    Prescriptions prescriptions;

    @Inject
    Administrations administrations;

    @Inject
    Round round;

    @Inject
    Adherence adherence;

    @Inject
    Stocks stocks;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("prescriptions")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What a resident is to be given, newest first")
    public Page<PrescriptionView> prescriptions(
            @PathParam("resident") UUID resident,
            @QueryParam("ended") @DefaultValue("false") @Parameter(description = "With those that have ended.")
                    boolean ended,
            @BeanParam @Valid PageRequest page) {
        files.open(resident, DataKind.MEDICATION);
        return prescriptions.page(resident, ended, language(), page);
    }

    @POST
    @Path("prescriptions")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Write a prescription",
            description =
                    "What the resident is allergic to is refused unless a reason confirms it. Sent again with the same key,"
                            + " it is answered alike and prescribed once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PrescriptionDraft.class),
                            examples = @ExampleObject(name = "twice a day", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The prescription",
            content = @Content(schema = @Schema(implementation = PrescriptionView.class)))
    public Response prescribe(@PathParam("resident") UUID resident, @NotNull @Valid PrescriptionDraft draft) {
        var prescription = prescriptions.add(resident, draft, language(), caller.id());
        return ETags.created("/api/care/prescriptions/" + prescription.id(), prescription);
    }

    @GET
    @Path("doses")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "What was due in a window, as it was known at a moment",
            description =
                    "At most 31 days; without `known`, as it is known now. What was recorded by then of a dose that a later"
                            + " change or stop took away is among them.")
    public List<KnownDose> doses(
            @PathParam("resident") UUID resident,
            @QueryParam("from") @NotNull Instant from,
            @QueryParam("to") @NotNull Instant to,
            @QueryParam("known") Instant known) {
        files.open(resident, DataKind.MEDICATION);
        return round.asKnown(resident, from, to, known, language());
    }

    @GET
    @Path("as-needed")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What is given as needed, and from when the next dose is allowed")
    public List<AsNeededView> asNeeded(@PathParam("resident") UUID resident) {
        files.open(resident, DataKind.MEDICATION);
        return round.asNeeded(resident, language());
    }

    @GET
    @Path("administrations")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What was recorded, newest first", description = "Wrong entries too, with what corrects them.")
    public Page<EntryView> administrations(@PathParam("resident") UUID resident, @BeanParam @Valid PageRequest page) {
        files.open(resident, DataKind.MEDICATION);
        return administrations.page(resident, page);
    }

    @GET
    @Path("adherence")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "How prescriptions were followed, by day",
            description =
                    "At most 367 days. A dose that could not be given in time, since its prescription was entered later or"
                            + " the resident was away, is not due unless something was recorded of it.")
    public List<AdherenceView> adherence(
            @PathParam("resident") UUID resident,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        files.open(resident, DataKind.MEDICATION);
        return adherence.of(resident, from, to);
    }

    @GET
    @Path("stock")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "What is left of a resident's medications")
    public Page<StockView> stock(@PathParam("resident") UUID resident, @BeanParam @Valid PageRequest page) {
        files.open(resident, DataKind.MEDICATION);
        return stocks.of(resident, language(), page);
    }

    @PUT
    @Path("stock/{medication}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Count what is left, and say when it is low")
    @APIResponse(
            responseCode = "200",
            description = "The stock",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    public Response count(
            @PathParam("resident") UUID resident,
            @PathParam("medication") UUID medication,
            @NotNull @Valid StockCount count,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var stock = stocks.count(resident, medication, count, ifMatch, language(), caller.id());
        return ETags.tagged(stock);
    }

    @POST
    @Path("stock/{medication}/deliveries")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "More has come",
            description = "Sent again with the same key, it is answered alike and added once.")
    public StockView deliver(
            @PathParam("resident") UUID resident,
            @PathParam("medication") UUID medication,
            @NotNull @Valid Delivery delivery) {
        return stocks.deliver(resident, medication, delivery, language(), caller.id());
    }

    private static Language language() {
        return RequestScope.current().language();
    }
}
