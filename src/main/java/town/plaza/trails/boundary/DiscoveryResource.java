package town.plaza.trails.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.CommunityView;
import town.plaza.trails.control.Discovery;
import town.plaza.trails.control.PlaceLine;
import town.plaza.trails.control.PlaceView;
import town.plaza.trails.control.Players;
import town.plaza.trails.control.TrailLine;
import town.plaza.trails.control.TrailView;
import town.plaza.trails.control.TutorialView;

@Path("trails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places to discover", description = "Places with their stories, trails through them, and how to play")
public class DiscoveryResource {

    private static final int DAY = 86_400;

    @Inject
    Discovery discovery;

    @Inject
    Players players;

    private static Language language() {
        return RequestScope.current().language();
    }

    @GET
    @Path("communities")
    @PermitAll
    @Operation(summary = "The communities that have a ranking")
    public Page<CommunityView> communities() {
        return new Page<>(players.communities(), null);
    }

    @GET
    @Path("places")
    @PermitAll
    @Operation(summary = "Places to visit, by name")
    public Page<PlaceLine> places(@BeanParam @Valid PageRequest page) {
        return discovery.places(language(), page);
    }

    @GET
    @Path("places/{id}")
    @PermitAll
    @Operation(summary = "A place with its story")
    public PlaceView place(@PathParam("id") UUID id) {
        return discovery.place(id, language());
    }

    @GET
    @Path("places/{id}/photo")
    @PermitAll
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @Operation(summary = "The photo of a place")
    @APIResponse(responseCode = "200", description = "The photo")
    public Response photo(@PathParam("id") UUID id, @Context Request request) {
        var photo = discovery.photo(id);
        var tag = new EntityTag(photo.hash());
        var unchanged = request.evaluatePreconditions(tag);
        var cache = new CacheControl();
        cache.setMaxAge(DAY);
        return (unchanged == null ? Response.ok(photo.bytes(), photo.mediaType()) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }

    @GET
    @Path("trails")
    @PermitAll
    @Operation(summary = "Trails, by name")
    public Page<TrailLine> trails(@BeanParam @Valid PageRequest page) {
        return discovery.trails(language(), page);
    }

    @GET
    @Path("trails/{id}")
    @PermitAll
    @Operation(summary = "A trail with its places, in the order in which to go")
    public TrailView trail(@PathParam("id") UUID id) {
        return discovery.trail(id, language());
    }

    @GET
    @Path("tutorials")
    @PermitAll
    @Operation(summary = "How to play, in the order in which to read")
    public Page<TutorialView> tutorials() {
        return new Page<>(discovery.tutorials(language()), null);
    }
}
