package town.plaza.nutrition;

import jakarta.enterprise.context.ApplicationScoped;
import town.plaza.kernel.service.PlazaService;

/** The log of food and movement, as the kernel sees it. */
@ApplicationScoped
public class Nutrition implements PlazaService {

    public static final String NAME = "nutrition";

    @Override
    public String name() {
        return NAME;
    }
}
