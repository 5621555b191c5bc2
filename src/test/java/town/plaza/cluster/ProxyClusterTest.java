package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./plaza up prod}: what the world reaches is the proxy alone, and behind it any number of servers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // bringing it up takes longer than all the rest
class ProxyClusterTest {

    private static final int SERVERS = 3;
    private static final int HTTP_PORT = 18081;
    private static final int HTTPS_PORT = 18443;
    private static final Cluster CLUSTER = new Cluster(
            "plaza-proxy",
            Map.of(
                    "PLAZA_IMAGE", "plaza:local",
                    "PLAZA_HTTP_PORT", String.valueOf(HTTP_PORT),
                    "PLAZA_HTTPS_PORT", String.valueOf(HTTPS_PORT),
                    "PLAZA_LOGS_PORT", "18226",
                    "PLAZA_REQUESTS_PER_SECOND", "10000"),
            "compose.yaml",
            "compose.prod.yaml");

    private static Town town;

    @BeforeAll
    static void bring_it_up() {
        CLUSTER.compose("down", "--volumes", "--remove-orphans");
        new Cluster("plaza-proxy", Map.of(), "compose.yaml").compose("build", "web");
        CLUSTER.plaza("up", "prod", "--scale", "web=" + SERVERS);
        town = new Town(HTTPS_PORT, CLUSTER.inside("proxy", "cat", Town.AUTHORITY));
    }

    @AfterAll
    static void take_it_down() {
        CLUSTER.plaza("down", "--volumes");
        assertThat(Cluster.docker("volume", "ls", "--quiet", "--filter", "name=plaza-proxy_"))
                .isBlank();
        assertThat(Cluster.docker("network", "ls", "--quiet", "--filter", "name=plaza-proxy_"))
                .isBlank();
    }

    @Test
    @Order(1)
    void the_world_reaches_the_proxy_alone() {
        assertThat(CLUSTER.published())
                .containsExactlyInAnyOrder("proxy 80 0.0.0.0", "proxy 443 0.0.0.0", "logs 24224 127.0.0.1");
    }

    @Test
    @Order(2)
    void it_speaks_tls_and_http2_and_sends_plain_http_there() throws Exception {
        var page = town.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

        var plain = Town.plain(HTTP_PORT);
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location")).hasValue("https://localhost/");
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(
            strings = {
                "/metrics",
                "/openapi",
                "/OpenAPI",
                "/openapi/",
                "//metrics",
                "/./metrics",
                "/%6Detrics",
                "/metrics;a=b",
                "/;a=b/openapi"
            })
    void what_is_for_operators_is_not_for_the_world(String path) throws Exception {
        var answer = town.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @Order(4)
    void every_server_gets_its_share() throws Exception {
        var requests = new HashSet<String>();
        for (var i = 0; i < 20 * SERVERS; i++) {
            var answer = town.get("/api/plaza");
            assertThat(answer.statusCode()).isEqualTo(200);
            requests.add(answer.headers().firstValue("X-Request-Id").orElseThrow());
        }
        Awaitility.await("the log tells which servers answered")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answeredBy(requests))
                        .containsOnlyKeys(CLUSTER.running().stream()
                                .filter(each -> "web".equals(each.getString("Service")))
                                .map(each -> each.getString("Name"))
                                .toArray(String[]::new)));
    }

    /** How many of these requests each server answered. */
    private static Map<String, Long> answeredBy(Set<String> requests) {
        return CLUSTER.inside("logs-keeper", "grep", "-F", "/api/plaza", "/logs/plaza.jsonl")
                .lines()
                .map(Cluster::json)
                .filter(line -> requests.contains(line.getString("request", "")))
                .collect(Collectors.groupingBy(
                        line -> line.getString("container"), TreeMap::new, Collectors.counting()));
    }

    @Test
    @Order(5)
    void a_note_by_one_server_is_seen_by_all() throws Exception {
        var text = "por la puerta " + UUID.randomUUID();
        var left = town.post(
                "/api/board/notes", Json.createObjectBuilder().add("text", text).build());
        assertThat(left.statusCode()).isEqualTo(201);
        for (var i = 0; i < 4 * SERVERS; i++) {
            assertThat(town.get("/api/board/notes?limit=20").body()).contains(text);
        }
    }

    @Test
    @Order(6)
    void no_reader_notices_that_a_server_was_killed_and_came_back() throws Exception {
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        var enough = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(4);
        for (var i = 0; i < 4; i++) {
            readers.submit(() -> {
                while (!enough.get()) {
                    answers.computeIfAbsent(outcome(), any -> new AtomicInteger())
                            .incrementAndGet();
                }
            });
        }
        try {
            Awaitility.await("readers read").until(() -> answers.containsKey("200"));
            var killed = CLUSTER.id("web");
            CLUSTER.crash("web");
            Awaitility.await("the engine starts it again").until(() -> !"0"
                    .equals(Cluster.docker("inspect", "--format", "{{.RestartCount}}", killed)
                            .trim()));
            CLUSTER.awaitHealthy();
        } finally {
            enough.set(true);
            readers.shutdown();
        }
        assertThat(answers).containsOnlyKeys("200");
        assertThat(answers.get("200").get()).isGreaterThan(100);
    }

    private static String outcome() {
        try {
            return String.valueOf(town.get("/api/board/notes?limit=20").statusCode());
        } catch (Exception thrown) {
            return thrown.toString();
        }
    }
}
