package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import town.plaza.care.control.Files;
import town.plaza.care.control.Leaving;
import town.plaza.care.control.ResidentDraft;
import town.plaza.care.control.ResidentLine;
import town.plaza.care.control.ResidentView;
import town.plaza.care.control.Residents;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

@Path("care/residents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "residents", description = "Who lives in the care home; for carers")
public class ResidentsResource {

    private static final String EXAMPLE =
            """
            {"name": "Carmen Hidalgo Ruiz", "born": "1938-05-14", "room": "12", "diet": "Sin sal",
             "contact": "Su hija Ana, 600 000 000",
             "allergies": [{"substance": "Penicilina", "atc": "J01C"}]}""";

    @Inject
    Residents residents;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The residents by name", description = "For whoever is no carer, there is no such list: 404.")
    public Page<ResidentLine> list(
            @QueryParam("name") @Size(max = 120) @Parameter(description = "Only those with this in their name.")
                    String name,
            @QueryParam("left") @DefaultValue("false") @Parameter(description = "With those who have left.")
                    boolean left,
            @BeanParam @Valid PageRequest page) {
        files.requireCarer();
        return residents.page(name, left, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The head of a resident's file", description = "Reading it is recorded in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "The resident",
            content = @Content(schema = @Schema(implementation = ResidentView.class)))
    public Response find(@PathParam("id") UUID id) {
        files.open(id);
        return ETags.tagged(residents.require(id));
    }

    @POST
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Enter a resident")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ResidentDraft.class),
                            examples = @ExampleObject(name = "a resident", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The resident",
            content = @Content(schema = @Schema(implementation = ResidentView.class)))
    public Response add(@NotNull @Valid ResidentDraft draft) {
        var resident = residents.add(draft, caller.id());
        return ETags.created("/api/care/residents/" + resident.id(), resident);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Change who a resident is", description = "It replaces all of it, the allergies too.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ResidentDraft.class),
                            examples = @ExampleObject(name = "a resident", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The resident",
            content = @Content(schema = @Schema(implementation = ResidentView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid ResidentDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(residents.change(id, draft, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/leave")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "A resident leaves the home", description = "What was recorded stays.")
    @APIResponse(
            responseCode = "200",
            description = "The resident",
            content = @Content(schema = @Schema(implementation = ResidentView.class)))
    public Response leave(
            @PathParam("id") UUID id,
            @NotNull @Valid Leaving leaving,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(residents.leave(id, leaving.on(), ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "A resident is back, or had not left")
    @APIResponse(
            responseCode = "200",
            description = "The resident",
            content = @Content(schema = @Schema(implementation = ResidentView.class)))
    public Response comeBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(residents.comeBack(id, ifMatch, caller.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Take out a resident entered by mistake",
            description = "Refused once anything is recorded of them.")
    @APIResponse(responseCode = "204", description = "There is no such resident any more")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        residents.remove(id, ifMatch, caller.id());
    }
}
