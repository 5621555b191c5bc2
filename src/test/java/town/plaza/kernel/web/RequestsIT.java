package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/** What holds for every request, whatever it asks for. */
@OnPlaza
class RequestsIT {

    private static final String REGISTRATIONS = "/api/accounts/registrations";
    private static final long HUGE = 100L * 1024 * 1024;
    private static final String NESTED = "{\"x\":".repeat(5000) + "1" + "}".repeat(5000);

    private final PlazaClient client = new PlazaClient();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/app/plaza.css", "/nothing-here", "/api/plaza", "/api/nothing-here", "/problems/stale"})
    void every_answer_tells_the_browser_what_to_refuse(String path) {
        var answer = client.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void what_can_be_made_up_is_not_measured_by_itself() {
        client.send("MADEUP", "/", BodyPublishers.noBody());
        client.send("OPTIONS", "/made-up-address", BodyPublishers.noBody());

        assertThat(client.get("/metrics").text())
                .contains("http_request_microseconds", "method=\"OTHER\"")
                .doesNotContain("MADEUP", "made-up-address");
    }

    @Test
    void over_https_the_browser_is_told_to_stay_there() {
        assertThat(client.with("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void the_request_id_of_a_trusted_proxy_is_kept_and_told() {
        var answer = client.with("X-Request-Id", "abc-12345678").get("/api/nothing-here");

        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-12345678");
        assertThat(answer.json().getString("requestId")).isEqualTo("abc-12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "<script>alert(1)</script>"})
    void a_request_id_that_is_none_is_not_echoed(String id) {
        assertThat(client.with("X-Request-Id", id).get("/api/plaza").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/started", "/health/live", "/health/ready"})
    void plaza_says_that_it_is_well(String path) {
        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("UP");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("GET", "/api/nothing-here", "*/*", null, "", 404, "not-found"),
                arguments("GET", "/api;a=b/plaza", "*/*", null, "", 404, "not-found"),
                arguments("GET", "/api/plaza;a=b", "*/*", null, "", 404, "not-found"),
                arguments("DELETE", "/api/plaza", "*/*", null, "", 405, "method-not-allowed"),
                arguments("GET", "/api/plaza", "image/png", null, "", 406, "not-acceptable"),
                arguments("POST", REGISTRATIONS, "*/*", "text/plain", "hello", 415, "unsupported-media-type"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{\"userName\":", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "[1]", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "nonsense", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{\"userName\":{}}", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{\"x\":[", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{\"x\":{\"y\":1", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{\"x\":[1,2}", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{} and more", 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "[".repeat(5000), 400, "malformed-json"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", NESTED, 400, "malformed-json"),
                arguments("GET", "/api/application.wadl", "*/*", null, "", 404, "not-found"),
                arguments("GET", "/api/application.wadl/xsd0.xsd", "*/*", null, "", 404, "not-found"),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "", 400, null),
                arguments("POST", REGISTRATIONS, "*/*", "application/json", "{}", 400, "invalid-values"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_cannot_be_answered_is_a_problem(
            String method, String path, String accept, String type, String body, int status, String problem) {
        var asking = client.with("Accept", accept);
        asking = type == null ? asking : asking.with("Content-Type", type);
        var answer = asking.send(method, path, BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (problem != null) {
            assertThat(answer.problem()).isEqualTo(problem);
        }
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "at town.plaza", "jakarta.");
    }

    @Test
    void a_change_that_another_site_asks_for_is_refused() {
        var body = Json.createObjectBuilder().add("text", "x").build();

        assertThat(client.with("Sec-Fetch-Site", "cross-site")
                        .post(REGISTRATIONS, body)
                        .problem())
                .isEqualTo("cross-origin");
        assertThat(client.with("Origin", "https://elsewhere.example")
                        .post(REGISTRATIONS, body)
                        .problem())
                .isEqualTo("cross-origin");
    }

    @Test
    void what_was_kept_for_later_is_recorded_as_its_makers_alone() {
        var maker = AccountsFixture.neighbour();
        var other = AccountsFixture.neighbour();
        var all = "/api/notifications/read";
        var makers = maker.id().toString();

        assertThat(maker.client().with("Plaza-Account", makers).post(all).status())
                .isEqualTo(204);
        var refused = other.client().with("Plaza-Account", makers).post(all);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("signed-in-as-another");
        assertThat(client.with("Plaza-Account", makers).post(all).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void a_caller_in_too_much_of_a_hurry_is_told_how_long_to_wait() {
        PlazaClient.Answer answer;
        var calls = 0;
        do {
            answer = client.get("/api/plaza");
        } while (answer.status() == 200 && ++calls < 2000);

        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(new PlazaClient().get("/api/plaza").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {HUGE, 99_999_999_999L})
    void a_huge_body_that_says_so_is_refused_before_it_is_sent(long length) throws IOException {
        var answer = send("Content-Length: " + length, false);

        assertThat(answer.status()).startsWith("HTTP/1.1 413");
        assertThat(answer.sent()).isLessThan(HUGE / 2);
        assertThat(new PlazaClient().get("/api/plaza").status()).isEqualTo(200);
    }

    @Test
    void a_huge_body_in_chunks_is_refused_once_it_is_too_large() throws IOException {
        var answer = send("Transfer-Encoding: chunked", true);

        assertThat(answer.status()).startsWith("HTTP/1.1 413");
        assertThat(answer.sent()).isLessThan(HUGE / 2);
        assertThat(new PlazaClient().get("/api/plaza").status()).isEqualTo(200);
    }

    /** Sends until there is an answer, and by hand: a real client would keep the connection for itself. */
    private static Refused send(String length, boolean chunked) throws IOException {
        try (var socket = new Socket(PlazaClient.BASE.getHost(), PlazaClient.BASE.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST " + REGISTRATIONS + " HTTP/1.1\r\nHost: plaza\r\nX-Forwarded-For: 10.253.0.1\r\n"
                            + "Content-Type: application/json\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var part = new byte[64 * 1024];
            Arrays.fill(part, (byte) ' ');
            var sent = 0L;
            try {
                while (sent < HUGE && socket.getInputStream().available() == 0) {
                    if (chunked) {
                        out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(part);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    sent += part.length;
                }
            } catch (SocketException closedAlready) {
                // the answer may still be there to read
            }
            return new Refused(firstLine(socket.getInputStream()), sent);
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read >= 0 && read != '\r'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    private record Refused(String status, long sent) {}
}
