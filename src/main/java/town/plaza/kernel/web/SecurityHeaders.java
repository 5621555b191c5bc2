package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletResponse response, RequestScope scope) {
        response.setHeader(RequestIds.HEADER, scope.id());
        response.setHeader("Content-Security-Policy", POLICY);
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
