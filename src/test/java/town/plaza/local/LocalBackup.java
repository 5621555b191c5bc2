package town.plaza.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * {@code ./plaza backup} and {@code restore} for the embedded database, whose binaries bring no pg_dump: a copy of its
 * files, taken by PostgreSQL's own protocol for that while it runs (pg_backup_start, pg_backup_stop), so that nobody
 * waits. It fits the same version of PostgreSQL on the same kind of machine only.
 */
public final class LocalBackup {

    private static final String LABEL = "backup_label";

    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final Path cluster;
    private final Duration patience;

    LocalBackup(Path data) {
        this(data, PATIENCE);
    }

    /** @param patience how long a Plaza that is just starting or stopping is waited for */
    LocalBackup(Path data, Duration patience) {
        this.data = data;
        this.patience = patience;
        cluster = data.resolve("postgres").resolve(EmbeddedDatabase.CLUSTER);
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var file = Path.of(arguments[1]);
            var backup = new LocalBackup(Path.of(System.getenv().getOrDefault("PLAZA_DATA", "data")));
            if ("backup".equals(arguments[0])) {
                backup.backUp(file);
            } else {
                backup.restore(file);
            }
        } catch (Refused refused) {
            fail(refused.getMessage());
        } catch (IOException | SQLException failed) {
            fail("the " + arguments[0] + " failed; the data is what it was before: " + failed);
        }
    }

    private static void fail(String reason) {
        System.err.println("plaza: " + reason);
        System.exit(1);
    }

    void backUp(Path file) throws IOException, SQLException, InterruptedException {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            throw new Refused("there is no data in " + cluster);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            copyAsItIs(zip);
        } catch (IOException | SQLException | InterruptedException | Refused failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Files.move(part, file);
        System.out.println(
                "The data of " + cluster + " is in " + file + "; ./plaza restore " + file + " puts it back.");
    }

    /** While the database answers, by its protocol; else as files, which no Plaza can start with meanwhile. */
    private void copyAsItIs(ZipOutputStream zip) throws IOException, SQLException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (var lock = DataLock.of(data);
                    var connection = connect()) {
                if (connection != null) {
                    copyRunning(zip, connection);
                    return;
                }
                if (lock.isHeld()) {
                    Orphans.end(data, System.out::println);
                    copy(zip, cluster);
                    return;
                }
            }
            if (System.nanoTime() > end) {
                throw new Refused("Plaza has the data in " + data + ", but its database does not answer; try again, or"
                        + " stop it first: ./plaza stop");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** To the database that its file says runs; null where none answers. */
    private Connection connect() throws IOException {
        var running = cluster.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(running);
            if (lines.size() <= PORT_LINE) {
                return null;
            }
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).trim() + "/postgres",
                    "postgres",
                    DatabasePassword.of(cluster).value());
        } catch (NoSuchFileException | SQLException notRunning) {
            return null;
        }
    }

    /** What is written meanwhile is in the write-ahead log, which therefore is copied last. */
    private void copyRunning(ZipOutputStream zip, Connection connection) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('plaza', true)");
            copy(zip, cluster, "pg_wal");
            String label;
            try (var ended = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                ended.next();
                label = ended.getString(1);
            }
            zip.putNextEntry(new ZipEntry(LABEL));
            zip.write(label.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            statement.execute("SELECT pg_switch_wal()");
            copy(zip, cluster.resolve("pg_wal"));
            var first = label.replaceAll("(?s).*\\(file ([0-9A-F]+)\\).*", "$1");
            if (!Files.exists(cluster.resolve("pg_wal").resolve(first))) {
                throw new Refused("too much was written while the copy was made; stop Plaza, or try again");
            }
        }
    }

    private void copy(ZipOutputStream zip, Path from, String... without) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                for (var each : without) {
                    if (directory.equals(cluster.resolve(each))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                }
                var name = cluster.relativize(directory).toString();
                if (!name.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                    zip.closeEntry();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = cluster.relativize(file).toString();
                if (name.startsWith("postmaster.") || name.equals(LABEL)) {
                    return FileVisitResult.CONTINUE;
                }
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(file, zip);
                zip.closeEntry();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException thrown) throws IOException {
                // a table that was dropped meanwhile, or a temporary file
                if (thrown instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw thrown;
            }
        });
    }

    /** No Plaza can start with the data meanwhile; what a killed one has left running is ended. */
    void restore(Path file) throws IOException, InterruptedException {
        try (var lock = DataLock.of(data)) {
            if (!lock.isHeld()) {
                throw new Refused("Plaza runs with the data in " + data + "; stop it first: ./plaza stop");
            }
            Orphans.end(data, System.out::println);
            restoreHolding(file);
        }
    }

    private void restoreHolding(Path file) throws IOException {
        var restored = cluster.resolveSibling("cluster.restoring");
        EmbeddedDatabase.remove(restored); // what a restore that was killed has left
        try {
            unpack(file, restored);
        } catch (ZipException damaged) {
            EmbeddedDatabase.remove(restored);
            throw new Refused(file + " is damaged; the data is what it was before: " + damaged.getMessage());
        } catch (IOException | Refused failed) {
            EmbeddedDatabase.remove(restored);
            throw failed;
        }
        if (Files.exists(cluster)) {
            var before =
                    cluster.resolveSibling("cluster.before-" + Instant.now().getEpochSecond());
            Files.move(cluster, before);
            System.out.println("What was there is in " + before + " now.");
        }
        Files.move(restored, cluster);
        System.out.println("The data of " + file + " is back; ./plaza run starts with it.");
    }

    private static void unpack(Path file, Path restored) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("PG_VERSION") == null) {
                throw new Refused(file + " is no backup of an embedded database");
            }
            Files.createDirectories(restored);
            Files.setPosixFilePermissions(restored, PosixFilePermissions.fromString("rwx------"));
            for (var entry : Collections.list(zip.entries())) {
                var target = restored.resolve(entry.getName()).normalize();
                if (!target.startsWith(restored)) {
                    throw new Refused(file + " holds a name that leads outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    unpack(zip, entry, target);
                }
            }
        }
    }

    /** A ZipFile does not compare the checksums by itself. */
    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            Files.copy(content, target);
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("the content of " + entry.getName() + " is not what was written");
            }
        }
    }

    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
