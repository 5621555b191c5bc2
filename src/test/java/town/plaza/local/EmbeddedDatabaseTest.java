package town.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of {@code ./plaza run} is not everybody's who works on the machine. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void nobody_else_reads_the_folder_of_data_also_where_everybody_could_before() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataLock.of(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void nobody_connects_without_the_password_also_where_everybody_could_before() throws Exception {
        var cluster = folder.resolve(EmbeddedDatabase.CLUSTER);
        var file = cluster.resolve("plaza.password");
        try (var database = start()) {
            assertIsClosed(database);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(LocalPlaza.isDemo(withAccounts(database))).isTrue();
            execute(database, "DELETE FROM accounts.account WHERE user_name = 'clerk'");
            assertThat(LocalPlaza.isDemo(database)).isFalse();
            execute(
                    database,
                    "ALTER ROLE postgres PASSWORD NULL",
                    "ALTER ROLE plaza_owner PASSWORD NULL",
                    "ALTER ROLE plaza_app PASSWORD NULL");
        }
        Files.delete(file);
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all all trust\n");

        try (var database = start()) {
            assertIsClosed(database);
        }
    }

    private static void assertIsClosed(EmbeddedDatabase database) throws SQLException {
        for (var role : new String[] {"postgres", "plaza_owner", "plaza_app"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + database.port() + "/plaza", role, "not-asked-for"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            try (var connection = database.connect(role)) {
                assertThat(connection.isValid(10)).isTrue();
            }
        }
    }

    private static EmbeddedDatabase withAccounts(EmbeddedDatabase database) throws SQLException {
        execute(database, "CREATE TABLE accounts.account (user_name text)");
        for (var name : Banner.demo()) {
            execute(database, "INSERT INTO accounts.account VALUES ('" + name + "')");
        }
        return database;
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private EmbeddedDatabase start() throws Exception {
        return EmbeddedDatabase.durable(
                folder, FreePort.any(), DatabasePassword.of(folder.resolve(EmbeddedDatabase.CLUSTER)));
    }
}
