package town.plaza.kernel.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Leaves the template of the chosen resource method, such as {@code /api/board/notes/{number}}, for the log. */
@Provider
public class RouteNames implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var onType = resource.getResourceClass().getAnnotation(Path.class);
        if (onType == null) {
            return;
        }
        var onMethod = resource.getResourceMethod().getAnnotation(Path.class);
        var route =
                ("/api/" + onType.value() + (onMethod == null ? "" : "/" + onMethod.value())).replaceAll("//+", "/");
        context.register(new Name(route), 1);
    }

    record Name(String route) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(AccessLog.ROUTE, route);
        }
    }
}
