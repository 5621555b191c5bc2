package town.plaza.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.ledger.LedgerFixture;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

@OnPlaza
class LiveIT {

    private static final String HEADS = "ledger.notices";

    private static final JsonObject NO_ROLES =
            Json.createObjectBuilder().add("roles", Json.createArrayBuilder()).build();

    private final PlazaClient client = new PlazaClient();

    @Test
    void news_of_this_server_arrive_within_a_second() {
        try (var page = new Listening(HEADS)) {
            LedgerFixture.entry(Log.NOTICES, "test/live");

            page.awaitLine("event: " + HEADS);
            page.awaitLine("data: {\"size\":");
        }
    }

    @Test
    void news_of_another_server_arrive_within_a_second() {
        try (var page = new Listening(HEADS)) {
            notifyAs("another-server", HEADS, "{\"text\":\"ñandú\"}");

            page.awaitLine("data: {\"text\":\"ñandú\"}");
        }
    }

    @Test
    void news_of_other_topics_do_not_arrive() {
        try (var page = new Listening(HEADS)) {
            notifyAs("another-server", "test.other", "{\"text\":\"not for you\"}");
            notifyAs("another-server", HEADS, "{\"text\":\"after it\"}");

            page.awaitLine("data: {\"text\":\"after it\"}");
            assertThat(page.lines()).noneMatch(line -> line.contains("not for you"));
        }
    }

    @Test
    void a_crooked_notification_stops_nothing() {
        try (var page = new Listening(HEADS)) {
            notify("this is no JSON");
            notify("{\"from\":\"x\"}");
            notify("[]");
            notifyAs("another-server", HEADS, "{\"text\":\"still here\"}");

            page.awaitLine("data: {\"text\":\"still here\"}");
        }
    }

    @Test
    void pages_begin_anew_once_the_server_listens_again_after_a_gap() throws Exception {
        try (var page = new Listening(HEADS);
                var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plaza-live'");

            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> page.lines().contains(Listening.CLOSED));
        }
        try (var page = new Listening(HEADS)) {
            notifyAs("another-server", HEADS, "{\"text\":\"back again\"}");

            page.awaitLine("data: {\"text\":\"back again\"}");
        }
    }

    @Test
    void readers_who_never_read_hold_up_nobody() throws Exception {
        var lazy = new ArrayList<Socket>();
        try (var page = new Listening(HEADS)) {
            for (var i = 0; i < 30; i++) {
                var socket = new Socket(PlazaClient.BASE.getHost(), PlazaClient.BASE.getPort());
                socket.setReceiveBufferSize(1024);
                socket.getOutputStream()
                        .write(("GET /api/live?topic=" + HEADS + " HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.250.0."
                                        + i + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                lazy.add(socket);
            }
            var bulk = "{\"text\":\"" + "x".repeat(3000) + "\"}";
            for (var i = 0; i < 300; i++) {
                notifyAs("another-server", HEADS, bulk);
            }
            notifyAs("another-server", HEADS, "{\"text\":\"got through\"}");

            page.awaitLine("data: {\"text\":\"got through\"}");
            assertThat(client.get("/api/plaza").status()).isEqualTo(200);
        } finally {
            for (var socket : lazy) {
                socket.close();
            }
        }
    }

    static Stream<Arguments> endsOfAccess() {
        return Stream.of(
                arguments("its session ends", (Consumer<Person>)
                        person -> person.client().delete("/api/accounts/sessions/current")),
                arguments("its account is blocked", (Consumer<Person>) person -> AccountsFixture.administrator()
                        .client()
                        .post("/api/accounts/people/" + person.id() + "/block")),
                arguments("its account loses a role", (Consumer<Person>) person -> AccountsFixture.administrator()
                        .client()
                        .put("/api/accounts/people/" + person.id() + "/roles", NO_ROLES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsOfAccess")
    void a_page_has_to_begin_anew_when(String what, Consumer<Person> end) {
        var person = AccountsFixture.withRole(Role.CARER);
        try (var page = Listening.as(person.session(), HEADS);
                var others = Listening.as(AccountsFixture.neighbour().session(), HEADS)) {
            end.accept(person);

            page.awaitLine(Listening.CLOSED);
            notifyAs("another-server", HEADS, "{\"text\":\"goes on\"}");
            others.awaitLine("data: {\"text\":\"goes on\"}");
        }
    }

    @Test
    void one_address_cannot_take_all_places() {
        var pages = new ArrayList<Listening>();
        try {
            for (var i = 0; i < LiveAudience.PER_ADDRESS; i++) {
                pages.add(Listening.from("10.251.0.1", HEADS));
            }
            var refused = client.with("X-Forwarded-For", "10.251.0.1").get("/api/live?topic=" + HEADS);

            assertThat(refused.problem()).isEqualTo("too-many-requests");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            Listening.from("10.251.0.2", HEADS).close();
        } finally {
            pages.forEach(Listening::close);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/live",
                "/api/live?topic=",
                "/api/live?topic=nothing.there",
                "/api/live?topic=ledger.notices&topic=ledger.audit",
                "/api/live?topic=a&topic=b&topic=c&topic=d&topic=e&topic=f&topic=g&topic=h&topic=i",
            })
    void what_nobody_offers_cannot_be_listened_to(String path) {
        assertThat(client.get(path).problem()).isEqualTo("invalid-values");
    }

    @Test
    void listening_is_by_get_only() {
        var answer = client.delete("/api/live?topic=" + HEADS);

        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    private static void notifyAs(String server, String topic, String data) {
        notify("{\"from\":\"" + server + "\",\"news\":[{\"topic\":\"" + topic + "\",\"data\":" + data + "}]}");
    }

    private static void notify(String payload) {
        try (var connection = TestDatabase.connectAsApplication();
                var statement = connection.prepareStatement("SELECT pg_notify('plaza_live', ?)")) {
            statement.setString(1, payload);
            statement.execute();
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }
}
