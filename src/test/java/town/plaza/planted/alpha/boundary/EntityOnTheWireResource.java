package town.plaza.planted.alpha.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import town.plaza.planted.alpha.entity.SettableEntity;

@Path("planted")
@ApplicationScoped
public class EntityOnTheWireResource {
    @GET
    @PermitAll
    public List<SettableEntity> all() {
        return List.of();
    }
}
