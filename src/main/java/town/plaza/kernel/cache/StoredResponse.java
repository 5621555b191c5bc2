package town.plaza.kernel.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** An answer with status 200 as it went out; compressed once, for the first who can take it so. */
final class StoredResponse {

    private static final int WORTH_COMPRESSING = 2048;
    private static final int OVERHEAD = 500;

    private final Set<String> subjects;
    private final String route;
    private final Map<String, String> headers;
    private final byte[] body;
    private volatile byte[] compressed;

    /**
     * @param subjects what it is made of
     * @param route the resource method's, for the log
     * @param headers of the answer itself, not of the request
     */
    StoredResponse(Set<String> subjects, String route, Map<String, String> headers, byte[] body) {
        this.subjects = subjects;
        this.route = route;
        this.headers = headers;
        this.body = body;
    }

    Set<String> subjects() {
        return subjects;
    }

    String route() {
        return route;
    }

    /** At most, for text is compressed to less than half. */
    int bytes() {
        return body.length + (body.length < WORTH_COMPRESSING ? 0 : body.length / 2) + OVERHEAD;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.addHeader("Vary", "Accept-Encoding");
        var tag = headers.get("ETag");
        var known = request.getHeader("If-None-Match");
        if (tag != null && known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var sent = body;
        if (body.length >= WORTH_COMPRESSING && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            sent = compressed();
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private byte[] compressed() {
        var made = compressed;
        if (made == null) {
            var bytes = new ByteArrayOutputStream(body.length / 4);
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            made = bytes.toByteArray();
            compressed = made;
        }
        return made;
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?(\\s*,.*)?");
    }
}
