package town.plaza.planted.alpha.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@ApplicationScoped
@Path("cut")
public class CutNumberResource {

    public record Basket(List<Line> lines) {}

    public record Line(String what, int pieces) {}

    @POST
    @PermitAll
    public void take(Basket basket) {}
}
