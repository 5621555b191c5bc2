package town.plaza.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Where the server sends what no resource answered: an address without a page, a request it could not read. */
@WebServlet(urlPatterns = "/app/error", asyncSupported = true)
public class ErrorPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestScope.ATTRIBUTE) instanceof RequestScope scope) {
            RequestScope.enter(scope);
        }
        try {
            var id = RequestScope.current().id();
            ProblemWriter.write(request, response, new Problem(typeOf(status), id));
        } finally {
            RequestScope.leave();
        }
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.NOT_SIGNED_IN;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }
}
