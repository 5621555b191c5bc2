package town.plaza.accounts.boundary;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import town.plaza.accounts.control.Tokens;
import town.plaza.kernel.problem.Problems;
import town.plaza.kernel.ratelimit.RateLimits;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.Secret;
import town.plaza.kernel.web.ClientAddresses;
import town.plaza.kernel.web.RequestFilter;

/**
 * Who a request to the API comes from: the session of its cookie, or the token of its {@code Authorization: Bearer}.
 * Whoever shows neither, or one that is no longer good, is nobody, which the resource may refuse. Pages are the same
 * for everybody, so that only {@code /api/} ever costs a look into the database.
 *
 * <p>A module of Jakarta Authentication: an {@code HttpAuthenticationMechanism} does the same through a bridge that looks
 * CDI up by JNDI twice for each request, which took an eighth of a small one.
 */
public final class TokenAuthentication implements ServerAuthModule {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final ClientAddresses addresses;
    private final RateLimits rateLimits;
    private CallbackHandler server;

    TokenAuthentication(Tokens tokens, ClientAddresses addresses, RateLimits rateLimits) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.rateLimits = rateLimits;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        server = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        var caller = caller((HttpServletRequest) message.getRequestMessage());
        try {
            server.handle(caller.map(each -> new Callback[] {
                        new CallerPrincipalCallback(client, each),
                        new GroupPrincipalCallback(client, each.groups().toArray(String[]::new))
                    })
                    .orElseGet(() -> new Callback[] {new CallerPrincipalCallback(client, (Principal) null)}));
        } catch (IOException | UnsupportedCallbackException thrown) {
            throw new AuthException(thrown);
        }
        return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        subject.getPrincipals().clear();
    }

    private Optional<AccountPrincipal> caller(HttpServletRequest request) {
        if (!RequestFilter.reached(request).startsWith("/api/")) {
            return Optional.empty();
        }
        try {
            // here and not in a filter, or whoever makes up tokens has them looked up without a limit
            rateLimits.requests().take(addresses.of(request));
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
