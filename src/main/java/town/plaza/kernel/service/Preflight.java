package town.plaza.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import town.plaza.kernel.config.Refusal;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.ledger.LogKeys;
import town.plaza.kernel.web.ClientAddresses;

/**
 * The first to start and the last to end. Looks at every setting before anything else happens: an impossible one stops
 * the start, the migrations not yet run. Where the deployment fails later on, it ends the process: the server would
 * stay up without Plaza.
 *
 * <p>Servers that start together take turns from here until they are deployed, so that what happens once in the life of
 * a database, such as making the first administrator, needs no further care.
 */
@Singleton(name = "Preflight")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Preflight {

    private static final Logger LOG = Logger.getLogger(Preflight.class.getName());
    private static final AtomicReference<Turn> TURN = new AtomicReference<>();

    private static volatile boolean deployed;

    @Resource(lookup = "jdbc/plazaOwner")
    DataSource database;

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
        TURN.set(Turn.of(database));
    }

    @PreDestroy
    void end() {
        if (!deployed) {
            Refusal.toStart("Plaza could not be deployed; the lines above say why");
        }
    }

    private static String reason(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElseThrow(() -> thrown)
                .getMessage();
    }

    /** The web part comes last: once it is there, Plaza is deployed. */
    @WebListener
    public static class Deployed implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            deployed = true;
            Optional.ofNullable(TURN.getAndSet(null)).ifPresent(Turn::end);
        }
    }

    /** A lock in the database that goes with its connection, should this server end without letting go. */
    private record Turn(Connection connection) {

        static Turn of(DataSource database) {
            try {
                var turn = new Turn(database.getConnection());
                turn.run("SELECT pg_advisory_lock(hashtextextended('kernel.start', 0))");
                return turn;
            } catch (SQLException thrown) {
                throw new IllegalStateException("The database was lost while this server waited for its turn", thrown);
            }
        }

        void end() {
            try (connection) {
                run("SELECT pg_advisory_unlock(hashtextextended('kernel.start', 0))");
            } catch (SQLException thrown) {
                LOG.log(Level.FINE, "The database was lost, and the turn with it", thrown);
            }
        }

        private void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
