package town.plaza.care;

import jakarta.enterprise.context.ApplicationScoped;
import town.plaza.kernel.service.PlazaService;

/** A home for the elderly, as the kernel sees it. */
@ApplicationScoped
public class Care implements PlazaService {

    public static final String NAME = "care";

    @Override
    public String name() {
        return NAME;
    }
}
