package town.plaza.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs Plaza on this machine until it is told to stop: an embedded PostgreSQL that keeps its data in {@code ./data}, and
 * the server through the same {@code server-config/start} that the container uses. Called by {@code ./plaza run}.
 */
public final class LocalPlaza {

    private static final Path TARGET = Path.of("target");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path data = Path.of(environment("PLAZA_DATA", "data"));
    private final int port = Integer.parseInt(environment("PLAZA_PORT", "8080"));
    private final boolean demo = Boolean.parseBoolean(environment("PLAZA_DEMO", "true"));
    private final String adminPassword = environment("PLAZA_ADMIN_PASSWORD", "plaza-administra");
    private volatile boolean stopping;
    private Process server;
    private EmbeddedDatabase database;

    public static void main(String[] arguments) throws Exception {
        System.exit(new LocalPlaza().run());
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private int run() throws IOException, InterruptedException {
        Files.createDirectories(data);
        try (var lockFile = new RandomAccessFile(data.resolve("lock").toFile(), "rw");
                var lock = lockFile.getChannel().tryLock()) {
            if (lock == null) {
                return refuse("Plaza already runs with the data in " + data + "; `./plaza stop` ends it.");
            }
            if (!isFree(port)) {
                return refuse("Port " + port + " is taken by another program; choose another one:"
                        + " PLAZA_PORT=8081 ./plaza run");
            }
            return runHolding(lock);
        }
    }

    private int runHolding(FileLock held) throws IOException, InterruptedException {
        var pidFile = data.resolve("pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var started = System.nanoTime();
        OUT.println("Starting the database in " + data + " ...");
        database = EmbeddedDatabase.durable(data.resolve("postgres"), freePort());
        OUT.println("Starting the server ...");
        server = startServer();
        var announcer = new Thread(() -> announceWhenReady(started), "announce");
        announcer.setDaemon(true);
        announcer.start();
        var readable = new ReadableLog(OUT);
        try (var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(data.resolve("plaza.log"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                readable.print(line);
            }
        }
        var status = server.waitFor();
        if (stopping) {
            return 0;
        }
        return refuse("The server ended by itself with status " + status + "; its log is " + data.resolve("plaza.log"));
    }

    private Process startServer() throws IOException {
        var builder = new ProcessBuilder("server-config/start").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PLAZA_SERVER_DIR",
                        TARGET.resolve("server").toString(),
                        "PLAZA_WAR",
                        TARGET.resolve("plaza.war").toString(),
                        "PLAZA_PORT",
                        String.valueOf(port),
                        "PLAZA_DEMO",
                        String.valueOf(demo),
                        "PLAZA_ADMIN_PASSWORD",
                        adminPassword,
                        "DB_HOST",
                        "127.0.0.1",
                        "DB_PORT",
                        String.valueOf(database.port()),
                        "POSTGRES_DB",
                        EmbeddedDatabase.NAME,
                        "POSTGRES_PASSWORD",
                        "not-asked-for",
                        "PLAZA_OWNER_PASSWORD",
                        "not-asked-for"));
        builder.environment().putIfAbsent("PLAZA_ADDRESS", "127.0.0.1");
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return builder.start();
    }

    private void announceWhenReady(long started) {
        try {
            while (!isReady()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
            OUT.println(Banner.of(port, seconds, demo, adminPassword));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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

    private void stop() {
        stopping = true;
        try {
            if (server != null && server.isAlive()) {
                OUT.println("Stopping ...");
                server.destroy();
                if (!server.waitFor(20, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (database != null) {
            database.close();
        }
        try {
            Files.deleteIfExists(data.resolve("pid"));
        } catch (IOException ignored) {
            OUT.println("The file " + data.resolve("pid") + " could not be removed.");
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int refuse(String reason) {
        System.err.println("plaza: " + reason);
        return 1;
    }
}
