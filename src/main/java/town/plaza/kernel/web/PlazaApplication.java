package town.plaza.kernel.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.security.SecuritySchemes;
import town.plaza.kernel.cache.CacheMarks;
import town.plaza.kernel.security.DenyByDefault;
import town.plaza.kernel.service.Services;

/** The API: the resources of the services that are on, and what the kernel puts around each of them. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Plaza",
                        version = "1",
                        description = "A small town's services on one server. Errors are RFC 9457 problems; lists page"
                                + " by `after`; a thing that people edit has an ETag, and `If-Match` is honoured. A request"
                                + " that names an account in `Plaza-Account` is refused where another one makes it."))
@SecuritySchemes({
    @SecurityScheme(
            securitySchemeName = "session",
            type = SecuritySchemeType.APIKEY,
            in = SecuritySchemeIn.COOKIE,
            apiKeyName = "plaza_session"),
    @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
})
public class PlazaApplication extends Application {

    /**
     * Names a JSON feature that Jersey does not have, so that it adds none of its own to {@link JsonBodies}: JSON-B was
     * asked before it at some starts and after it at others; without JSON-B, MOXy failed at each answer before it let
     * others write it; without both, Jackson took over. And no WADL: to operators, /openapi says what there is.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature",
                JsonBodies.class.getSimpleName(),
                "jersey.config.server.wadl.disableWadl",
                true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<Class<?>>(Set.of(
                DenyByDefault.class,
                RouteNames.class,
                BodyLimits.class,
                CacheMarks.class,
                ProblemMapper.class,
                ProblemMapper.ForWebApplication.class,
                ProblemMapper.ForValidation.class,
                ProblemMapper.ForProcessing.class,
                ProblemMapper.ForTransaction.class,
                JsonBodies.class,
                ParameterConverters.class));
        var services = CDI.current().select(Services.class).get();
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            if (type.isAnnotationPresent(Path.class) && !services.isOff(type)) {
                classes.add(type);
            }
        }
        return classes;
    }
}
