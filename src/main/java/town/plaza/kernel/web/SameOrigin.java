package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Unsafe methods must come from Plaza's own pages or from no page at all. A browser always says which, by
 * {@code Sec-Fetch-Site} or {@code Origin}; a program says neither.
 */
final class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    static boolean isBrokenBy(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && isBrokenBy(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    static boolean isBrokenBy(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return !"same-origin".equals(fetchSite) && !"none".equals(fetchSite);
        }
        return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
    }
}
