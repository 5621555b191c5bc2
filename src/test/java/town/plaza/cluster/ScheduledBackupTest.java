package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container of backups keeps the newest whole dumps, and is ill when the newest is too old. */
class ScheduledBackupTest {

    private static final String OLDER = "plaza-20260101T000000Z.dump";
    private static final String OLD = "plaza-20260102T000000Z.dump";

    /** Writes what it was told to, whole or not. */
    private static final String DUMPS = "for last; do :; done; echo dumped >\"$last\"; ";

    @TempDir
    Path folder;

    private Path backups;

    @BeforeEach
    void two_dumps_are_there_and_both_are_old() throws IOException {
        backups = Files.createDirectory(folder.resolve("backups"));
        Files.writeString(folder.resolve("password"), "secret");
        for (var name : List.of(OLDER, OLD)) {
            Files.writeString(backups.resolve(name), name);
            Files.setLastModifiedTime(
                    backups.resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_dump", "pg_restore"})
    void a_dump_that_fails_on_schedule_is_told_and_takes_no_place(String failing) throws Exception {
        var result = backup().program(failing, DUMPS + "exit 1").runUntil("the dump failed");

        assertThat(result.text()).contains("backup: the dump failed; next try in fifteen seconds");
        assertThat(files()).containsExactly(OLDER, OLD);
        assertThat(backup("healthy").run().status()).isEqualTo(1);
    }

    @Test
    void a_dump_that_fails_at_once_takes_no_place_and_prints_no_name() throws Exception {
        var result = backup("now").program("pg_dump", DUMPS + "exit 1").run();

        assertThat(result).isEqualTo(new Script.Result(1, ""));
        assertThat(files()).containsExactly(OLDER, OLD);
    }

    @Test
    void a_whole_dump_takes_the_place_of_the_oldest_and_is_for_nobody_else_to_read() throws Exception {
        var result = backup("now").run();

        assertThat(result.status()).isZero();
        var made = result.text().trim();
        assertThat(files()).containsExactly(OLD, made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.resolve(made))))
                .isEqualTo("rw-------");
        assertThat(backup("healthy").run().status()).isZero();
    }

    private Script backup(String... command) throws IOException {
        var script = Path.of("cluster/backup").toAbsolutePath().toString();
        var words = Stream.concat(Stream.of("bash", script), Stream.of(command)).toArray(String[]::new);
        return new Script(folder, words)
                .program("pg_dump", DUMPS)
                .program("pg_restore", "")
                .with(Map.of(
                        "PLAZA_BACKUP_FOLDER", backups.toString(),
                        "PLAZA_BACKUPS", "2",
                        "PLAZA_BACKUP_HOURS", "24",
                        "PLAZA_OWNER_PASSWORD_FILE", folder.resolve("password").toString(),
                        "PLAZA_OWNER_USER", "plaza_owner",
                        "POSTGRES_DB", "plaza",
                        "DB_HOST", "db",
                        "DB_PORT", "5432"));
    }

    private List<String> files() throws IOException {
        try (var each = Files.list(backups)) {
            return each.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
