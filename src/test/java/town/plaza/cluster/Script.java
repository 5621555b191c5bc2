package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A script of the project's, run with other programs under the names of those that it calls. */
final class Script {

    private static final int SECONDS = 60;

    private final Path programs;
    private final ProcessBuilder builder;

    /** @param folder where it is called from, with {@code bin} for the other programs */
    Script(Path folder, String... command) throws IOException {
        programs = Files.createDirectories(folder.resolve("bin"));
        builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
    }

    /** @param text what a shell does under that name */
    Script program(String name, String text) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    Script with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    Result run() throws IOException, InterruptedException {
        return runUntil("\0");
    }

    /** Until it ends, or until it has printed a line with this, which ends it. */
    Result runUntil(String said) throws IOException, InterruptedException {
        var process = builder.start();
        process.getOutputStream().close();
        // what never ends or never says it is a failure of the test, not a test without end
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        var text = new StringBuilder();
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
                if (line.contains(said)) {
                    process.destroy();
                    break;
                }
            }
        }
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                .as(text.toString())
                .isTrue();
        return new Result(process.exitValue(), text.toString());
    }

    record Result(int status, String text) {

        List<String> lines() {
            return text.lines().toList();
        }
    }
}
