package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;
import town.plaza.work.Work;

/** What happens to matches by the passing of time, on each server; a second one at the same time finds nothing to do. */
@ApplicationScoped
public class HiringUpkeep {

    @Inject
    Background background;

    @Inject
    Services services;

    @Inject
    Settlement settlement;

    @Inject
    Ratings ratings;

    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Work.NAME)) {
            background.every(Duration.ofMinutes(1), "count ratings", ratings::count);
            background.every(Duration.ofMinutes(10), "end overdue interests", settlement::endOverdue);
        }
    }
}
