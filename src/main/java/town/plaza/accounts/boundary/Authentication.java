package town.plaza.accounts.boundary;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import town.plaza.accounts.control.Tokens;
import town.plaza.kernel.ratelimit.RateLimits;
import town.plaza.kernel.web.ClientAddresses;

/** Has the server ask {@link TokenAuthentication} who each request comes from. */
@WebListener
public class Authentication implements ServletContextListener {

    @Inject
    Tokens tokens;

    @Inject
    ClientAddresses addresses;

    @Inject
    RateLimits rateLimits;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(
                        new TokenAuthentication(tokens, addresses, rateLimits), started.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        AuthConfigFactory.getFactory().removeServerAuthModule(stopped.getServletContext());
    }
}
