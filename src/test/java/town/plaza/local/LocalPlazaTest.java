package town.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlazaTest {

    @TempDir
    Path folder;

    @Test
    void a_plaza_that_cannot_be_started_ends_with_one_line_and_as_a_failure() throws Exception {
        // where it is called from there is no server-config/start
        var told = folder.resolve("told");
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath() + ":"
                                + System.getProperty("java.class.path"),
                        LocalPlaza.class.getName())
                .directory(folder.toFile())
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        launcher.environment()
                .putAll(Map.of(
                        "PLAZA_DATA", folder.resolve("data").toString(), "PLAZA_PORT", String.valueOf(FreePort.any())));
        var process = launcher.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(told))
                .singleElement()
                .asString()
                .startsWith("plaza: Plaza could not be run: java.io.IOException")
                .contains("server-config/start");
    }
}
