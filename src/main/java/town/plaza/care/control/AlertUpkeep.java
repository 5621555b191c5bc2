package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import town.plaza.care.Care;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;

/**
 * Looks at everybody again once a day has passed: a record that nobody writes changes nothing by itself. It runs each
 * hour, on each server; where it has been looked already, there is nothing to raise.
 */
@ApplicationScoped
public class AlertUpkeep {

    @Inject
    Background background;

    @Inject
    Services services;

    @Inject
    Alerts alerts;

    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Care.NAME)) {
            background.every(Duration.ofHours(1), "look after residents", this::evaluateAll);
        }
    }

    void evaluateAll() {
        Optional<UUID> last = alerts.evaluateNext(null);
        while (last.isPresent()) {
            last = alerts.evaluateNext(last.get());
        }
    }
}
