package town.plaza.work;

import jakarta.enterprise.context.ApplicationScoped;
import town.plaza.kernel.service.PlazaService;

/** Seasonal farm work, as the kernel sees it. */
@ApplicationScoped
public class Work implements PlazaService {

    public static final String NAME = "work";

    @Override
    public String name() {
        return NAME;
    }
}
