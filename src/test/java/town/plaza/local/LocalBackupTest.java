package town.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup brings back all that was there, or changes nothing. */
class LocalBackupTest {

    @TempDir
    Path folder;

    @Test
    void a_backup_of_a_running_plaza_comes_back_after_one_that_is_damaged_did_not() throws Exception {
        var data = folder.resolve("data");
        var backup = new LocalBackup(data);
        var file = folder.resolve("backup.zip");
        try (var plaza = DataLock.of(data);
                var database = database(data)) {
            assertThat(plaza.isHeld()).isTrue();
            execute(database, "CREATE TABLE remembered AS SELECT 'before' AS word");
            backup.backUp(file);
            execute(database, "UPDATE remembered SET word = 'after'");
        }

        assertThatThrownBy(() -> backup.restore(altered(file)))
                .isInstanceOf(LocalBackup.Refused.class)
                .hasMessageContaining("is damaged; the data is what it was before");
        assertThatThrownBy(() -> backup.restore(cut(file))).isInstanceOf(LocalBackup.Refused.class);
        assertThat(data.resolve("postgres/cluster.restoring")).doesNotExist();
        assertThat(remembered(data)).isEqualTo("after");

        // a restore that was killed
        Files.createDirectories(data.resolve("postgres/cluster.restoring/base"));
        Files.writeString(data.resolve("postgres/cluster.restoring/PG_VERSION"), "18");
        backup.restore(file);
        assertThat(remembered(data)).isEqualTo("before");
    }

    @Test
    void nothing_is_put_back_while_a_plaza_has_the_data() throws Exception {
        var data = folder.resolve("data");
        try (var plaza = DataLock.of(data)) {
            assertThat(plaza.isHeld()).isTrue();
            assertThatThrownBy(() -> new LocalBackup(data).restore(folder.resolve("any.zip")))
                    .isInstanceOf(LocalBackup.Refused.class)
                    .hasMessageContaining("./plaza stop");
        }
    }

    @Test
    void a_backup_of_a_stopped_plaza_takes_what_a_power_cut_has_left() throws Exception {
        var data = folder.resolve("data");
        var backup = new LocalBackup(data);
        var file = folder.resolve("backup.zip");
        try (var database = database(data)) {
            execute(database, "CREATE TABLE remembered AS SELECT 'before' AS word");
        }
        var left = data.resolve("postgres/cluster/postmaster.pid");
        Files.write(left, List.of("999999999", "data", "0", String.valueOf(FreePort.any())));

        backup.backUp(file);

        assertThat(left).doesNotExist();
        backup.restore(file);
        assertThat(remembered(data)).isEqualTo("before");
    }

    @Test
    void nothing_is_copied_while_a_plaza_is_starting() throws Exception {
        var data = folder.resolve("data");
        Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "18");
        try (var plaza = DataLock.of(data)) {
            assertThat(plaza.isHeld()).isTrue();
            assertThatThrownBy(() -> new LocalBackup(data, Duration.ZERO).backUp(folder.resolve("backup.zip")))
                    .isInstanceOf(LocalBackup.Refused.class)
                    .hasMessageContaining("its database does not answer");
        }
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    private Path altered(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        // more than lies between the contents of two files
        for (var i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
            bytes[i] ^= (byte) 0xff;
        }
        return Files.write(folder.resolve("altered.zip"), bytes);
    }

    private Path cut(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static EmbeddedDatabase database(Path data) throws IOException {
        var directory = data.resolve("postgres");
        return EmbeddedDatabase.durable(
                directory, FreePort.any(), DatabasePassword.of(directory.resolve(EmbeddedDatabase.CLUSTER)));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String remembered(Path data) throws IOException, SQLException {
        try (var database = database(data);
                var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT word FROM remembered")) {
            found.next();
            return found.getString(1);
        }
    }
}
