package town.plaza.kernel.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import town.plaza.kernel.security.AccountPrincipal;

/**
 * One line per request: id, method, route, status, duration, account id. Routes, not addresses, for an address may hold
 * what somebody typed; never names, bodies or tokens. The same figures feed the histogram {@code
 * http_request_microseconds}: the server writes the quantiles of a timer in nanoseconds and calls them seconds.
 */
@ApplicationScoped
public class AccessLog {

    /** Where JAX-RS leaves the template of the resource method that it chose. */
    public static final String ROUTE = "town.plaza.route";

    static final String LOGGER = "town.plaza.access";

    private static final Logger LOG = Logger.getLogger(LOGGER);
    private static final int MOST_WAITING = 10_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Map<String, Histogram> durations = new ConcurrentHashMap<>();
    private final LogLines lines = new LogLines(System.err, MOST_WAITING);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MetricRegistry metrics;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        var thread = threads.newThread(lines);
        thread.setName("access-log");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        lines.end();
    }

    void write(HttpServletRequest request, HttpServletResponse response, RequestScope scope, long started) {
        var micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);
        var route = request.getAttribute(ROUTE) instanceof String found ? found : pageRoute(request, response);
        // whoever asks can make up methods, and each would be measured by itself
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var status = response.getStatus();
        durations(method, route, status).update(micros);
        if (LOG.isLoggable(Level.INFO)) {
            var account = request.getUserPrincipal() instanceof AccountPrincipal caller ? caller.getName() : null;
            lines.add(new AccessLine(clock.instant(), scope.id(), method, route, status, micros, account).toString());
        }
    }

    private static String pageRoute(HttpServletRequest request, HttpServletResponse response) {
        var pattern = request.getHttpServletMapping().getPattern();
        if (!"/".equals(pattern) && !pattern.isEmpty() && !"/api/*".equals(pattern)) {
            return pattern;
        }
        // only addresses that exist: their number is bounded; OPTIONS is answered for any
        var exists = response.getStatus() < 400 && READING.contains(request.getMethod());
        return exists && !"/api/*".equals(pattern) ? request.getServletPath() : "unknown";
    }

    private Histogram durations(String method, String route, int status) {
        return durations.computeIfAbsent(
                method + ' ' + route + ' ' + status,
                key -> metrics.histogram(
                        "http_request_microseconds",
                        new Tag("method", method),
                        new Tag("route", route),
                        new Tag("status", String.valueOf(status))));
    }
}
