package town.plaza.kernel.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Texts;

/** The pages behind the {@code type} of problems. */
@WebServlet(urlPatterns = "/problems/*", asyncSupported = true)
public class ProblemPages extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slug = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var type = ProblemType.ofSlug(slug).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        var texts = Texts.of("problems", RequestScope.current().language());
        var title = texts.get(type.slug() + ".title");
        HtmlPage.of(title)
                .heading(title)
                .paragraph(texts.get(type.slug() + ".meaning"))
                .paragraph("HTTP " + type.status())
                .wayHome()
                .write(response);
    }
}
