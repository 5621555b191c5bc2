package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * @throws Problem {@code wrong-credentials}, after the same work, whether the account is unknown, blocked or has
     *     another password; {@code password-change-required} or {@code one-time-password-expired} where it is a
     *     one-time password
     */
    public IssuedToken signIn(Credentials credentials, String address, String userAgent) {
        limits.beforeSignIn(credentials.userName(), address);
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, password_hash, one_time_until, blocked_at IS NOT NULL AS blocked
                          FROM accounts.account
                         WHERE\s"""
                                + Accounts.NAMED)
                .bind("name", credentials.userName())
                .map(ConstructorMapper.of(Candidate.class))
                .findOne());
        var matches = passwords.matches(
                credentials.password(), found.map(Candidate::passwordHash).orElse(null));
        if (!matches || found.get().blocked()) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
        limits.afterSignIn(credentials.userName(), address);
        var verified = replaceOneTimePassword(found.get(), credentials.newPassword());
        return tokens.openSession(found.get().id(), verified, userAgent);
    }

    /** @return the hash of the password that the account has now */
    private String replaceOneTimePassword(Candidate account, String next) {
        if (account.oneTimeUntil() == null) {
            if (next != null) {
                throw Problem.invalid("newPassword", "account.password.not-one-time");
            }
            return account.passwordHash();
        }
        if (!clock.instant().isBefore(account.oneTimeUntil())) {
            throw new Problem(ProblemType.ONE_TIME_PASSWORD_EXPIRED);
        }
        if (next == null) {
            throw new Problem(ProblemType.PASSWORD_CHANGE_REQUIRED);
        }
        return accounts.choosePassword(account.id(), account.passwordHash(), next);
    }

    public record Candidate(UUID id, String passwordHash, Instant oneTimeUntil, boolean blocked) {}
}
