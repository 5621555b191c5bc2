package town.plaza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * What the embedded database asks of whoever connects: others who work on this machine reach its port, but cannot read
 * this. It lies among the files of the cluster, so that a backup brings the one along that fits. A cluster that has none
 * yet, such as a new one, asks nobody until it has got one.
 */
final class DatabasePassword {

    private static final int BYTES = 24;
    private static final String ACCESS =
            """
            # written by Plaza at each start
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Path cluster;
    private final String value;

    private DatabasePassword(Path cluster, String value) {
        this.cluster = cluster;
        this.value = value;
    }

    /** The one that is kept with the cluster, or else a new one. */
    static DatabasePassword of(Path cluster) throws IOException {
        var file = file(cluster);
        return new DatabasePassword(
                cluster, Files.exists(file) ? Files.readString(file).trim() : random());
    }

    private static Path file(Path cluster) {
        return cluster.resolve("plaza.password");
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String value() {
        return value;
    }

    /** Before the database starts. */
    void demandWhereKept() {
        if (Files.exists(file(cluster))) {
            demand();
        }
    }

    /** Gives it to all that connect to a database that has just started, unless they have it. */
    void keep(Connection superuser) throws IOException, SQLException {
        if (Files.exists(file(cluster))) {
            return;
        }
        try (var statement = superuser.createStatement()) {
            for (var role : new String[] {"postgres", "plaza_owner", "plaza_app"}) {
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + value + "'");
            }
            var part = cluster.resolve("plaza.password.part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, value + "\n");
            Files.move(part, file(cluster), StandardCopyOption.ATOMIC_MOVE);
            demand();
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void demand() {
        try {
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
