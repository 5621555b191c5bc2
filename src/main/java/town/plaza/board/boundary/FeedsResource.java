package town.plaza.board.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.NoticeCategories;
import town.plaza.board.control.NoticeQuery;
import town.plaza.board.control.Notices;
import town.plaza.kernel.cache.Cached;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.web.PublicAddress;
import town.plaza.kernel.web.RequestScope;

@Path("board")
@ApplicationScoped
@Tag(name = "feeds", description = "The newest notices in force, for feed readers")
public class FeedsResource {

    private static final int NEWEST = 50;
    private static final String JSON_FEED = "application/feed+json";

    @Inject
    Notices notices;

    @Inject
    NoticeCategories categories;

    @Inject
    Settings settings;

    @Inject
    PublicAddress site;

    @GET
    @Path("notices.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @PermitAll
    @Cached(BoardSubjects.NOTICES)
    @Operation(summary = "The newest notices as an Atom feed")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = MediaType.APPLICATION_ATOM_XML))
    public Response atom(@QueryParam("category") String category, @Context UriInfo address, @Context Request request) {
        return feed(category, address, request, NoticeFeed::atom, MediaType.APPLICATION_ATOM_XML);
    }

    @GET
    @Path("notices.json")
    @Produces(JSON_FEED)
    @PermitAll
    @Cached(BoardSubjects.NOTICES)
    @Operation(summary = "The newest notices as a JSON Feed 1.1")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = JSON_FEED))
    public Response json(@QueryParam("category") String category, @Context UriInfo address, @Context Request request) {
        return feed(category, address, request, NoticeFeed::json, JSON_FEED);
    }

    private Response feed(
            String slug, UriInfo address, Request request, Function<NoticeFeed, String> format, String mediaType) {
        Optional<CategoryView> category = slug == null || slug.isEmpty()
                ? Optional.empty()
                : Optional.of(categories.find(slug).orElseThrow(Problem::notFound));
        var newest = notices.page(
                        NoticeQuery.inForce(category.map(CategoryView::slug).orElse(null)),
                        new PageRequest(NEWEST, null))
                .items();
        var scope = RequestScope.current();
        var tag = NoticeTags.of(newest, scope.language().code(), mediaType, address.getRequestUri());
        var changed = newest.isEmpty() ? Instant.EPOCH : newest.get(0).publishedAt();
        var known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        var feed = new NoticeFeed(settings.town(), scope.language(), site.site(), category, newest, changed);
        return Response.ok(format.apply(feed), mediaType + ";charset=UTF-8")
                .tag(tag)
                .lastModified(Date.from(changed))
                .build();
    }
}
