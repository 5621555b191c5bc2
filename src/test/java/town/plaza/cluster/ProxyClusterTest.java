package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                    "PLAZA_REQUESTS_PER_SECOND", "10000",
                    "PLAZA_NOTES_PER_MINUTE", "100000"),
            "compose.yaml",
            "compose.prod.yaml");

    private static final Set<String> DONE = Set.of("200", "201");
    private static final Set<String> REFUSED = Set.of("502", "503", "504");

    private static final String SERVERS_THAT_WAIT =
            """
            SELECT count(DISTINCT client_addr) FROM pg_stat_activity
             WHERE usename = 'plaza_app' AND wait_event_type = 'Lock'""";

    /** Pages on how to play without the entry in the audit log that belongs to them, and such entries without a page. */
    private static final String HALF_DONE =
            """
            SELECT count(*)
              FROM (SELECT 'trails/tutorials/' || id AS subject FROM trails.tutorial WHERE code IS NULL) page
              FULL JOIN (SELECT subject FROM kernel.ledger_entry WHERE kind = 'trails.tutorial-added') entry
             USING (subject)
             WHERE page IS NULL OR entry IS NULL""";

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
    @Order(3)
    void the_world_does_not_choose_the_name_of_its_request() throws Exception {
        var names = new HashSet<String>();
        for (var i = 0; i < 2; i++) {
            for (var answer : List.of(
                    town.get("/api/plaza", "X-Request-Id", "chosen-by-the-world"),
                    town.post("/api/board/notes", note("otro nombre"), "X-Request-Id", "chosen-by-the-world"))) {
                names.add(answer.headers().firstValue("X-Request-Id").orElseThrow());
            }
        }
        assertThat(names).hasSize(4).allMatch(each -> each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    @Order(3)
    void a_client_that_does_not_come_to_the_end_of_its_headers_is_let_go() throws Exception {
        try (var socket = town.connect(Duration.ofSeconds(30))) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    @Order(7)
    void backups_are_added_and_the_proxy_stays_the_way_in() {
        CLUSTER.plaza("up", "prod", "backup", "--scale", "web=" + SERVERS);
        assertThat(CLUSTER.running())
                .extracting(each -> each.getString("Service"))
                .contains("backup", "proxy");
        assertThat(CLUSTER.tryPlaza("up").status()).as("without the word prod").isEqualTo(1);
        the_world_reaches_the_proxy_alone();
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
        var left = town.post("/api/board/notes", note(text));
        assertThat(left.statusCode()).isEqualTo(201);
        for (var i = 0; i < 4 * SERVERS; i++) {
            assertThat(town.get("/api/board/notes?limit=20").body()).contains(text);
        }
    }

    @Test
    @Order(6)
    void a_server_that_is_killed_and_comes_back_costs_no_reader_an_answer_and_no_writer_a_write() throws Exception {
        var clerk = town.signIn(
                "admin", CLUSTER.inside("web", "cat", "/run/plaza/admin").trim());
        var readers = new Crowd(4, text -> town.get("/api/board/notes?limit=20"));
        var neighbours = new Crowd(2 * SERVERS, text -> town.post("/api/board/notes", note(text)));
        var clerks =
                new Crowd(SERVERS, text -> town.post("/api/trails/editor/tutorials", tutorial(text), "Cookie", clerk));
        try (readers;
                neighbours;
                clerks) {
            Awaitility.await("all of them get through").until(() -> Stream.of(readers, neighbours, clerks)
                    .noneMatch(each -> each.told(DONE).isEmpty()));
            var killed = CLUSTER.id("web");
            // a note is one statement; a page on how to play is two, and this catches it between them
            CLUSTER.whileLocked("board.note, kernel.ledger_entry", () -> {
                Awaitility.await("each server has a write under way")
                        .until(() -> CLUSTER.sql(SERVERS_THAT_WAIT).equals(List.of(String.valueOf(SERVERS))));
                CLUSTER.crash("web");
                Awaitility.await("its writers are told")
                        .until(() -> !neighbours.told(REFUSED).isEmpty());
            });
            Awaitility.await("the engine starts it again").until(() -> !"0"
                    .equals(Cluster.docker("inspect", "--format", "{{.RestartCount}}", killed)
                            .trim()));
            CLUSTER.awaitHealthy();
        }

        assertThat(readers.answers())
                .as(CLUSTER.compose("logs", "--no-color", "--tail", "30", "proxy"))
                .containsExactly("200");
        assertThat(readers.told(DONE)).hasSizeGreaterThan(100);
        assertDoneAsTold(neighbours, "SELECT text FROM board.note WHERE text LIKE '%s%%'");
        assertDoneAsTold(clerks, "SELECT title_es FROM trails.tutorial WHERE title_es LIKE '%s%%'");
        assertThat(CLUSTER.sql(HALF_DONE)).containsExactly("0");
    }

    /** What was refused may have been done, for a server can die before it tells; but nothing is done twice. */
    private static void assertDoneAsTold(Crowd writers, String selection) {
        var tried = new HashSet<>(writers.told(DONE));
        tried.addAll(writers.told(REFUSED));
        assertThat(writers.answers()).allMatch(each -> each.matches("201|50[234] .*"));
        assertThat(CLUSTER.sql(selection.formatted(writers.prefix)))
                .doesNotHaveDuplicates()
                .containsAll(writers.told(DONE))
                .isSubsetOf(tried);
    }

    private static JsonObject note(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    private static JsonObject tutorial(String title) {
        return Json.createObjectBuilder()
                .add("position", 1)
                .add("es", Json.createObjectBuilder().add("title", title).add("body", "Se juega andando."))
                .build();
    }
}
