package town.plaza.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Who makes the current request. */
@ApplicationScoped
public class CurrentAccount {

    @Inject
    HttpServletRequest request;

    public Optional<AccountPrincipal> principal() {
        return request.getUserPrincipal() instanceof AccountPrincipal account ? Optional.of(account) : Optional.empty();
    }

    /** The account's id; a caller who is not signed in gets the problem {@code not-signed-in}. */
    public UUID id() {
        return signedIn().accountId();
    }

    public AccountPrincipal signedIn() {
        return principal().orElseThrow(() -> new Problem(ProblemType.NOT_SIGNED_IN));
    }

    public boolean has(Role role) {
        return principal().filter(account -> account.has(role)).isPresent();
    }
}
