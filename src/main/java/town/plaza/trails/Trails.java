package town.plaza.trails;

import jakarta.enterprise.context.ApplicationScoped;
import town.plaza.kernel.service.PlazaService;

/** The game of places and questions, as the kernel sees it. */
@ApplicationScoped
public class Trails implements PlazaService {

    public static final String NAME = "trails";

    @Override
    public String name() {
        return NAME;
    }
}
