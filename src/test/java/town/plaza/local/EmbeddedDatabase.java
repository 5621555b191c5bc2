package town.plaza.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A PostgreSQL of one's own, set up by the same {@code init-db/*.sql} that a database container runs. */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String NAME = "plaza";

    static final String CLUSTER = "cluster";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * A database that keeps its data in {@code directory} and survives a crash of the machine. It runs until it is closed,
     * even where the JVM ends: whoever works with it may still be ending then. It asks for the password.
     */
    static EmbeddedDatabase durable(Path directory, int port, DatabasePassword password) throws IOException {
        var database = start(builder(directory, port)
                .setConnectConfig("password", password.value())
                .setDataDirectoryCustomizer(cluster -> password.demandWhereKept())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
        try (var connection = database.connect()) {
            password.keep(connection);
        } catch (IOException | SQLException | RuntimeException thrown) {
            database.close();
            throw new IOException("The embedded database has got no password: " + thrown.getMessage(), thrown);
        }
        return database;
    }

    /** A database for tests: empty at each start, gone with its directory, open to everybody on this machine. */
    public static EmbeddedDatabase passing(Path directory, int port) throws IOException {
        remove(directory.resolve(CLUSTER)); // what a start that was killed has left
        return start(builder(directory, port).setCleanDataDirectory(true));
    }

    static void remove(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> below = Files.walk(directory)) {
            for (var each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve(CLUSTER))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgres.log").toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgres.log").toFile()));
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) throws IOException {
        var database = new EmbeddedDatabase(builder.start());
        try {
            database.setUp();
        } catch (SQLException thrown) {
            database.close();
            throw new IOException("The embedded database could not be set up: " + thrown.getMessage(), thrown);
        }
        return database;
    }

    public int port() {
        return server.getPort();
    }

    /** As the superuser, who may do what the application may not. */
    public Connection connect() throws SQLException {
        return server.getDatabase("postgres", NAME).getConnection();
    }

    /** As a role of Plaza's. */
    public Connection connect(String role) throws SQLException {
        return server.getDatabase(role, NAME).getConnection();
    }

    private void setUp() throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + NAME + " TEMPLATE template0 ENCODING 'UTF8'");
        }
        initialise(Path.of("init-db"));
    }

    private void initialise(Path scripts) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                Stream<Path> files = Files.list(scripts)) {
            connection.setAutoCommit(false);
            for (var file : files.filter(each -> each.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                statement.execute(Files.readString(file));
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
