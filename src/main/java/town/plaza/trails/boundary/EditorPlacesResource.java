package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.Discovery;
import town.plaza.trails.control.PhotoEditing;
import town.plaza.trails.control.PhotoText;
import town.plaza.trails.control.PlaceDraft;
import town.plaza.trails.control.PlaceEdit;
import town.plaza.trails.control.PlaceEditLine;
import town.plaza.trails.control.PlaceEditing;
import town.plaza.trails.control.Posters;

@Path("trails/editor/places")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trails-editor", description = "What the game is made of, for clerks and administrators")
public class EditorPlacesResource {

    private static final long LARGEST = 128L * 1024;
    private static final String PDF = "application/pdf";

    @Inject
    PlaceEditing places;

    @Inject
    PhotoEditing photos;

    @Inject
    Discovery discovery;

    @Inject
    Posters posters;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "All places by name, retired ones too")
    public Page<PlaceEditLine> list(
            @QueryParam("text") @Size(max = 120) @Parameter(description = "Only those with this in their name")
                    String text,
            @BeanParam @Valid PageRequest page) {
        return places.page(text, RequestScope.current().language(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "A place, with all that can be changed")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response find(@PathParam("id") UUID id) {
        return ETags.tagged(places.require(id));
    }

    @POST
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Add a place")
    @APIResponse(
            responseCode = "201",
            description = "What was added",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response add(@NotNull @Valid PlaceDraft draft) {
        var added = places.add(draft, caller.id());
        return ETags.created("/api/trails/editor/places/" + added.id(), added);
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Change a place")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid PlaceDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(places.change(id, draft, ifMatch, caller.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Remove a place")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        places.remove(id, ifMatch, caller.id());
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Hide a place from players; what was played stays")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response retire(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(places.retire(id, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Show a place to players again")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(places.reopen(id, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/code/renew")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Make a new code for the spot",
            description = "From now on the codes printed before are refused; print the poster again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response renewCode(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(places.renewCode(id, ifMatch, caller.id()));
    }

    @GET
    @Path("{id}/photo")
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The photo of a place, a retired one too")
    @APIResponse(responseCode = "200", description = "The photo")
    public Response photo(@PathParam("id") UUID id) {
        var photo = discovery.keptPhoto(id);
        return Response.ok(photo.bytes(), photo.mediaType()).build();
    }

    @PUT
    @Path("{id}/photo")
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @BodyLimit(PhotoEditing.LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Put up a photo of the place",
            description =
                    "JPEG, PNG or WebP, at most 2 MB. What the camera wrote beside the picture, such as where it was"
                            + " taken, is not kept; a picture that it calls turned is turned.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response putPhoto(
            @PathParam("id") UUID id, byte[] photo, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(photos.put(id, photo, ifMatch, caller.id()));
    }

    @PUT
    @Path("{id}/photo/text")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Say what the photo shows and whose it is")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response describePhoto(
            @PathParam("id") UUID id,
            @NotNull @Valid PhotoText text,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(photos.describe(id, text, ifMatch, caller.id()));
    }

    @DELETE
    @Path("{id}/photo")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Take the photo of a place down")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PlaceEdit.class)))
    public Response removePhoto(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(photos.remove(id, ifMatch, caller.id()));
    }

    @GET
    @Path("{id}/poster")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "The poster for the spot, to print on A4",
            description = "With the code that proves a visit, in the language asked for or the caller's.")
    @APIResponse(responseCode = "200", description = "The poster", content = @Content(mediaType = PDF))
    public Response poster(
            @PathParam("id") UUID id,
            @QueryParam("language") @Pattern(regexp = "es|en") @Parameter(description = "es or en") String language) {
        var wanted =
                Language.ofCode(language).orElseGet(() -> RequestScope.current().language());
        return Response.ok(posters.of(id, wanted), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .build();
    }
}
