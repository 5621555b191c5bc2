package town.plaza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Processes that outlived a launcher which was killed: the server and the database go on without it and hold the port
 * and the data. The next launcher ends them, each by the process id that its own file names, and only where that
 * process is still what the file says.
 */
final class Orphans {

    private static final int SECONDS = 20;

    private Orphans() {}

    /**
     * Ends the server and then the database that were left with this data, whose lock the caller holds. A
     * {@code postmaster.pid} whose process is no PostgreSQL is only a left-over, which PostgreSQL may mistake for a server.
     *
     * @param tell takes a line about each that is ended
     */
    static void end(Path data, Consumer<String> tell) throws IOException, InterruptedException {
        end(data.resolve("server.pid"), "server-config/start", "server", tell);
        end(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid"), "postgres", "database", tell);
    }

    private static void end(Path pidFile, String command, String what, Consumer<String> tell)
            throws IOException, InterruptedException {
        var process = named(pidFile).filter(each -> commandOf(each).contains(command));
        if (process.isPresent()) {
            tell.accept("An earlier Plaza was killed and left its %s running (process %d); ending it ..."
                    .formatted(what, process.get().pid()));
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
        // those of a shell are what it started, and would go on without it
        var below = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
