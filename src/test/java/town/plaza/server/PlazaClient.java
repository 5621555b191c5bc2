package town.plaza.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Talks to the Plaza under test as a program would. Each client has an address of its own, so that no test uses up
 * another's rate limit.
 */
public final class PlazaClient {

    public static final URI BASE = URI.create("http://127.0.0.1:" + System.getProperty("plaza.port"));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public PlazaClient() {
        this(BASE);
    }

    /** @param base where another Plaza is reached than the one of this build */
    public PlazaClient(URI base) {
        this.base = base;
        var next = ADDRESSES.incrementAndGet();
        headers.put("X-Forwarded-For", "10.%d.%d.%d".formatted(next >> 16 & 255, next >> 8 & 255, next & 255));
        headers.put("Accept-Language", "en");
    }

    /** The same client with a header more, or another value of it. */
    public PlazaClient with(String header, String value) {
        var copy = new PlazaClient(base);
        copy.headers.clear();
        copy.headers.putAll(headers);
        copy.headers.put(header, value);
        return copy;
    }

    public PlazaClient withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, JsonObject body) {
        return with("Content-Type", "application/json").send("POST", path, of(body));
    }

    public Answer put(String path, JsonObject body) {
        return with("Content-Type", "application/json").send("PUT", path, of(body));
    }

    private static HttpRequest.BodyPublisher of(JsonObject body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException thrown) {
            throw new AssertionError(method + " " + path + " got no answer: " + thrown, thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new AssertionError(thrown);
        }
    }

    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            } catch (jakarta.json.JsonException thrown) {
                throw new AssertionError(status() + " is not a JSON object: " + text(), thrown);
            }
        }

        /** The last part of the problem's type, such as {@code not-found}. */
        public String problem() {
            return header("Content-Type") != null && header("Content-Type").startsWith("application/problem+json")
                    ? json().getString("type").replace("/problems/", "")
                    : "no problem but " + status() + " " + text();
        }
    }
}
