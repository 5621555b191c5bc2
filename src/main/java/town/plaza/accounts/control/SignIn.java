package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Opens sessions. Not in a transaction as a whole: no connection is held while the password is verified.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    Jdbi jdbi;

    @Inject
    Passwords passwords;

    @Inject
    SignInLimits limits;

    @Inject
    Tokens tokens;

    /**
     * @throws Problem {@code wrong-credentials}, after the same work, whether the account is unknown, blocked or has
     *     another password
     */
    public IssuedToken signIn(Credentials credentials, String address, String userAgent) {
        limits.beforeSignIn(credentials.userName(), address);
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, password_hash, blocked_at IS NOT NULL AS blocked FROM accounts.account
                         WHERE lower(user_name COLLATE "C") = lower(CAST(:name AS text) COLLATE "C")""")
                .bind("name", credentials.userName())
                .map(ConstructorMapper.of(Candidate.class))
                .findOne());
        var matches = passwords.matches(
                credentials.password(), found.map(Candidate::passwordHash).orElse(null));
        if (!matches || found.get().blocked()) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
        limits.afterSignIn(credentials.userName(), address);
        return tokens.openSession(found.get().id(), userAgent);
    }

    public record Candidate(UUID id, String passwordHash, boolean blocked) {}
}
