package town.plaza.care.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.care.control.Files;
import town.plaza.care.control.RelativeDraft;
import town.plaza.care.control.RelativeView;
import town.plaza.care.control.Relatives;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

@Path("care/residents/{id}/relatives")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "relatives", description = "Who may see what of a resident, and who did")
public class RelativesResource {

    private static final String EXAMPLE =
            """
            {"userName": "ana.ruiz", "relation": "Hija", "consents": ["ACTIVITIES", "WELLNESS"]}""";

    @Inject
    Relatives relatives;

    @Inject
    Files files;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "A resident's relatives and consents, with those that ended, newest first")
    public Page<RelativeView> of(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        files.open(id);
        return relatives.of(id, page);
    }

    @POST
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Tie an account to a resident",
            description = "The account needs the role RELATIVE. Each kind of data takes the resident's consent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RelativeDraft.class),
                            examples = @ExampleObject(name = "a daughter", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The relative",
            content = @Content(schema = @Schema(implementation = RelativeView.class)))
    public Response tie(@PathParam("id") UUID id, @NotNull @Valid RelativeDraft draft) {
        var tie = relatives.tie(id, draft, caller.id());
        return Response.created(URI.create("/api/care/residents/" + id + "/relatives/" + tie.id()))
                .entity(tie)
                .build();
    }

    @PUT
    @Path("{relative}/consents/{kind}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "Record that the resident agrees that a relative sees a kind of data")
    public RelativeView give(
            @PathParam("id") UUID id, @PathParam("relative") UUID relative, @PathParam("kind") DataKind kind) {
        return relatives.give(id, relative, kind, caller.id());
    }

    @DELETE
    @Path("{relative}/consents/{kind}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(
            summary = "Record that the resident withdraws a consent",
            description = "The relative's next request finds nothing. That there was one stays recorded.")
    public RelativeView withdraw(
            @PathParam("id") UUID id, @PathParam("relative") UUID relative, @PathParam("kind") DataKind kind) {
        return relatives.withdraw(id, relative, kind, caller.id());
    }

    @DELETE
    @Path("{relative}")
    @RolesAllowed(Role.AS_CARER)
    @Operation(summary = "End a tie", description = "All its consents end with it.")
    @APIResponse(responseCode = "204", description = "The account sees nothing of the resident any more")
    public void end(@PathParam("id") UUID id, @PathParam("relative") UUID relative) {
        relatives.end(id, relative, caller.id());
    }
}
