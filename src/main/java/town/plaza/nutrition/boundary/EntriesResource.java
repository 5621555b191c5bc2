package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.nutrition.control.EntryDraft;
import town.plaza.nutrition.control.EntryView;
import town.plaza.nutrition.control.FoodLog;
import town.plaza.nutrition.control.QuickFood;
import town.plaza.nutrition.entity.Meal;

@Path("nutrition/entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "food log", description = "What one has eaten; nobody else sees it")
public class EntriesResource {

    private static final String FOOD =
            """
            {"day": "2026-11-21", "meal": "BREAKFAST", "food": "01a1feb9-2543-76e5-b6e2-06a56caf109a", "amount": 60}""";
    private static final String FREE =
            """
            {"day": "2026-11-21", "meal": "LUNCH", "name": "Menú del bar", "nutrients": {"kcal": 850}}""";

    @Inject
    FoodLog log;

    @Inject
    CurrentAccount caller;

    private static Language language() {
        return RequestScope.current().language();
    }

    @GET
    @Path("often")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "The foods eaten most often in the last weeks",
            description = "With the amount of the last time, to be eaten again with one tap.")
    public Page<QuickFood> often(
            @QueryParam("meal") @Parameter(description = "Only at this meal.") Meal meal,
            @QueryParam("limit") @DefaultValue("12") @Min(1) @Max(50) int limit) {
        return new Page<>(log.often(caller.id(), meal, language(), limit), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Something one has eaten")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(log.find(caller.id(), id));
    }

    @POST
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Write down what was eaten",
            description = "A food and how much of it, or a free line with its own numbers.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EntryDraft.class),
                            examples = {
                                @ExampleObject(name = "a food", value = FOOD),
                                @ExampleObject(name = "a free line", value = FREE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response add(@NotNull @Valid EntryDraft draft) {
        var entry = log.add(caller.id(), draft, language());
        return ETags.created("/api/nutrition/entries/" + entry.id(), entry);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Correct what was eaten",
            description =
                    "Another amount of the same food keeps the numbers that the food had when it was eaten. Where the food is"
                            + " gone, say the amount without it: what is not said stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid EntryDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(log.change(caller.id(), id, draft, ifMatch, language()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Strike what was not eaten")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        log.remove(caller.id(), id, ifMatch);
    }
}
