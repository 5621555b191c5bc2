package town.plaza.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import town.plaza.local.EmbeddedDatabase;

/** The one PostgreSQL of a test run; starts before the first test that could need it, where the build chose its port. */
public class TestDatabase implements LauncherSessionListener {

    private static EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var port = System.getenv("DB_PORT");
        if (port == null || database != null) {
            return;
        }
        try {
            var directory = Path.of(System.getProperty("plaza.it.directory"));
            database = EmbeddedDatabase.passing(directory.resolve("postgres"), Integer.parseInt(port));
            writeLoggingForArquillian(directory);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** Arquillian learns from the server's log that it is up, and reads the plain format only. */
    private static void writeLoggingForArquillian(Path directory) throws IOException {
        var shipped = Files.readString(Path.of(System.getProperty("plaza.server-config"), "logging.properties"));
        Files.writeString(
                directory.resolve("logging.properties"),
                shipped.replaceAll("formatter=.*", "formatter=com.sun.enterprise.server.logging.ODLLogFormatter"));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    /** As the superuser: for what a test must see or arrange behind the application's back. */
    public static Connection connect() throws SQLException {
        return database.connect();
    }

    /** As the application: for what it must not be able to do. */
    public static Connection connectAsApplication() throws SQLException {
        return database.connect("plaza_app");
    }
}
