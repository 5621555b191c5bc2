package town.plaza.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.Role;
import town.plaza.work.control.RatingLine;
import town.plaza.work.control.Ratings;
import town.plaza.work.entity.Side;

@Path("work/ratings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AS_WORKER, Role.AS_FARMER, Role.ADMINISTRATOR})
@Tag(ref = "matches")
public class RatingsResource {

    @Inject
    Ratings ratings;

    @GET
    @Path("of-worker/{account}")
    @Operation(summary = "What farmers said of a worker, as far as it may be seen, the newest first")
    public Page<RatingLine> ofWorker(@PathParam("account") UUID account, @BeanParam @Valid PageRequest page) {
        return ratings.of(account, Side.WORKER, page);
    }

    @GET
    @Path("of-farmer/{account}")
    @Operation(summary = "What workers said of a farmer, as far as it may be seen, the newest first")
    public Page<RatingLine> ofFarmer(@PathParam("account") UUID account, @BeanParam @Valid PageRequest page) {
        return ratings.of(account, Side.FARMER, page);
    }
}
