package town.plaza.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import town.plaza.server.PlazaClient;

/** An open page that hears of one topic. */
public final class Listening implements AutoCloseable {

    /** The last line, once the connection has ended. */
    static final String CLOSED = "closed";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    public Listening(String topic) {
        this(nextAddress(), topic, null);
    }

    /** @param session who the page belongs to */
    public static Listening as(String session, String topic) {
        return new Listening(nextAddress(), topic, session);
    }

    static Listening from(String address, String topic) {
        return new Listening(address, topic, null);
    }

    private static String nextAddress() {
        return "10.252.0." + ADDRESSES.incrementAndGet();
    }

    private Listening(String address, String topic, String session) {
        var request = HttpRequest.newBuilder(URI.create(PlazaClient.BASE + "/api/live?topic=" + topic))
                .header("X-Forwarded-For", address)
                .header("Accept", "text/event-stream");
        if (session != null) {
            request.header("Cookie", "plaza_session=" + session);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            body = response.body();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new AssertionError(thrown);
        }
        var reader = new Thread(this::read, "listening");
        reader.setDaemon(true);
        reader.start();
        awaitLine("retry: 3000");
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            // as at the end of what is heard
        }
        lines.add(CLOSED);
    }

    public List<String> lines() {
        return lines;
    }

    public void awaitLine(String beginning) {
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.startsWith(beginning)));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
