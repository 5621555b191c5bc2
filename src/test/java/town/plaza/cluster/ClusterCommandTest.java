package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./plaza} asks of Docker, of which a stand-in keeps an account. */
class ClusterCommandTest {

    private static final String ASKED = "asked";

    /** A cluster with a database and one server; {@code restore.sh} is what happens when a dump is put back. */
    private static final String DOCKER =
            """
            echo "$COMPOSE_PROFILES: $*" >>asked
            case "$*" in
                'compose ps -q db') echo db-1 ;;
                'compose ps -q web') echo web-1 ;;
                *' ps --all --quiet proxy') cat proxy 2>/dev/null ;;
                *'cluster/dump') printf 'PGDMP and so on' ;;
                *'cluster/restore') cat >restored; . ./restore.sh ;;
            esac
            """;

    @TempDir
    Path folder;

    @Test
    void a_backup_is_where_the_caller_stands_and_for_nobody_else_to_read() throws Exception {
        var result = plaza("backup", "today.dump").run();

        assertThat(result.status()).as(result.text()).isZero();
        assertThat(folder.resolve("today.dump")).hasContent("PGDMP and so on");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("today.dump"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("today.dump.part")).doesNotExist();
    }

    /** A checkout of its own, for the project's may not be built yet. */
    @Test
    void the_embedded_databases_backup_runs_on_the_java_that_was_chosen() throws Exception {
        Files.copy(Path.of("plaza"), folder.resolve("plaza"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("cluster"));
        Files.copy(Path.of("cluster/command"), folder.resolve("cluster/command"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("target/server"));
        Files.writeString(folder.resolve("target/server/launcher.classpath"), "launcher.jar");

        var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                case $1 in -version) echo 'openjdk version "17.0.1"' ;; *) echo "chosen: $*" ;; esac
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        var result = new Script(folder, "./plaza", "backup", "today.zip")
                .program("docker", "")
                .program("java", "echo not the chosen one")
                .with(Map.of("JAVA_HOME", folder.resolve("jdk").toString()))
                .run();

        assertThat(result.status()).as(result.text()).isZero();
        assertThat(result.text())
                .isEqualTo("chosen: -cp target/test-classes:launcher.jar town.plaza.local.LocalBackup backup "
                        + folder.resolve("today.zip") + "\n");
    }

    @Test
    void a_restore_reads_where_the_caller_stands_while_no_server_runs() throws Exception {
        Files.writeString(folder.resolve("today.dump"), "PGDMP and so on");

        var result = plaza("restore", "today.dump").run();

        assertThat(result.status()).as(result.text()).isZero();
        assertThat(folder.resolve("restored")).hasContent("PGDMP and so on");
        assertThat(asked())
                .containsSubsequence(": stop web-1", ": compose exec -T db bash /cluster/restore", ": start web-1");
    }

    @Test
    void a_restore_that_fails_starts_the_server_again() throws Exception {
        Files.writeString(folder.resolve("today.dump"), "PGDMP and so on");
        Files.writeString(folder.resolve("restore.sh"), "exit 3");

        var result = plaza("restore", "today.dump").run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("the restore failed; the data is what it was before");
        assertThat(asked()).endsWith(": start web-1");
    }

    @Test
    void a_restore_that_is_interrupted_is_given_up_and_starts_the_server_again() throws Exception {
        Files.writeString(folder.resolve("today.dump"), "PGDMP and so on");
        Files.writeString(folder.resolve("restore.sh"), "kill -TERM $PPID; exit 130");

        var result = plaza("restore", "today.dump").run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("the restore was interrupted");
        assertThat(asked()).endsWith(": compose exec -T db bash /cluster/restore give-up", ": start web-1");
    }

    @Test
    void a_cluster_comes_up_with_what_its_words_say() throws Exception {
        var result = plaza("up", "prod", "backup", "--scale", "web=2")
                .with(Map.of("PLAZA_IMAGE", "plaza:1", "COMPOSE_PROFILES", "mine"))
                .run();

        assertThat(result.status()).as(result.text()).isZero();
        assertThat(asked())
                .contains("mine,backup: compose -f compose.yaml -f compose.prod.yaml up --detach --scale web=2");
    }

    @ParameterizedTest
    @CsvSource({"443, https://plaza.example/", "8443, https://plaza.example:8443/"})
    void production_is_said_to_be_where_its_settings_publish_it(String port, String address) throws Exception {
        var result = plaza("up", "prod")
                .with(Map.of("PLAZA_IMAGE", "plaza:1", "PLAZA_DOMAIN", "plaza.example", "PLAZA_HTTPS_PORT", port))
                .run();

        assertThat(result.text()).contains("Plaza is up:  " + address + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dev"})
    void a_cluster_for_production_stays_one_where_a_word_is_missing(String word) throws Exception {
        Files.writeString(folder.resolve("proxy"), "proxy-1");

        var result = plaza(Stream.of("up", word, "backup")
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new))
                .run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("./plaza up prod");
        assertThat(asked()).noneMatch(each -> each.contains(" up "));
    }

    private Script plaza(String... arguments) throws IOException {
        var command = Path.of("plaza").toAbsolutePath().toString();
        // the stand-in is called in the project's folder, and keeps its account here
        var docker = "cd '" + folder + "'\n" + DOCKER;
        if (Files.notExists(folder.resolve("restore.sh"))) {
            Files.writeString(folder.resolve("restore.sh"), "");
        }
        return new Script(
                        folder,
                        Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new))
                .program("docker", docker)
                .with(Map.of("COMPOSE_PROFILES", ""));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve(ASKED));
    }
}
