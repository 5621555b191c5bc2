package town.plaza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that outlived a launcher which was killed: the server and the database go on without it and hold the port
 * and the data. The next launcher ends them, each by the process id that its own file names, and only where that
 * process is still what the file says.
 */
final class Orphans {

    private static final int SECONDS = 20;

    private Orphans() {}

    static void endServer(Path pidFile) throws IOException, InterruptedException {
        var process = named(pidFile).filter(each -> commandOf(each).contains("server-config/start"));
        if (process.isPresent()) {
            end(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** A postmaster.pid whose process is no PostgreSQL is only a left-over, which PostgreSQL may mistake for a server. */
    static void endDatabase(Path cluster) throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        var process = named(pidFile).filter(each -> commandOf(each).contains("postgres"));
        if (process.isPresent()) {
            end(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).trim().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
    }

    private static String commandOf(ProcessHandle process) {
        var info = process.info();
        return info.commandLine().or(info::command).orElse("");
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        }
    }
}
