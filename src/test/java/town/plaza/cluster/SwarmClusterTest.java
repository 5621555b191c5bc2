package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack file that {@code ./plaza stack} prints, deployed to a Swarm of this one machine. */
class SwarmClusterTest {

    private static final String STACK = "plaza-swarm";
    private static final String OURS = "label=com.docker.stack.namespace=" + STACK;
    private static final int HTTPS_PORT = 18444;
    private static final String PASSWORD = "llave-de-prueba-larga";
    private static final List<String> SECRETS = List.of("plaza_superuser", "plaza_owner", "plaza_app", "plaza_admin");

    private static boolean swarm;

    @BeforeAll
    static void make_a_swarm(@TempDir Path folder) throws Exception {
        assumeTrue(
                "inactive"
                        .equals(Cluster.docker("info", "--format", "{{.Swarm.LocalNodeState}}")
                                .trim()),
                "this machine belongs to a swarm already, which the test leaves alone");
        new Cluster(STACK, Map.of(), "compose.yaml").compose("build", "web");
        Cluster.docker("swarm", "init", "--advertise-addr", "127.0.0.1", "--listen-addr", "127.0.0.1");
        swarm = true;
        var secret = Files.writeString(folder.resolve("secret"), PASSWORD).toString();
        for (var name : SECRETS) {
            Cluster.docker("secret", "create", name, secret);
        }
        var settings = Map.of(
                "PLAZA_IMAGE", "plaza:local",
                "PLAZA_HTTP_PORT", "18083",
                "PLAZA_HTTPS_PORT", String.valueOf(HTTPS_PORT));
        var file = folder.resolve("stack.yaml");
        Files.writeString(file, new Cluster(STACK, settings).plaza("stack"));
        Cluster.docker("stack", "deploy", "--resolve-image", "never", "-c", file.toString(), STACK);
    }

    @AfterAll
    static void leave_it() {
        if (!swarm) {
            return;
        }
        // `stack rm` fails where a task is not yet off its network; the networks go with the swarm
        Cluster.docker("service", "ls", "--quiet", "--filter", OURS)
                .lines()
                .forEach(service -> Cluster.docker("service", "rm", service));
        Awaitility.await("the stack is gone").atMost(Duration.ofSeconds(90)).until(() -> Cluster.docker(
                        "ps", "--all", "--quiet", "--filter", OURS)
                .isBlank());
        Cluster.docker("swarm", "leave", "--force");
        for (var volume : Cluster.docker("volume", "ls", "--quiet", "--filter", OURS)
                .lines()
                .toList()) {
            Cluster.docker("volume", "rm", volume);
        }
    }

    @Test
    void the_stack_gets_well_and_answers_through_its_proxy() throws Exception {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(240))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> services().equals(Map.of("db", "1/1", "web", "2/2", "proxy", "1/1")));
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError("these are not well: " + services() + "\n"
                    + Cluster.docker("stack", "ps", "--no-trunc", STACK)
                    + Cluster.docker("service", "logs", "--tail", "20", STACK + "_web"));
        }

        var town = new Town(HTTPS_PORT, Cluster.docker("exec", container("proxy"), "cat", Town.AUTHORITY));
        Awaitility.await("the proxy finds the servers")
                .atMost(Duration.ofSeconds(30))
                .until(() -> town.get("/api/plaza").statusCode() == 200);
        assertThat(town.signIn("admin", PASSWORD)).isNotBlank();
        assertThat(town.get("/metrics").statusCode()).isEqualTo(404);
    }

    /** The services that stay, and how many of each run of how many wanted. */
    private static Map<String, String> services() {
        return Cluster.docker("service", "ls", "--filter", OURS, "--format", "{{.Mode}} {{.Name}} {{.Replicas}}")
                .lines()
                .map(line -> line.split(" "))
                .filter(parts -> "replicated".equals(parts[0]))
                .collect(Collectors.toMap(parts -> parts[1].substring(STACK.length() + 1), parts -> parts[2]));
    }

    private static String container(String service) {
        return Cluster.docker("ps", "--quiet", "--filter", "name=" + STACK + "_" + service)
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
