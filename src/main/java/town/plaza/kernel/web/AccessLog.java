package town.plaza.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import town.plaza.kernel.security.AccountPrincipal;

/**
 * One line per request: id, method, route, status, duration, account id. Routes, not addresses, for an address may hold
 * what somebody typed; never names, bodies or tokens. The same figures feed the timer {@code http_requests}.
 */
@ApplicationScoped
public class AccessLog {

    /** Where JAX-RS leaves the template of the resource method that it chose. */
    static final String ROUTE = "town.plaza.route";

    private static final Logger LOG = Logger.getLogger("town.plaza.access");

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry metrics;

    void write(HttpServletRequest request, HttpServletResponse response, RequestScope scope, long started) {
        var nanos = System.nanoTime() - started;
        var route = request.getAttribute(ROUTE) instanceof String found ? found : pageRoute(request, response);
        var status = response.getStatus();
        timer(request.getMethod(), route, status).update(Duration.ofNanos(nanos));
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("request", scope.id());
        fields.put("method", request.getMethod());
        fields.put("route", route);
        fields.put("status", status);
        fields.put("millis", nanos / 10_000 / 100.0);
        if (request.getUserPrincipal() instanceof AccountPrincipal account) {
            fields.put("account", account.getName());
        }
        LOG.log(Level.INFO, "request", fields);
    }

    private static String pageRoute(HttpServletRequest request, HttpServletResponse response) {
        var pattern = request.getHttpServletMapping().getPattern();
        if (!"/".equals(pattern) && !pattern.isEmpty() && !"/api/*".equals(pattern)) {
            return pattern;
        }
        // only addresses that exist: their number is bounded
        return response.getStatus() < 400 && !"/api/*".equals(pattern) ? request.getServletPath() : "unknown";
    }

    private Timer timer(String method, String route, int status) {
        return timers.computeIfAbsent(
                method + ' ' + route + ' ' + status,
                key -> metrics.timer(
                        "http_requests",
                        new Tag("method", method),
                        new Tag("route", route),
                        new Tag("status", String.valueOf(status))));
    }
}
