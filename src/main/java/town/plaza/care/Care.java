package town.plaza.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import town.plaza.kernel.service.PlazaService;

/** A home for the elderly, as the kernel sees it. */
@ApplicationScoped
public class Care implements PlazaService {

    public static final String NAME = "care";

    /**
     * Carers hear of each dose that is recorded: which, not of whom. Of whatever else changes the round they hear that it
     * did.
     */
    public static final String ROUND = "care.round";

    @Override
    public String name() {
        return NAME;
    }

    /** Everybody may listen, but each piece of news is for carers. */
    @Override
    public Set<String> liveTopics() {
        return Set.of("care.alerts", ROUND);
    }
}
