package town.plaza.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version before anything else starts, as its owner. Waits for a database that is not up
 * yet; a database of a newer Plaza stops the start. What else begins with the start observes {@link DatabaseReady}.
 */
@Singleton(name = Migrations.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    public static final String NAME = "Migrations";

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    @Resource(lookup = "jdbc/plazaOwner")
    DataSource owner;

    @Inject
    Event<DatabaseReady> ready;

    @PostConstruct
    void migrate() {
        awaitDatabase();
        var result = migration(owner).migrate();
        LOG.log(Level.INFO, "The database is at version {0}; migrations applied now: {1}", new Object[] {
            result.targetSchemaVersion, result.migrationsExecuted
        });
        ready.fire(new DatabaseReady());
    }

    /** One history for all services, those that are off too: switching one on later needs nothing more. */
    static Flyway migration(DataSource owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .defaultSchema("kernel")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .validateMigrationNaming(true)
                .load();
    }

    private void awaitDatabase() {
        for (var attempt = 1; ; attempt++) {
            try (var connection = owner.getConnection()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException thrown) {
                LOG.log(Level.WARNING, "Waiting for the database, attempt {0}: {1}", new Object[] {
                    attempt, reason(thrown)
                });
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static String reason(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
