package town.plaza.local.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("reference")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

    public record Constant(String name, int version, List<String> services) {}

    private static final Constant CONSTANT = new Constant("Plaza", 1, List.of("board", "work"));

    @GET
    public Constant constant() {
        return CONSTANT;
    }
}
