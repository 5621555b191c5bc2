package town.plaza.cluster;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A cluster with a name and settings of its own, so that it disturbs no other on this machine. */
final class Cluster {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final List<String> compose = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();

    Cluster(String name, Map<String, String> settings, String... files) {
        compose.addAll(List.of("docker", "compose", "-p", name, "--env-file", "/dev/null"));
        for (var file : files) {
            compose.addAll(List.of("-f", file));
        }
        this.settings.putAll(settings);
        this.settings.put("COMPOSE_PROJECT_NAME", name);
    }

    private Cluster(Cluster same, String setting, String value) {
        compose.addAll(same.compose);
        settings.putAll(same.settings);
        settings.put(setting, value);
    }

    /** The same cluster, with a setting more or another value of it. */
    Cluster with(String setting, String value) {
        return new Cluster(this, setting, value);
    }

    /** The project's own command. */
    String plaza(String... arguments) {
        var answer = tryPlaza(arguments);
        must(answer);
        return answer.output();
    }

    /** The same, whatever its end. */
    Answer tryPlaza(String... arguments) {
        return run(plus(List.of("./plaza"), arguments));
    }

    String compose(String... arguments) {
        var answer = run(plus(compose, arguments));
        must(answer);
        return answer.output();
    }

    /** The same, whatever its end. */
    Answer tryCompose(String... arguments) {
        return run(plus(compose, arguments));
    }

    static String docker(String... arguments) {
        var answer = new Cluster("plaza-none", Map.of()).run(plus(List.of("docker"), arguments));
        must(answer);
        return answer.output();
    }

    private static void must(Answer answer) {
        if (answer.status() != 0) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Up, and every service running and healthy; names the one that isn't. */
    void up(String... arguments) {
        compose(plus(List.of("up", "--detach"), arguments).toArray(String[]::new));
        awaitHealthy();
    }

    void awaitHealthy() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> ailing().isEmpty());
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError("after %d s these are not well: %s%n%s"
                    .formatted(PATIENCE.toSeconds(), ailing(), compose("logs", "--no-color", "--tail", "30")));
        }
    }

    /** The containers that are neither running (and healthy, where they can tell) nor done. */
    private List<String> ailing() {
        return containers().stream()
                .filter(each -> !isWell(each))
                .map(each -> "%s (%s %s)"
                        .formatted(each.getString("Service"), each.getString("State"), each.getString("Health", "")))
                .toList();
    }

    private static boolean isWell(JsonObject container) {
        if ("exited".equals(container.getString("State"))) {
            return container.getInt("ExitCode") == 0;
        }
        return "running".equals(container.getString("State"))
                && List.of("", "healthy").contains(container.getString("Health", ""));
    }

    List<JsonObject> containers() {
        return compose("ps", "--all", "--format", "json")
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Cluster::json)
                .toList();
    }

    List<JsonObject> running() {
        return containers().stream()
                .filter(each -> "running".equals(each.getString("State")))
                .toList();
    }

    /** What can be reached from outside the containers: service, port in the container, address on this host. */
    Set<String> published() {
        var published = new TreeSet<String>();
        for (var container : running()) {
            if (container.isNull("Publishers")) {
                continue;
            }
            for (var publisher : container.getJsonArray("Publishers").getValuesAs(JsonObject.class)) {
                if (publisher.getInt("PublishedPort") != 0) {
                    published.add(container.getString("Service") + " " + publisher.getInt("TargetPort") + " "
                            + publisher.getString("URL").replace("::", "0.0.0.0"));
                }
            }
        }
        return published;
    }

    String id(String service) {
        return compose("ps", "-q", service).lines().findFirst().orElseThrow();
    }

    /** Ends a container's first process as a crash would: for the engine, nobody asked for a stop. */
    void crash(String service) {
        var process =
                docker("inspect", "--format", "{{.State.Pid}}", id(service)).trim();
        must(run(List.of("kill", "-9", process)));
    }

    String inside(String service, String... command) {
        return compose(plus(List.of("exec", "-T", service), command).toArray(String[]::new));
    }

    /** What the statement finds in the cluster's own database, as its superuser. */
    List<String> sql(String statement) {
        return inside("db", psql("--command", statement)).lines().toList();
    }

    /** Does this while everybody who writes into these tables has to wait; reading goes on. */
    void whileLocked(String tables, Runnable deed) {
        var command = plus(compose, "exec", "-T", "db");
        command.addAll(List.of(psql()));
        try {
            var session = builder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var statements = session.outputWriter()) {
                statements.write("BEGIN;\nLOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE;\n".formatted(tables));
                statements.flush();
                deed.run();
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String[] psql(String... arguments) {
        return plus(
                        List.of("psql", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-qAtU", "postgres", "-d", "plaza"),
                        arguments)
                .toArray(String[]::new);
    }

    private static List<String> plus(List<String> one, String... other) {
        var all = new ArrayList<>(one);
        all.addAll(List.of(other));
        return all;
    }

    static JsonObject json(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    Answer run(List<String> command) {
        try {
            var errors = Files.createTempFile(Path.of("target"), "cluster", ".err");
            var process = builder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            var answer = new Answer(command, process.exitValue(), output, Files.readString(errors));
            Files.delete(errors);
            return answer;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new AssertionError(thrown);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        return builder;
    }

    record Answer(List<String> command, int status, String output, String errors) {}
}
