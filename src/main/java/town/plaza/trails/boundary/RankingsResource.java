package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.trails.control.RankLine;
import town.plaza.trails.control.RankView;
import town.plaza.trails.control.Rankings;

@Path("trails/rankings/{community}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "rankings",
        description =
                "How players stand in a community, or in the nation, which is community 00. A rank is 1 and how many"
                        + " have more points: 1, 2, 2, 4")
public class RankingsResource {

    @Inject
    Rankings rankings;

    @Inject
    CurrentAccount caller;

    @GET
    @Path("own")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "One's own rank", description = "There is none in another community than one's own.")
    public RankView own(
            @PathParam("community") @Pattern(regexp = "[0-9]{2}", message = "{trails.community}") String community) {
        return rankings.own(caller.id(), community);
    }

    @GET
    @Path("top")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "The first", description = "Those with the same points share a rank and stand by name.")
    public Page<RankLine> top(
            @PathParam("community") @Pattern(regexp = "[0-9]{2}", message = "{trails.community}") String community,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new Page<>(rankings.top(caller.id(), community, limit), null);
    }

    @GET
    @Path("around")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Oneself with five before and five after", description = "Fewer at either end.")
    public Page<RankLine> around(
            @PathParam("community") @Pattern(regexp = "[0-9]{2}", message = "{trails.community}") String community) {
        return new Page<>(rankings.around(caller.id(), community), null);
    }
}
