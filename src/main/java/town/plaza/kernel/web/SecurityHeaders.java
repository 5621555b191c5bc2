package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {

    private final String policy;

    /** @param tiles where maps get their pictures from, the one foreign address that a page may ask */
    SecurityHeaders(Optional<String> tiles) {
        policy = "default-src 'self'; img-src 'self' data:"
                + tiles.map(address -> " " + origin(address)).orElse("")
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        var uri = URI.create(address.replaceAll("[{}]", ""));
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    String policy() {
        return policy;
    }

    void set(HttpServletResponse response, RequestScope scope) {
        response.setHeader(RequestIds.HEADER, scope.id());
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (scope.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (scope.path().startsWith("/api/")) {
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Vary", "Accept-Language, Cookie, Authorization");
        }
    }
}
