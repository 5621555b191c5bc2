package town.plaza.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Refuses bodies over the method's {@link BodyLimit}: by their declared length, or once they have grown past it. */
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
            if (request.getLength() > bytes) {
                throw new Problem(ProblemType.BODY_TOO_LARGE, bytes / 1024);
            }
            if (request.getLength() < 0 && request.hasEntity()) {
                request.setEntityStream(new LimitedStream(request.getEntityStream(), bytes));
            }
        }
    }

    private static final class LimitedStream extends FilterInputStream {

        private final long limit;
        private long left;

        LimitedStream(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Problem(ProblemType.BODY_TOO_LARGE, limit / 1024);
            }
        }
    }
}
