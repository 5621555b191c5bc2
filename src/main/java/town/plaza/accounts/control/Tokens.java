package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.accounts.entity.Token;
import town.plaza.accounts.entity.TokenKind;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.AccountSummary;
import town.plaza.kernel.security.Secret;

/** Issues, recognises, lists and revokes the tokens by which people and their programs are signed in. */
@ApplicationScoped
public class Tokens {

    /** A token that is used at each click is written at this pace only. */
    private static final Duration SEEN_PACE = Duration.ofMinutes(5);

    private static final String RECOGNISE =
            """
            SELECT t.id AS token, t.kind, t.last_seen_at, a.id, a.user_name, a.display_name, a.language,
                   array(SELECT r.role FROM accounts.account_role r WHERE r.account = a.id ORDER BY r.role) AS roles
              FROM accounts.token t
              JOIN accounts.account a ON a.id = t.account
             WHERE t.hash = :hash AND t.expires_at > :now AND a.blocked_at IS NULL AND a.erased_at IS NULL""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @PersistenceContext
    EntityManager entities;

    /** Whose token it is, by one query; empty for one that is unknown, expired or revoked, or whose account is blocked or erased. */
    public Optional<AccountPrincipal> recognise(Secret secret) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(RECOGNISE)
                    .bind("hash", secret.hash())
                    .bind("now", now)
                    .map((row, context) -> Recognised.of(row))
                    .findOne();
            if (found.filter(each -> each.lastSeenAt().isBefore(now.minus(SEEN_PACE)))
                    .isPresent()) {
                // a session's life begins anew with its use
                handle.createUpdate(
                                """
                                UPDATE accounts.token SET last_seen_at = :now,
                                       expires_at = CASE kind WHEN 'SESSION' THEN :expires ELSE expires_at END
                                 WHERE id = :id""")
                        .bind("now", now)
                        .bind("expires", now.plus(sessionLife()))
                        .bind("id", found.get().principal().tokenId())
                        .execute();
            }
            return found.map(Recognised::principal);
        });
    }

    private record Recognised(AccountPrincipal principal, Instant lastSeenAt) {

        static Recognised of(ResultSet row) throws SQLException {
            var account = new AccountSummary(
                    row.getObject("id", UUID.class),
                    row.getString("user_name"),
                    row.getString("display_name"),
                    Roles.of(row),
                    row.getString("language"));
            return new Recognised(
                    new AccountPrincipal(account, row.getObject("token", UUID.class)),
                    Rows.instant(row, "last_seen_at"));
        }
    }

    /**
     * @param verified the hash that the password was verified with
     * @throws Problem {@code wrong-credentials} where the password was changed or the account blocked in the meantime,
     *     {@code password-change-required} where the password was reset
     */
    @Transactional
    public IssuedToken openSession(UUID account, String verified, String userAgent) {
        requireStill(account, verified);
        return openSession(account, userAgent);
    }

    /** The first session of an account that was made just now. */
    @Transactional
    public IssuedToken openSession(UUID account, String userAgent) {
        var secret = Secret.random();
        var token = Token.session(Ids.next(), secret, account, userAgent, clock.instant(), sessionLife());
        entities.persist(token);
        entities.flush();
        return new IssuedToken(token.id(), account, secret, token.expiresAt());
    }

    /** Waits for a change that has yet to commit, and makes one that follows wait, so that it ends this session too. */
    private void requireStill(UUID account, String verified) {
        var now = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT password_hash, blocked_at IS NOT NULL AS blocked, one_time_until IS NOT NULL AS reset
                          FROM accounts.account WHERE id = :id FOR SHARE""")
                .bind("id", account)
                .map(ConstructorMapper.of(Standing.class))
                .one());
        if (now.reset()) {
            throw new Problem(ProblemType.PASSWORD_CHANGE_REQUIRED);
        }
        if (now.blocked() || !verified.equals(now.passwordHash())) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
    }

    public record Standing(String passwordHash, boolean blocked, boolean reset) {}

    public Page<SessionView> sessions(UUID account, UUID current, PageRequest page) {
        List<SessionView> found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, created_at, last_seen_at, expires_at, user_agent AS browser, id = :current AS current
                          FROM accounts.token
                         WHERE account = :account AND kind = 'SESSION' AND expires_at > :now
                           AND (CAST(:after AS uuid) IS NULL OR id < :after)
                         ORDER BY id DESC LIMIT :fetch""")
                .bind("current", current)
                .bind("account", account)
                .bind("now", clock.instant())
                .bind("after", page.afterId().orElse(null))
                .bind("fetch", page.fetch())
                .map(ConstructorMapper.of(SessionView.class))
                .list());
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    @Transactional
    public IssuedToken issue(UUID account, TokenRequest request) {
        var secret = Secret.random();
        var life = Duration.ofDays(request.daysOrYear());
        var token = Token.api(Ids.next(), secret, account, request.name().strip(), clock.instant(), life);
        entities.persist(token);
        entities.flush();
        return new IssuedToken(token.id(), account, secret, token.expiresAt());
    }

    public Page<ApiTokenView> apiTokens(UUID account, PageRequest page) {
        List<ApiTokenView> found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, name, created_at, last_seen_at, expires_at
                          FROM accounts.token
                         WHERE account = :account AND kind = 'API' AND expires_at > :now
                           AND (CAST(:after AS uuid) IS NULL OR id < :after)
                         ORDER BY id DESC LIMIT :fetch""")
                .bind("account", account)
                .bind("now", clock.instant())
                .bind("after", page.afterId().orElse(null))
                .bind("fetch", page.fetch())
                .map(ConstructorMapper.of(ApiTokenView.class))
                .list());
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    /** @throws Problem {@code not-found} where the account has no such token */
    @Transactional
    public void revoke(UUID account, TokenKind kind, UUID id) {
        var revoked = jdbi.withHandle(handle -> handle.createUpdate(
                        "DELETE FROM accounts.token WHERE id = :id AND account = :account AND kind = :kind")
                .bind("id", id)
                .bind("account", account)
                .bind("kind", kind.name())
                .execute());
        if (revoked == 0) {
            throw Problem.notFound();
        }
    }

    /** Ends every session of the account but one. Its API tokens stay: programs do not know the password. */
    @Transactional
    void endOtherSessions(UUID account, UUID current) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM accounts.token WHERE account = :account AND kind = 'SESSION' AND id <> :current")
                .bind("account", account)
                .bind("current", current)
                .execute());
    }

    @Transactional
    void revokeAll(UUID account) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM accounts.token WHERE account = :account")
                .bind("account", account)
                .execute());
    }

    void removeExpired() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM accounts.token WHERE expires_at <= :now")
                .bind("now", clock.instant())
                .execute());
    }

    private Duration sessionLife() {
        return Duration.ofDays(settings.sessionDays());
    }
}
