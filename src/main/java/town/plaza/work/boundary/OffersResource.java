package town.plaza.work.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;
import town.plaza.work.control.Candidate;
import town.plaza.work.control.CandidateOrder;
import town.plaza.work.control.Matching;
import town.plaza.work.control.OfferDraft;
import town.plaza.work.control.OfferView;
import town.plaza.work.control.Offers;
import town.plaza.work.control.Season;
import town.plaza.work.control.SeasonLine;
import town.plaza.work.entity.Days;

@Path("work/offers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "offers", description = "Farm work that somebody has to give")
public class OffersResource {

    private static final String EXAMPLE =
            """
            {"category": "recoleccion",
             "place": {"name": "Montefrío", "latitude": 37.32098, "longitude": -4.01136},
             "period": {"from": "2027-10-15", "to": "2027-11-15"}, "vacancies": 6, "hourlyPay": 9.50,
             "description": "Aceituna de mesa, a mano.", "draft": false}""";

    @Inject
    Offers offers;

    @Inject
    Matching matching;

    @Inject
    Season season;

    @Inject
    CurrentAccount caller;

    @GET
    @PermitAll
    @Operation(summary = "Open offers, soonest first")
    public Page<OfferView> open(@BeanParam @Valid PageRequest page) {
        return offers.open(page);
    }

    @GET
    @Path("own")
    @RolesAllowed("FARMER")
    @Operation(summary = "The caller's own offers and drafts, newest first")
    public Page<OfferView> own(@BeanParam @Valid PageRequest page) {
        return offers.own(caller.id(), page);
    }

    @GET
    @Path("season")
    @RolesAllowed("FARMER")
    @Operation(
            summary = "The caller's offers that have a day in a season, with who is hired",
            description = "Drafts too, by their first day.")
    public Page<SeasonLine> season(
            @QueryParam("from") @NotNull @Parameter(description = "The first day, such as 2027-09-01") LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day, inclusive") LocalDate to,
            @BeanParam @Valid PageRequest page) {
        return season.page(caller.id(), new Days(from, to), page);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One offer", description = "A draft exists for its farmer only.")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(offers.require(
                id, caller.principal().map(AccountPrincipal::accountId).orElse(null)));
    }

    @POST
    @RolesAllowed("FARMER")
    @Operation(
            summary = "Publish an offer, or keep it as a draft",
            description = "Paying less than the wage floor in force on the first day is refused.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfferDraft.class),
                            examples = @ExampleObject(name = "olives", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response add(@NotNull @Valid OfferDraft draft) {
        var offer = offers.add(draft, caller.id());
        return ETags.created("/api/work/offers/" + offer.id(), offer);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("FARMER")
    @Operation(
            summary = "Change an offer of one's own",
            description =
                    "Where task, place, period or pay become another, what is pending for an open offer ends, and may"
                            + " be asked anew. Once somebody is hired, only description, vacancies and a higher pay change.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfferDraft.class),
                            examples = @ExampleObject(name = "olives", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid OfferDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(offers.change(id, draft, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed("FARMER")
    @Operation(summary = "Publish a draft")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(offers.publish(id, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed("FARMER")
    @Operation(summary = "Withdraw an offer, or throw a draft away", description = "Who is hired stays hired.")
    @APIResponse(responseCode = "204", description = "It is no longer open")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        offers.withdraw(id, ifMatch, caller.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Remove an offer", description = "Pending interests end, hired people are told.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id) {
        offers.remove(id, caller.id());
    }

    @GET
    @Path("{id}/candidates")
    @RolesAllowed("FARMER")
    @Operation(
            summary = "Workers who are free for the whole period of an offer of one's own and were not asked",
            description = "Best rated first is among the 2,000 nearest, where there are more.")
    public Page<Candidate> candidates(
            @PathParam("id") UUID id,
            @QueryParam("order") @DefaultValue("NEAREST") @Pattern(regexp = "NEAREST|BEST_RATED") String order,
            @QueryParam("within")
                    @DefaultValue("" + Matching.NEAR)
                    @Min(1)
                    @Max(Matching.FARTHEST)
                    @Parameter(description = "Kilometres from the offer's place, as the crow flies")
                    int within,
            @BeanParam @Valid PageRequest page) {
        return matching.candidates(id, caller.id(), CandidateOrder.valueOf(order), within, page);
    }
}
