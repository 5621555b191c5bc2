package town.plaza.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import town.plaza.accounts.control.Tokens;
import town.plaza.kernel.problem.Problems;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.Secret;
import town.plaza.kernel.web.RequestFilter;

/**
 * Who a request to the API comes from: the session of its cookie, or the token of its {@code Authorization: Bearer}.
 * Whoever shows neither, or one that is no longer good, is nobody, which the resource may refuse. Pages are the same
 * for everybody, so that only {@code /api/} ever costs a look into the database.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    Tokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var caller = caller(request);
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(caller.get(), caller.get().groups());
        }
        return context.isProtected() && !context.isAuthenticationRequest()
                ? context.responseUnauthorized()
                : context.doNothing();
    }

    private Optional<AccountPrincipal> caller(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return Optional.empty();
        }
        try {
            return Secret.of(shown(request)).flatMap(tokens::recognise);
        } catch (RuntimeException thrown) {
            // the server runs this before any filter: the first of them tells the caller
            request.setAttribute(RequestFilter.REFUSAL, Problems.of(thrown));
            return Optional.empty();
        }
    }

    private static String shown(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return SessionCookie.in(request);
        }
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : null;
    }
}
