package town.plaza.kernel.persistence;

import org.flywaydb.core.Flyway;
import town.plaza.server.FreshDatabase;

/** A database as a Plaza of some version left it, for tests of what a later one makes of it. */
public final class Upgrade {

    private Upgrade() {}

    /** Applies, in a session of its own, what is missing up to a version, which need not be that of a migration. */
    public static void migrate(FreshDatabase database, String version) {
        var newest = Migrations.migration(database.as("plaza_owner")).getConfiguration();
        Flyway.configure(newest.getClassLoader())
                .configuration(newest)
                .target(version + "?")
                .load()
                .migrate();
    }

    /** Applies all that is missing. */
    public static void finish(FreshDatabase database) {
        Migrations.migration(database.as("plaza_owner")).migrate();
    }
}
