package town.plaza.planted.alpha.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("planted")
@ApplicationScoped
public class BareMethodResource {
    @GET
    public String bare() {
        return "";
    }
}
