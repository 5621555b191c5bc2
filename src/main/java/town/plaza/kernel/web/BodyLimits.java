package town.plaza.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Refuses bodies over the method's {@link BodyLimit}: by their declared length, or once they have grown past it. Those that
 * come too slowly, too.
 */
@Provider
public class BodyLimits implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        context.register(new Limit(limit == null ? BodyLimit.DEFAULT : limit.value()));
    }

    record Limit(long bytes) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (declared(request) > bytes) {
                throw new Problem(ProblemType.BODY_TOO_LARGE, bytes / 1024);
            }
            if (request.hasEntity()) {
                request.setEntityStream(new BoundedBody(request.getEntityStream(), bytes, System::nanoTime));
            }
        }

        /** Jersey's own length is an int, and fails from two gigabytes on. The server has seen to it that it is a number. */
        private static long declared(ContainerRequestContext request) {
            var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            return length == null ? -1 : Long.parseLong(length.strip());
        }
    }
}
