package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemDocument;
import town.plaza.kernel.problem.Problems;

/** Tells a problem outside of JAX-RS: as a page to a person, as {@value ProblemDocument#MEDIA_TYPE} to a program. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var document = Problems.document(problem);
        response.resetBuffer();
        response.setStatus(document.status());
        if (document.status() == 429) {
            response.setHeader("Retry-After", String.valueOf(problem.arguments().get(0)));
        }
        if (document.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        if (isForPerson(request)) {
            HtmlPage.of(document.title())
                    .heading(document.title())
                    .paragraph(document.detail())
                    .wayHome()
                    .write(response);
            return;
        }
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(Jsons.jsonb().toJson(document).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isForPerson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
