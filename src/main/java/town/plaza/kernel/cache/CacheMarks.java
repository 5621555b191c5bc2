package town.plaza.kernel.cache;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.RuntimeDelegate;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import town.plaza.kernel.web.AccessLog;

/** Does what {@link Cached} and {@link Invalidates} say of a resource method. */
@Provider
public class CacheMarks implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var responses = CDI.current().select(ResponseCache.class).get();
        var cached = method.getAnnotation(Cached.class);
        if (cached != null) {
            context.register(new Storing(responses, Set.of(cached.value())));
        }
        var invalidates = method.getAnnotation(Invalidates.class);
        if (invalidates != null) {
            context.register(new Forgetting(responses, invalidates.value()));
        }
    }

    private record Storing(ResponseCache responses, Set<String> subjects)
            implements ContainerResponseFilter, WriterInterceptor {

        private static final String STORABLE = "town.plaza.cache.storable";
        private static final List<String> STORED = List.of("Content-Type", "ETag", "Last-Modified");

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == Response.Status.OK.getStatusCode()) {
                request.setProperty(STORABLE, true);
            }
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            if (context.getProperty(STORABLE) == null
                    || !(context.getProperty(CacheFilter.PLACE) instanceof ResponseCache.Place place)) {
                context.proceed();
                return;
            }
            var out = context.getOutputStream();
            var body = new ByteArrayOutputStream();
            context.setOutputStream(body);
            context.proceed();
            var bytes = body.toByteArray();
            responses.store(
                    place,
                    new StoredResponse(
                            subjects,
                            (String) context.getProperty(AccessLog.ROUTE),
                            stored(context.getHeaders()),
                            bytes));
            out.write(bytes);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Map<String, String> stored(MultivaluedMap<String, Object> headers) {
            var kept = new HashMap<String, String>();
            for (var name : STORED) {
                var value = headers.getFirst(name);
                if (value != null) {
                    RuntimeDelegate.HeaderDelegate delegate =
                            RuntimeDelegate.getInstance().createHeaderDelegate(value.getClass());
                    kept.put(name, delegate == null ? value.toString() : delegate.toString(value));
                }
            }
            return kept;
        }
    }

    private record Forgetting(ResponseCache responses, String subject) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
                responses.invalidate(subject);
            }
        }
    }
}
