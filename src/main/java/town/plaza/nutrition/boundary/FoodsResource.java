package town.plaza.nutrition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.nutrition.control.FoodDraft;
import town.plaza.nutrition.control.FoodLine;
import town.plaza.nutrition.control.FoodView;
import town.plaza.nutrition.control.Foods;
import town.plaza.nutrition.control.RecipeDraft;

@Path("nutrition/foods")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "foods", description = "The catalogue of everybody, and one's own foods and recipes")
public class FoodsResource {

    private static final String FOOD =
            """
            {"name": "Magdalenas de la abuela", "basis": "G",
             "nutrients": {"kcal": 420, "kj": 1758, "protein": 6, "fat": 21, "carbohydrate": 51, "sugar": 26},
             "portions": [{"name": "1 magdalena", "amount": 45}]}""";
    private static final String RECIPE =
            """
            {"name": "Gazpacho", "cookedWeight": 1400, "ingredients":
             [{"food": "01a1feb9-2543-76e5-b6e2-06a56caf109a", "amount": 1000}],
             "portions": [{"name": "1 vaso", "amount": 200}]}""";

    @Inject
    Foods foods;

    @Inject
    CurrentAccount caller;

    private static Language language() {
        return RequestScope.current().language();
    }

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Foods called like what was typed",
            description =
                    "The closest first, one's own before others. Accents and case make no difference, the last word"
                            + " may be half typed, and a slip is forgiven.")
    public Page<FoodLine> search(
            @QueryParam("q") @NotBlank @Size(max = 100) @Parameter(description = "What was typed.") String typed,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
        return new Page<>(foods.search(caller.id(), typed, language(), limit), null);
    }

    @GET
    @Path("own")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's own foods and recipes, the newest first")
    public Page<FoodLine> own(@BeanParam @Valid PageRequest page) {
        return foods.own(caller.id(), page);
    }

    @GET
    @Path("barcode/{digits}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The food with a barcode", description = "EAN-13, EAN-8 or UPC-A with its check digit.")
    @APIResponse(
            responseCode = "200",
            description = "The food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response byBarcode(@PathParam("digits") @Size(max = 30) String digits) {
        return ETags.tagged(foods.byBarcode(caller.id(), digits, language()).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A food of the catalogue, or of one's own")
    @APIResponse(
            responseCode = "200",
            description = "The food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(foods.require(caller.id(), id, language()));
    }

    @POST
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Enter a food of one's own",
            description = "Nobody else sees it. `doubt` in the answer says where the declared energy does not fit.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FoodDraft.class),
                            examples = @ExampleObject(name = "a food", value = FOOD)))
    @APIResponse(
            responseCode = "201",
            description = "The food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response add(@NotNull @Valid FoodDraft draft) {
        return created(foods.add(caller.id(), draft, language()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Change a food of one's own", description = "What was eaten of it stays as it was.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FoodDraft.class),
                            examples = @ExampleObject(name = "a food", value = FOOD)))
    @APIResponse(
            responseCode = "200",
            description = "The food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid FoodDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(foods.change(caller.id(), id, draft, ifMatch, language()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Remove a food or recipe of one's own", description = "What was eaten of it stays in the log.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        foods.remove(caller.id(), id, ifMatch);
    }

    @POST
    @Path("recipes")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Enter a recipe",
            description = "A food made of foods. What is unknown of one of them is unknown of the recipe.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RecipeDraft.class),
                            examples = @ExampleObject(name = "a recipe", value = RECIPE)))
    @APIResponse(
            responseCode = "201",
            description = "The recipe, as a food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response addRecipe(@NotNull @Valid RecipeDraft draft) {
        return created(foods.addRecipe(caller.id(), draft, language()));
    }

    @PUT
    @Path("recipes/{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Change a recipe", description = "Its nutrients are those of its ingredients as they are now.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RecipeDraft.class),
                            examples = @ExampleObject(name = "a recipe", value = RECIPE)))
    @APIResponse(
            responseCode = "200",
            description = "The recipe, as a food",
            content = @Content(schema = @Schema(implementation = FoodView.class)))
    public Response changeRecipe(
            @PathParam("id") UUID id,
            @NotNull @Valid RecipeDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(foods.changeRecipe(caller.id(), id, draft, ifMatch, language()));
    }

    private static Response created(FoodView food) {
        return ETags.created("/api/nutrition/foods/" + food.id(), food);
    }
}
