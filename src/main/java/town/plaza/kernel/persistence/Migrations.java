package town.plaza.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import town.plaza.kernel.config.Refusal;

/**
 * Brings the database to this version before anything else starts, as its owner. A database that a
 * newer Plaza made stops the start. What else begins with the start observes {@link DatabaseReady}.
 */
@Singleton(name = Migrations.NAME)
@Startup
@DependsOn("Preflight")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    public static final String NAME = "Migrations";

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "jdbc/plazaOwner")
    DataSource owner;

    @Inject
    Event<DatabaseReady> ready;

    @PostConstruct
    void migrate() {
        var result = migrated(migration(owner));
        LOG.log(Level.INFO, "The database is at version {0}; migrations applied now: {1}", new Object[] {
            result.migrationsExecuted == 0 ? result.initialSchemaVersion : result.targetSchemaVersion,
            result.migrationsExecuted
        });
        ready.fire(new DatabaseReady());
    }

    private static MigrateResult migrated(Flyway flyway) {
        try {
            return flyway.migrate();
        } catch (FlywayValidateException thrown) {
            Refusal.toStart(reason(flyway, thrown));
            throw thrown;
        }
    }

    private static String reason(Flyway flyway, FlywayValidateException thrown) {
        var unknown = Stream.of(flyway.info().applied())
                .filter(each -> !each.getState().isResolved())
                .map(each -> String.valueOf(each.getVersion()))
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? "the database's migrations are not those of this Plaza: " + thrown.getMessage()
                : "a newer Plaza made this database: this one does not know its migrations " + unknown;
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
}
