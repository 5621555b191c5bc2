package town.plaza.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/**
 * Calls every operation as nobody, as a neighbour and as every role, with an empty object as body and names of things
 * that do not exist, and holds the statuses against access-table.txt. Who changes who may call what, changes the table.
 */
@OnPlaza
class AccessTableIT {

    private static final Path FOUND = Path.of(System.getProperty("plaza.it.directory"), "access-table.txt");

    @Test
    void every_operation_answers_each_caller_as_the_table_says() throws IOException {
        var callers = callers();
        var found = new TreeMap<String, String>();
        // signing out ends the caller, so it comes last
        var operations = Operation.all().stream()
                .filter(operation -> !operation.path().contains("/live"))
                .sorted(Comparator.comparing(operation -> operation.path().contains("/current")))
                .toList();
        for (var operation : operations) {
            found.put(
                    operation.name(),
                    callers.values().stream()
                            .map(caller -> String.valueOf(status(operation, caller)))
                            .collect(Collectors.joining(" ")));
        }
        Files.writeString(FOUND, write(callers.keySet().stream().toList(), found));

        assertThat(found).isEqualTo(table());
    }

    private static int status(Operation operation, PlazaClient caller) {
        var reads = "GET".equals(operation.method()) || "DELETE".equals(operation.method());
        var body = reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        var typed = reads ? caller : caller.with("Content-Type", type(operation.path()));
        return typed.send(operation.method(), operation.address(), body).status();
    }

    private static String type(String path) {
        if (path.contains("/imports/") || path.endsWith("/log")) {
            return "text/csv";
        }
        return path.endsWith("/attachment") ? "application/pdf" : "application/json";
    }

    private static Map<String, PlazaClient> callers() {
        var callers = new LinkedHashMap<String, PlazaClient>();
        callers.put("nobody", new PlazaClient());
        callers.put("neighbour", AccountsFixture.neighbour().client());
        for (var role : Role.values()) {
            callers.put(role.name(), AccountsFixture.withRole(role).client());
        }
        return callers;
    }

    private static String write(List<String> callers, Map<String, String> rows) {
        return "# " + String.join(" ", callers) + "\n"
                + rows.entrySet().stream()
                        .map(row -> row.getKey() + ": " + row.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> table() {
        try (var resource = AccessTableIT.class.getResourceAsStream("/access-table.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
