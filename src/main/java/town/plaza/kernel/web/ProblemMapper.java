package town.plaza.kernel.web;

import jakarta.transaction.TransactionalException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import town.plaza.kernel.problem.ProblemDocument;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Problems;

/** Answers whatever a resource threw as a problem. Those below outrank the mappers that the server brings. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(thrown);
    }

    static Response answer(Throwable thrown) {
        var problem = Problems.of(thrown);
        var document = Problems.document(problem);
        var response = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document);
        if (problem.type() == ProblemType.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, problem.arguments().get(0));
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getAllowedMethods() != null) {
            answer.getResponse().getAllowedMethods().forEach(method -> response.header(HttpHeaders.ALLOW, method));
        }
        return response.build();
    }

    @Provider
    public static class ForWebApplication implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException thrown) {
            // a ready answer, such as 304 or a redirect, is no problem
            return thrown.getResponse().getStatus() < 400 ? thrown.getResponse() : answer(thrown);
        }
    }

    @Provider
    public static class ForValidation implements ExceptionMapper<ValidationException> {
        @Override
        public Response toResponse(ValidationException thrown) {
            return answer(thrown);
        }
    }

    @Provider
    public static class ForProcessing implements ExceptionMapper<ProcessingException> {
        @Override
        public Response toResponse(ProcessingException thrown) {
            return answer(thrown);
        }
    }

    /** What a commit failed for is its cause. */
    @Provider
    public static class ForTransaction implements ExceptionMapper<TransactionalException> {
        @Override
        public Response toResponse(TransactionalException thrown) {
            return answer(thrown);
        }
    }
}
