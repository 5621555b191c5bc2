package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import town.plaza.server.PlazaClient;
import town.plaza.smoke.Visit;

/** {@code docker compose up} gives a Plaza that works, survives what breaks, and keeps its data. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // bringing it up takes longer than all the rest
class WholeClusterTest {

    private static final int PORT = 18090;
    private static final int SECOND_PORT = 18092;
    private static final int CONSOLE_PORT = 14848;
    private static final Cluster CLUSTER = new Cluster(
            "plaza-whole",
            Map.of(
                    "PLAZA_PORT",
                    PORT + "-" + SECOND_PORT,
                    "PLAZA_LOGS_PORT",
                    "18224",
                    "PLAZA_CONSOLE_PORT",
                    String.valueOf(CONSOLE_PORT)),
            "compose.yaml");
    private static final String BARCODE = "8400000000017";
    private static final String CATALOGUE = "plaza.jsonl";
    private static final String PRODUCT =
            """
            {"code": "%s", "product_name": "Gofio de la plaza", "nutriments": {"energy-kcal_100g": 340, \
            "proteins_100g": 10, "fat_100g": 3, "carbohydrates_100g": 65}}
            """
                    .formatted(BARCODE);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void bring_it_up() {
        take_it_down();
        CLUSTER.plaza("up");
        CLUSTER.awaitHealthy();
    }

    @AfterAll
    static void take_it_down() {
        CLUSTER.plaza("down", "--volumes");
    }

    private static URI address(int server) {
        var port = CLUSTER.compose("port", "--index", String.valueOf(server), "web", "8080")
                .trim()
                .replaceAll(".*:", "");
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Visit visit() {
        return new Visit(address(1));
    }

    @Test
    @Order(1)
    void every_service_runs() {
        assertThat(CLUSTER.running())
                .extracting(each -> each.getString("Service"))
                .containsExactlyInAnyOrder("db", "web", "logs", "logs-keeper");
    }

    @Test
    @Order(2)
    void the_tests_pass_from_a_container_beside_it() {
        var answer = CLUSTER.tryCompose("--profile", "test", "run", "--rm", "--build", "-T", "tests");
        assertThat(answer.status()).as(answer.output() + answer.errors()).isZero();
        assertThat(answer.output()).contains("0 tests failed");
    }

    @Test
    @Order(3)
    void a_request_is_in_the_collectors_file_with_its_id() {
        var request = visit().anybody().get("/api/plaza").header("X-Request-Id");
        Awaitility.await("the line of request " + request)
                .atMost(Duration.ofSeconds(30))
                .until(() -> CLUSTER.inside("logs-keeper", "cat", "/logs/plaza.jsonl")
                        .lines()
                        .anyMatch(line -> line.contains("\"request\":\"" + request + "\"")
                                && line.contains("\"route\":\"/api/plaza\"")
                                && line.startsWith("{\"container\":\"plaza-whole-web-1\"")));
    }

    @Test
    @Order(4)
    void nothing_is_published_but_web_and_the_collector_for_this_host() {
        assertThat(CLUSTER.published()).containsExactlyInAnyOrder("web 8080 0.0.0.0", "logs 24224 127.0.0.1");
    }

    @Test
    @Order(5)
    void nothing_listens_in_web_but_its_own_port() {
        var listening = CLUSTER.inside("web", "cat", "/proc/net/tcp", "/proc/net/tcp6");
        var ports = new HashSet<Integer>();
        for (var line : listening.lines().map(String::trim).toList()) {
            var fields = line.split("\\s+");
            // 0A is LISTEN; the engine's own name server listens on 127.0.0.11
            if (fields.length > 3 && "0A".equals(fields[3]) && !fields[1].startsWith("0B00007F")) {
                ports.add(Integer.parseInt(fields[1].replaceAll(".*:", ""), 16));
            }
        }
        assertThat(ports).containsExactly(8080);
    }

    @Test
    @Order(6)
    void the_database_has_no_port_on_this_host() {
        assertThat(Cluster.docker("inspect", "--format", "{{json .NetworkSettings.Ports}}", CLUSTER.id("db")))
                .doesNotContain("HostPort");
        assertThat(Cluster.docker("inspect", "--format", "{{json .NetworkSettings.Ports}}", CLUSTER.id("web")))
                .as("what a published port looks like")
                .contains("HostPort");
    }

    @Test
    @Order(7)
    void no_process_is_roots_and_no_root_file_system_can_be_written() {
        for (var container : CLUSTER.running()) {
            var id = container.getString("ID");
            assertThat(Cluster.docker("top", id, "-eo", "uid,pid,comm").lines().skip(1))
                    .as(container.getString("Service"))
                    .isNotEmpty()
                    .noneMatch(line -> line.trim().startsWith("0 "));
            assertThat(Cluster.docker(
                                    "inspect", "--format", "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}", id)
                            .trim())
                    .as(container.getString("Service"))
                    .isEqualTo("true [ALL]");
        }
    }

    @Test
    @Order(8)
    void web_cannot_read_the_superusers_password() {
        assertThat(CLUSTER.inside("web", "sh", "-c", "cat /run/superuser/superuser 2>&1 || true"))
                .contains("No such file");
    }

    @Test
    @Order(8)
    void a_catalogue_in_the_volume_for_imports_comes_in(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve(CATALOGUE), PRODUCT);
        CLUSTER.compose("cp", file.toString(), "web:/imports/");

        assertThat(imported(administrator(), CATALOGUE).getString("state")).isEqualTo("DONE");

        var food = visit().signIn(visit().register(), Visit.PASSWORD).get("/api/nutrition/foods/barcode/" + BARCODE);
        assertThat(food.status()).as(food.text()).isEqualTo(200);
        assertThat(food.json().getString("name")).isEqualTo("Gofio de la plaza");
    }

    @Test
    @Order(8)
    void a_catalogue_that_web_may_not_read_is_told(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("private.jsonl"), PRODUCT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        CLUSTER.compose("cp", file.toString(), "web:/imports/");

        var job = imported(administrator(), "private.jsonl");

        assertThat(job.getString("state") + " " + job.getString("failure")).isEqualTo("FAILED UNREADABLE");
    }

    private static PlazaClient administrator() {
        return visit().signIn(
                        "admin",
                        CLUSTER.inside("web", "cat", "/run/plaza/admin").trim());
    }

    /** The import, when it has ended. */
    private static JsonObject imported(PlazaClient administrator, String file) {
        var ordered = administrator.post(
                "/api/nutrition/catalogue/jobs",
                Json.createObjectBuilder().add("file", file).build());
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        var job = "/api/nutrition/catalogue/jobs/" + ordered.json().getString("id");
        return Awaitility.await("the end of the import")
                .atMost(Duration.ofSeconds(60))
                .until(() -> administrator.get(job).json(), each -> !List.of("WAITING", "RUNNING")
                        .contains(each.getString("state")));
    }

    @Test
    @Order(8)
    void a_backup_brings_back_what_was_there(@TempDir Path folder) {
        var before = "antes de la copia " + UUID.randomUUID();
        var after = "despues de la copia " + UUID.randomUUID();
        var file = folder.resolve("plaza.dump").toString();
        visit().leaveNote(before);
        CLUSTER.plaza("backup", file);
        visit().leaveNote(after);
        // of restores that were killed
        CLUSTER.sql("CREATE DATABASE plaza_restoring");
        CLUSTER.sql("CREATE DATABASE plaza_before");
        CLUSTER.whileLocked("board.note", () -> CLUSTER.plaza("restore", file)); // who is in the database is put out
        CLUSTER.awaitHealthy();
        assertThat(visit().seesNote(before)).isTrue();
        assertThat(visit().seesNote(after)).isFalse();
        assertThat(databases()).isEmpty();
    }

    @Test
    @Order(8)
    void a_dump_that_is_cut_off_changes_nothing(@TempDir Path folder) throws Exception {
        var text = "sigue aqui " + UUID.randomUUID();
        var file = folder.resolve("plaza.dump");
        CLUSTER.plaza("backup", file.toString());
        var dump = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(dump, dump.length / 2));
        visit().leaveNote(text);
        var answer = CLUSTER.tryPlaza("restore", file.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.errors()).contains("the restore failed; the data is what it was before");
        CLUSTER.awaitHealthy();
        assertThat(visit().seesNote(text)).isTrue();
        assertThat(databases()).isEmpty();
    }

    /** Those of a restore. */
    private static List<String> databases() {
        return CLUSTER.sql("SELECT datname FROM pg_database WHERE datname IN ('plaza_restoring', 'plaza_before')");
    }

    @Test
    @Order(8)
    void the_backup_container_dumps_when_the_newest_is_old_and_keeps_the_newest(@TempDir Path folder) {
        var backups = CLUSTER.with("PLAZA_BACKUPS", "2");
        var before = "antes del volcado " + UUID.randomUUID();
        visit().leaveNote(before);
        backups.compose("--profile", "backup", "up", "--detach", "backup");
        CLUSTER.awaitHealthy();
        var first = dumps();
        assertThat(first).as("one dump at once").hasSize(1);

        // in one go: the container itself looks every fifteen seconds
        var age = "touch -d '25 hours ago' /backups/" + first.get(0) + " && bash /cluster/backup healthy";
        assertThat(CLUSTER.tryCompose("exec", "-T", "backup", "bash", "-c", age).status())
                .as("a dump that is overdue")
                .isEqualTo(1);
        Awaitility.await("the next dump").atMost(Duration.ofSeconds(90)).until(() -> dumps().size() == 2);
        Awaitility.await("a third dump, of another second than the second")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    CLUSTER.inside("backup", "bash", "/cluster/backup", "now");
                    assertThat(dumps()).hasSize(2).doesNotContainAnyElementsOf(first);
                });

        var file = folder.resolve("scheduled.dump").toString();
        CLUSTER.compose("cp", "backup:/backups/" + dumps().get(0), file);
        backups.compose("--profile", "backup", "rm", "--stop", "--force", "backup");
        var after = "despues del volcado " + UUID.randomUUID();
        visit().leaveNote(after);
        CLUSTER.plaza("restore", file);
        CLUSTER.awaitHealthy();
        assertThat(visit().seesNote(before)).isTrue();
        assertThat(visit().seesNote(after)).isFalse();
    }

    private static List<String> dumps() {
        return CLUSTER.inside("backup", "bash", "/cluster/backup", "list")
                .lines()
                .toList();
    }

    @Test
    @Order(9)
    void while_the_database_is_away_requests_get_503_and_ready_says_down_until_it_returns() {
        var client = visit().anybody();
        assertThat(client.get("/api/board/notes").status()).isEqualTo(200);
        CLUSTER.compose("kill", "db"); // stays away until it is started

        Awaitility.await("ready says DOWN")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    var ready = client.get("/health/ready");
                    assertThat(ready.status()).isEqualTo(503);
                    assertThat(ready.json().getString("status")).isEqualTo("DOWN");
                });
        for (var path : List.of("/api/board/notes", "/api/board/notices", "/api/board/categories")) {
            var answer = client.get(path);
            assertThat(answer.status() + " " + answer.problem()).as(path).isEqualTo("503 unavailable");
        }
        var left = client.post(
                "/api/board/notes",
                Json.createObjectBuilder().add("text", "se pierde").build());
        assertThat(left.status() + " " + left.problem()).isEqualTo("503 unavailable");
        assertThat(client.get("/health/live").status()).isEqualTo(200);

        CLUSTER.compose("start", "db");
        awaitWell(client);
        CLUSTER.awaitHealthy();
    }

    @Test
    @Order(9)
    void a_database_that_crashed_under_requests_is_back_by_itself() {
        var client = visit().anybody();
        var restarts = restartsOf("db");
        CLUSTER.crash("db");
        var refused = new HashSet<String>();
        Awaitility.await("the engine starts it again")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var answer = client.get("/api/board/notes");
                    if (answer.status() != 200) {
                        refused.add(answer.status() + " " + answer.problem());
                    }
                    return restartsOf("db") > restarts && answer.status() == 200;
                });
        assertThat(refused).isSubsetOf("503 unavailable");
        awaitWell(client);
        CLUSTER.awaitHealthy();
    }

    private static int restartsOf(String service) {
        return Integer.parseInt(Cluster.docker("inspect", "--format", "{{.RestartCount}}", CLUSTER.id(service))
                .trim());
    }

    private static void awaitWell(PlazaClient client) {
        Awaitility.await("all is well again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/api/board/notes").status() == 200
                        && client.get("/health/ready").status() == 200);
    }

    @Test
    @Order(10)
    void a_web_that_crashed_is_back_by_itself() {
        var text = "antes " + UUID.randomUUID();
        visit().leaveNote(text);
        CLUSTER.crash("web");
        Awaitility.await("web is back")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> visit().seesNote(text));
        CLUSTER.awaitHealthy();
    }

    @Test
    @Order(11)
    void two_servers_share_sessions_and_news() throws Exception {
        CLUSTER.up("--scale", "web=2", "--no-recreate");
        var one = visit();
        var other = new PlazaClient(address(2));
        var cookie = one.signedInCookie(one.register(), Visit.PASSWORD);
        assertThat(other.with("Cookie", cookie).get("/api/accounts/me").status())
                .isEqualTo(200);

        var text = "noticia " + UUID.randomUUID();
        var arrived = new CountDownLatch(1);
        var page = HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(address(2) + "/api/live?topic=board.notes"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.fromLineSubscriber(new LineWatch(text, arrived)));
        try {
            Awaitility.await("the news").atMost(Duration.ofSeconds(30)).until(() -> {
                one.leaveNote(text);
                return arrived.await(3, TimeUnit.SECONDS);
            });
        } finally {
            page.cancel(true);
        }
    }

    @Test
    @Order(12)
    void the_console_has_a_password_is_for_this_host_alone_and_sees_the_servers() {
        CLUSTER.plaza("up", "console", "--scale", "web=2");

        assertThat(CLUSTER.published())
                .containsExactlyInAnyOrder("web 8080 0.0.0.0", "logs 24224 127.0.0.1", "console 4848 127.0.0.1");
        var password = CLUSTER.inside("console", "cat", "/run/console/console").trim();
        Awaitility.await("the page to sign in")
                .atMost(Duration.ofSeconds(90)) // it installs itself when first asked
                .untilAsserted(() -> assertThat(console("", "/"))
                        .contains("j_security_check")
                        .endsWith("200"));
        assertThat(console("", "/management/domain")).endsWith("401");
        assertThat(console("admin:admin", "/management/domain")).endsWith("401");
        assertThat(console("admin:" + password, "/management/domain")).endsWith("200");
        Awaitility.await("both servers are seen in the data grid")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                console("admin:" + password, "/management/domain/list-hazelcast-cluster-members"))
                        .containsPattern("(?s)MICRO.*\\bwar\\b.*MICRO.*\\bwar\\b"));
    }

    /** What the console answers, and its status at the end. Its certificate is its own: curl does not look at it. */
    private static String console(String account, String path) {
        return CLUSTER.run(List.of(
                        "curl",
                        "--silent",
                        "--insecure",
                        "--location",
                        "--user",
                        account,
                        "--header",
                        "Accept: application/json, text/html",
                        "--write-out",
                        "%{http_code}",
                        "https://127.0.0.1:" + CONSOLE_PORT + path))
                .output();
    }

    @Test
    @Order(13)
    void data_outlives_the_containers_and_goes_with_the_volumes() {
        var text = "para siempre " + UUID.randomUUID();
        visit().leaveNote(text);
        CLUSTER.plaza("down");
        CLUSTER.plaza("up");
        assertThat(visit().seesNote(text)).isTrue();
        assertThat(CLUSTER.inside("web", "ls", "/imports")).contains(CATALOGUE);

        CLUSTER.plaza("down", "--volumes");
        assertThat(Cluster.docker("volume", "ls", "--quiet", "--filter", "name=plaza-whole_"))
                .isBlank();
    }

    /** Counts down when a line holds the text. */
    private record LineWatch(String text, CountDownLatch arrived) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.contains(text)) {
                arrived.countDown();
            }
        }

        @Override
        public void onError(Throwable thrown) {
            // the page was closed
        }

        @Override
        public void onComplete() {
            // the server ended it: the wait for the news tells
        }
    }
}
