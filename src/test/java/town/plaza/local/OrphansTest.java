package town.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a launcher that was killed leaves running is ended by the next one, which says so, and nothing else is. */
class OrphansTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void a_database_outlives_its_launcher_until_the_next_one_ends_it() throws Exception {
        var port = FreePort.any();
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leaving.class.getName(),
                        folder.resolve("postgres").toString(),
                        String.valueOf(port))
                .inheritIO()
                .start();
        assertThat(launcher.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        var password = DatabasePassword.of(folder.resolve("postgres/cluster")).value();
        try (var connection = connect(port, password)) {
            assertThat(connection.isValid(10)).isTrue();
        }

        Orphans.end(folder, told::add);

        assertThat(told).singleElement().asString().startsWith("An earlier Plaza was killed and left its database");
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThatThrownBy(() -> connect(port, password)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_server_is_ended() throws Exception {
        var start = folder.resolve("server-config/start");
        Files.createDirectories(start.getParent());
        Files.writeString(start, "#!/bin/sh\necho started\nread -r never\n");
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
        var server = new ProcessBuilder("server-config/start")
                .directory(folder.toFile())
                .start();
        try (var output = server.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            Files.writeString(folder.resolve("server.pid"), server.pid() + "\n");

            Orphans.end(folder, told::add);

            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(told)
                    .containsExactly("An earlier Plaza was killed and left its server running (process " + server.pid()
                            + "); ending it ...");
            assertThat(folder.resolve("server.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void a_process_that_has_got_the_number_of_a_server_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("server.pid"), ProcessHandle.current().pid() + "\n");

        Orphans.end(folder, told::add);

        assertThat(told).isEmpty();
        assertThat(folder.resolve("server.pid")).doesNotExist();
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/plaza", "postgres", password);
    }

    /** A launcher that ends without closing its database. */
    static final class Leaving {

        private Leaving() {}

        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            EmbeddedDatabase.durable(
                    folder, Integer.parseInt(arguments[1]), DatabasePassword.of(folder.resolve("cluster")));
            System.exit(0);
        }
    }
}
