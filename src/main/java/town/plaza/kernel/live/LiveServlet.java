package town.plaza.kernel.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.web.RequestScope;

/**
 * {@code GET /api/live?topic=...}: news as server-sent events, named by topic. A servlet, for only this API writes
 * without holding a thread; JAX-RS would wait for each slow reader.
 */
@WebServlet(urlPatterns = "/api/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    private static final byte[] WELCOME = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

    /** In milliseconds. A session that is merely over ends here at the latest. */
    private static final long LONGEST = Duration.ofHours(1).toMillis();

    @Inject
    transient LiveTopics topics;

    @Inject
    transient LiveNews news;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            throw new Problem(ProblemType.METHOD_NOT_ALLOWED);
        }
        var chosen = topics.chosen(request.getParameterValues("topic"));
        var address = RequestScope.current().address();
        var audience = news.audience();
        audience.enter(address);
        var connection = open(request, response, address, chosen);
        audience.add(connection);
        connection.send(WELCOME);
        response.getOutputStream().setWriteListener(connection);
    }

    private LiveConnection open(
            HttpServletRequest request, HttpServletResponse response, String address, Set<String> chosen)
            throws IOException {
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            // or a proxy in front keeps the news until it has many
            response.setHeader("X-Accel-Buffering", "no");
            var context = request.startAsync();
            context.setTimeout(LONGEST);
            var account = request.getUserPrincipal() instanceof AccountPrincipal signedIn ? signedIn : null;
            var connection = new LiveConnection(news.audience(), address, chosen, account, context);
            context.addListener(connection);
            return connection;
        } catch (IOException | RuntimeException thrown) {
            news.audience().leave(address);
            throw thrown;
        }
    }
}
