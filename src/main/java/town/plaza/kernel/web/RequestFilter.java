package town.plaza.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Problems;
import town.plaza.kernel.service.Services;

/**
 * The outermost of Plaza's own code around every request, pages and API alike: names the request, finds out its
 * language and client, sets the security headers, refuses what no resource should see, and writes the log line. The first in web.xml.
 */
public class RequestFilter implements Filter {

    /** Where authentication, which the server runs before every filter, leaves the problem that kept it from its work. */
    public static final String REFUSAL = "town.plaza.refusal";

    @Inject
    ClientAddresses addresses;

    @Inject
    Services services;

    @Inject
    AccessLog accessLog;

    @Inject
    Settings settings;

    private SecurityHeaders securityHeaders;

    @Override
    public void init(FilterConfig config) {
        securityHeaders = new SecurityHeaders(settings.tiles());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        handle((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var started = System.nanoTime();
        var trusted = addresses.trusts(request.getRemoteAddr());
        var scope = new RequestScope(
                RequestIds.of(request, trusted),
                request.getRequestURI(),
                Languages.of(request),
                addresses.of(request),
                request.isSecure() || trusted && "https".equals(request.getHeader("X-Forwarded-Proto")));
        RequestScope.enter(scope);
        request.setAttribute(RequestScope.ATTRIBUTE, scope);
        try {
            securityHeaders.set(response, scope);
            refuse(request, scope);
            chain.doFilter(request, response);
        } catch (Problem problem) {
            ProblemWriter.write(request, response, problem);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            ProblemWriter.write(request, response, Problems.of(thrown));
        } finally {
            RequestScope.leave();
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new LogWhenComplete(request, response, scope, started));
            } else {
                accessLog.write(request, response, scope, started);
            }
        }
    }

    private void refuse(HttpServletRequest request, RequestScope scope) {
        var path = reached(request);
        // no address of the API has parameters within its path, and with them it would not look like one of it
        if (services.isOff(path) || path.startsWith("/api/") && scope.path().indexOf(';') >= 0) {
            throw Problem.notFound();
        }
        if (SameOrigin.isBrokenBy(request)) {
            throw new Problem(ProblemType.CROSS_ORIGIN);
        }
        if (request.getAttribute(REFUSAL) instanceof Problem refusal) {
            throw refusal;
        }
        MeantAccount.require(request);
    }

    /** What the server makes of the address, however it is written: who judges that one judges what will answer. */
    public static String reached(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private class LogWhenComplete implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final RequestScope scope;
        private final long started;

        LogWhenComplete(HttpServletRequest request, HttpServletResponse response, RequestScope scope, long started) {
            this.request = request;
            this.response = response;
            this.scope = scope;
            this.started = started;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            accessLog.write(request, response, scope, started);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
