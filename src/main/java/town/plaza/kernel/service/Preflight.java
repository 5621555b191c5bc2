package town.plaza.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import town.plaza.kernel.config.Refusal;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.ledger.LogKeys;
import town.plaza.kernel.web.ClientAddresses;

/** Looks at every setting before anything else happens: an impossible one stops the start, the database untouched. */
@Singleton(name = "Preflight")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Preflight {

    @Inject
    Settings settings;

    @Inject
    Services services;

    @Inject
    ClientAddresses clientAddresses;

    @Inject
    LogKeys logKeys;

    @PostConstruct
    void check() {
        try {
            // the first call makes the bean, and the bean reads its settings
            settings.zone();
            services.on();
            clientAddresses.trusts("127.0.0.1");
            logKeys.isGiven();
        } catch (RuntimeException thrown) {
            Refusal.toStart(reason(thrown));
        }
    }

    private static String reason(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElseThrow(() -> thrown)
                .getMessage();
    }
}
