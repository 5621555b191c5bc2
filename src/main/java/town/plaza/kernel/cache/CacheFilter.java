package town.plaza.kernel.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import town.plaza.kernel.web.AccessLog;
import town.plaza.kernel.web.RequestScope;

/** Answers a request from what is stored, before JAX-RS is troubled; web.xml puts it behind the request filter. */
public class CacheFilter extends HttpFilter {

    /** Where the answer that is being made may be stored. */
    static final String PLACE = "town.plaza.cache.place";

    @Inject
    transient ResponseCache responses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAnybodys(request)) {
            chain.doFilter(request, response);
            return;
        }
        var key = keyOf(request);
        var stored = responses.find(key);
        if (stored.isPresent()) {
            request.setAttribute(AccessLog.ROUTE, stored.get().route());
            response.setHeader("Cache-Status", "plaza; hit");
            stored.get().send(request, response);
            return;
        }
        request.setAttribute(PLACE, responses.place(key));
        chain.doFilter(request, response);
    }

    private static boolean isAnybodys(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getUserPrincipal() == null
                && request.getHeader("Authorization") == null;
    }

    private ResponseCache.Key keyOf(HttpServletRequest request) {
        var scope = RequestScope.current();
        var query = request.getQueryString();
        return responses.key(
                (scope.secure() ? "https://" : "http://") + request.getHeader("Host"),
                query == null ? scope.path() : scope.path() + '?' + query,
                Objects.requireNonNullElse(request.getHeader("Accept"), ""),
                scope.language().code());
    }
}
