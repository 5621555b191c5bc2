package town.plaza.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs Plaza on this machine until it is told to stop: an embedded PostgreSQL that keeps its data in {@code ./data}, and
 * the server through the same {@code server-config/start} that the container uses. Called by {@code ./plaza run}.
 */
public final class LocalPlaza {

    private static final Path TARGET = Path.of("target");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final int SECONDS_TO_STOP = 60;

    /** How the server ends on Ctrl-C, which the terminal sends to it too, and on a plain kill. */
    private static final Set<Integer> SIGNALLED = Set.of(130, 143);

    private final Path data = Path.of(environment("PLAZA_DATA", "data"));
    private final int port;
    private final String demo = environment("PLAZA_DEMO", "true");
    private final AdminPassword adminPassword = AdminPassword.of(System.getenv(), "true".equals(demo));
    private volatile boolean stopping;
    private volatile boolean ending;
    private volatile Process server;
    private volatile EmbeddedDatabase database;
    private volatile Thread databaseStart;

    private LocalPlaza(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var port = environment("PLAZA_PORT", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            System.exit(refuse("PLAZA_PORT must be a number from 1 to 65535, and is '" + port + "'"));
        }
        var plaza = new LocalPlaza(Integer.parseInt(port));
        var status = 1;
        try {
            status = plaza.run();
        } catch (IOException | RuntimeException failed) {
            refuse("Plaza could not be run: " + failed);
        } finally {
            plaza.ending = !plaza.stopping;
        }
        System.exit(status);
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private int run() throws IOException, InterruptedException {
        try (var lock = DataLock.of(data)) {
            if (!lock.isHeld()) {
                return refuse("Plaza already runs with the data in " + data
                        + ", or a backup of it is made or put back; `./plaza stop` ends a Plaza.");
            }
            Orphans.end(data, OUT::println);
            if (!FreePort.isFree(port)) {
                return refuse("Port " + port + " is taken by another program; choose another one:" + " PLAZA_PORT="
                        + (port < 65535 ? port + 1 : 8080) + " ./plaza run");
            }
            return runHolding();
        }
    }

    private int runHolding() throws IOException, InterruptedException {
        Files.writeString(data.resolve("pid"), ProcessHandle.current().pid() + "\n");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var started = System.nanoTime();
        OUT.println("Starting Plaza with the data in " + data + " ...");
        var databasePort = FreePort.any();
        var password = DatabasePassword.of(data.resolve("postgres").resolve(EmbeddedDatabase.CLUSTER));
        // both at once: the server waits for its database by itself
        server = startServer(databasePort, password);
        Files.writeString(data.resolve("server.pid"), server.pid() + "\n");
        databaseStart = daemon("database", () -> startDatabase(databasePort, password));
        daemon("announce", () -> announceWhenReady(started));
        passOnTheLog();
        var status = server.waitFor();
        if (stopping || SIGNALLED.contains(status)) {
            return 0;
        }
        refuse("The server ended by itself with status " + status + "; its log is " + data.resolve("plaza.log"));
        return status == 0 ? 1 : status;
    }

    private Process startServer(int databasePort, DatabasePassword password) throws IOException {
        var builder = new ProcessBuilder("server-config/start").redirectErrorStream(true);
        var environment = builder.environment();
        environment.putAll(Map.of(
                "PLAZA_SERVER_DIR",
                TARGET.resolve("server").toAbsolutePath().toString(),
                "PLAZA_WAR",
                TARGET.resolve("plaza").toString(),
                "PLAZA_PORT",
                String.valueOf(port),
                "PLAZA_DEMO",
                demo,
                "DB_HOST",
                "127.0.0.1",
                "DB_PORT",
                String.valueOf(databasePort),
                "POSTGRES_DB",
                EmbeddedDatabase.NAME,
                "POSTGRES_PASSWORD",
                password.value(),
                "PLAZA_OWNER_PASSWORD",
                password.value()));
        adminPassword.giveTo(environment);
        environment.putIfAbsent(
                "PLAZA_RUNTIME", data.resolve("runtime").toAbsolutePath().toString());
        environment.putIfAbsent(
                "PLAZA_CLASS_ARCHIVE",
                TARGET.resolve("server").resolve("classes.jsa").toAbsolutePath().toString());
        environment.putIfAbsent(
                "PLAZA_IMPORTS", data.resolve("imports").toAbsolutePath().toString());
        environment.putIfAbsent("PLAZA_ADDRESS", "127.0.0.1");
        environment.put(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return builder.start();
    }

    private void startDatabase(int databasePort, DatabasePassword password) {
        try {
            database = EmbeddedDatabase.durable(data.resolve("postgres"), databasePort, password);
        } catch (IOException | RuntimeException | Error thrown) {
            refuse("The database could not be started: " + thrown + "; its log is "
                    + data.resolve("postgres").resolve("postgres.log"));
            server.destroy();
        }
    }

    private void passOnTheLog() throws IOException {
        var readable = new ReadableLog(OUT);
        var show = !"file".equals(environment("PLAZA_LOG", "readable"));
        try (var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(data.resolve("plaza.log"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                if (!lines.ready()) {
                    log.flush();
                }
                if (show) {
                    readable.print(line);
                }
            }
        } catch (IOException closed) {
            if (!stopping) {
                throw closed;
            }
        }
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void announceWhenReady(long started) {
        try {
            while (!isReady()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            databaseStart.join();
            var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
            OUT.println(Banner.of(port, seconds, adminPassword, data.resolve("plaza.log"), isDemo(database)));
        } catch (SQLException thrown) {
            refuse("The database does not tell whose accounts it has: " + thrown.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the data says, which keeps what the first start was told. */
    static boolean isDemo(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connect();
                var accounts = connection.prepareStatement(
                        "SELECT count(*) FROM accounts.account WHERE user_name = ANY (?)")) {
            accounts.setArray(1, connection.createArrayOf("text", Banner.demo().toArray()));
            try (var found = accounts.executeQuery()) {
                found.next();
                return found.getInt(1) == Banner.demo().size();
            }
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The server first, so that it can finish what it is doing; then the database. */
    private void stop() {
        stopping = true;
        try {
            if (server != null && server.isAlive()) {
                OUT.println("Stopping ...");
                server.toHandle().destroy();
                if (!server.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            }
            if (databaseStart != null) {
                databaseStart.join(Duration.ofSeconds(SECONDS_TO_STOP).toMillis());
            }
            if (database != null) {
                database.close();
            }
            Files.deleteIfExists(data.resolve("server.pid"));
            Files.deleteIfExists(data.resolve("pid"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException thrown) {
            OUT.println("plaza: " + thrown.getMessage());
        }
        if (!ending) {
            // told to stop from outside, and stopped: that is success
            Runtime.getRuntime().halt(0);
        }
    }

    private static int refuse(String reason) {
        System.err.println("plaza: " + reason);
        return 1;
    }
}
