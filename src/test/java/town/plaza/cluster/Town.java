package town.plaza.cluster;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A Plaza as the world reaches it: over TLS, with the certificate of the proxy's own authority and of no other. */
final class Town {

    /** Where the proxy keeps the certificate of its authority. */
    static final String AUTHORITY = "/data/caddy/pki/authorities/local/root.crt";

    private final HttpClient http;
    private final String base;

    Town(int port, String authority) {
        base = "https://localhost:" + port;
        http = HttpClient.newBuilder().sslContext(trusting(authority)).build();
    }

    /** @param headers names and values, in turns */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** For what HttpClient does not do. */
    Socket connect(Duration patience) throws IOException {
        var address = URI.create(base);
        var socket = http.sslContext().getSocketFactory().createSocket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) patience.toMillis());
        return socket;
    }

    /** @param headers names and values, in turns */
    HttpResponse<String> post(String path, JsonObject body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** @return the cookie of who signed in */
    String signIn(String userName, String password) throws IOException, InterruptedException {
        var opened = post(
                "/api/accounts/sessions",
                Json.createObjectBuilder()
                        .add("userName", userName)
                        .add("password", password)
                        .build());
        return opened.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new AssertionError(userName + " is not let in: " + opened.body()));
    }

    /** What answers to plain HTTP. */
    static HttpResponse<String> plain(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    private static SSLContext trusting(String certificate) {
        try {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry(
                    "authority",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII))));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(known);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException thrown) {
            throw new IllegalArgumentException(thrown);
        }
    }
}
