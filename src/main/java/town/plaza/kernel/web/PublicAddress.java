package town.plaza.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import town.plaza.kernel.config.Settings;

/** How Plaza is reached, for addresses that leave it: in feeds, in calendars, for search engines. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    /** As configured, otherwise as the current request reached it; without a slash at the end. */
    public String site() {
        return settings.publicUrl()
                .orElseGet(
                        () -> (RequestScope.current().secure() ? "https://" : "http://") + request.getHeader("Host"));
    }
}
