package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.PlayerDraft;
import town.plaza.trails.control.PlayerState;
import town.plaza.trails.control.PlayerView;
import town.plaza.trails.control.Players;
import town.plaza.trails.control.Statistics;
import town.plaza.trails.control.StatisticsView;

@Path("trails/player")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "player", description = "Oneself in the game; others see the name, the community and the points")
public class PlayerResource {

    private static final String EXAMPLE =
            """
            {"name": "Lince", "city": "Órgiva", "community": "01", "born": "1990-05-17"}""";

    @Inject
    Players players;

    @Inject
    Statistics statistics;

    @Inject
    CurrentAccount caller;

    @GET
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Oneself as a player")
    @APIResponse(
            responseCode = "200",
            description = "The player",
            content = @Content(schema = @Schema(implementation = PlayerView.class)))
    public Response find() {
        return ETags.tagged(players.require(caller.id()));
    }

    @GET
    @Path("state")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Whether one plays, and as whom", description = "For who does not play yet this is no error.")
    public PlayerState state() {
        return players.state(caller.id());
    }

    @POST
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Begin to play",
            description = "Who is under 14 says who is responsible and agrees (`guardian`); it is recorded.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlayerDraft.class),
                            examples = @ExampleObject(name = "a player", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The player",
            content = @Content(schema = @Schema(implementation = PlayerView.class)))
    public Response join(@NotNull @Valid PlayerDraft draft) {
        var player = players.join(caller.id(), draft);
        return ETags.created("/api/trails/player", player);
    }

    @PUT
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Change who one is in the game",
            description = "Points stay, and count in the ranking of the new community.")
    @APIResponse(
            responseCode = "200",
            description = "The player",
            content = @Content(schema = @Schema(implementation = PlayerView.class)))
    public Response change(@NotNull @Valid PlayerDraft draft, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ETags.tagged(players.change(caller.id(), draft, ifMatch));
    }

    @DELETE
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Stop playing",
            description = "Points, visits and answers are erased; the account stays. Who begins again wins no points a"
                    + " second time: of each place and question a code is kept that tells nothing by itself.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void leave() {
        players.leave(caller.id());
    }

    @GET
    @Path("statistics")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "How one has done", description = "With nothing answered there is no hit rate: it is not 0 %.")
    public StatisticsView statistics() {
        return statistics.of(caller.id(), RequestScope.current().language());
    }
}
