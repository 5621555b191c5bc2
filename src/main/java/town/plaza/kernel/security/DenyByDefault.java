package town.plaza.kernel.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Every resource method says who may call it, by {@code @RolesAllowed} or {@code @PermitAll} on itself or its class; one
 * that says nothing may be called by nobody. Not signed in is 401, signed in without the role 403.
 */
@Provider
public class DenyByDefault implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var type = resource.getResourceClass();
        if (!type.getPackageName().startsWith("town.plaza.")) {
            return;
        }
        var onMethod = method.getAnnotation(RolesAllowed.class);
        if (onMethod != null) {
            context.register(new Guard(List.of(onMethod.value())));
        } else if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        } else if (type.isAnnotationPresent(RolesAllowed.class)) {
            context.register(
                    new Guard(List.of(type.getAnnotation(RolesAllowed.class).value())));
        } else if (!type.isAnnotationPresent(PermitAll.class)) {
            context.register(new Guard(List.of()));
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    record Guard(List<String> roles) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (!(request.getSecurityContext().getUserPrincipal() instanceof AccountPrincipal account)) {
                throw new Problem(ProblemType.NOT_SIGNED_IN);
            }
            if (roles.stream().noneMatch(account::may)) {
                throw new Problem(ProblemType.FORBIDDEN);
            }
        }
    }
}
