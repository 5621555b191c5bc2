package town.plaza.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.persistence.Migrations;

/**
 * Decides once in the life of a database, at its first start, whether it is filled with demo data: a Plaza with real
 * people must never get accounts whose passwords are public, whatever its settings say later.
 */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoFilling {

    private static final Logger LOG = Logger.getLogger(DemoFilling.class.getName());

    @Inject
    Settings settings;

    @Inject
    Services services;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<DemoData> demoData;

    @PostConstruct
    void fillOnce() {
        if (!isFirstStart() || !settings.demo()) {
            return;
        }
        LOG.info("Filling in the demo data");
        demoData.handlesStream()
                .filter(handle -> !services.isOff(handle.getBean().getBeanClass()))
                .map(Instance.Handle::get)
                .sorted(Comparator.comparingInt(DemoData::order))
                .forEach(DemoFilling::fill);
    }

    private boolean isFirstStart() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "INSERT INTO kernel.demo (filled_at) VALUES (:now) ON CONFLICT DO NOTHING")
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    private static void fill(DemoData data) {
        try {
            data.fill();
        } catch (RuntimeException thrown) {
            LOG.log(Level.SEVERE, "Demo data " + data.order() + " could not be filled in", thrown);
        }
    }
}
