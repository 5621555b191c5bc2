package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.RoleEnded;
import town.plaza.accounts.entity.Account;
import town.plaza.accounts.entity.OneTimePassword;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Like;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

/**
 * The administrator's view of everybody. That one administrator always stays is the database's to keep: it alone sees
 * what two administrators do at the same time.
 */
@ApplicationScoped
public class People {

    private static final String PERSON =
            """
            SELECT a.id, a.user_name, a.display_name, a.blocked_at IS NOT NULL AS blocked, a.one_time_until,
                   a.created_at, a.version,
                   array(SELECT r.role FROM accounts.account_role r WHERE r.account = a.id ORDER BY r.role) AS roles
              FROM accounts.account a
             WHERE a.erased_at IS NULL\s""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    @Inject
    Passwords passwords;

    @Inject
    Notifications notifications;

    @Inject
    DeniedRoles denied;

    @Inject
    Event<RoleEnded> ended;

    /** @param part of the user name or the name shown, in any case; null finds everybody */
    public Page<PersonView> find(String part, PageRequest page) {
        var found = jdbi.inTransaction(handle -> {
            Like.planFor(handle);
            return handle.createQuery(
                            PERSON
                                    + """
                        AND (CAST(:like AS text) IS NULL OR a.user_name ILIKE :like OR a.display_name ILIKE :like)
                        AND (CAST(:after AS uuid) IS NULL OR a.id < :after)
                        ORDER BY a.id DESC LIMIT :fetch""")
                    .bind("like", part == null || part.isBlank() ? null : containing(part.strip()))
                    .bind("after", page.afterId().orElse(null))
                    .bind("fetch", page.fetch())
                    .map((row, context) -> person(row))
                    .list();
        });
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    private static String containing(String part) {
        return "%" + Like.literally(part) + "%";
    }

    public PersonView get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PERSON + "AND a.id = :id")
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne()
                .orElseThrow(Problem::notFound));
    }

    private static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                Roles.of(row),
                row.getBoolean("blocked"),
                Rows.instant(row, "one_time_until"),
                Rows.instant(row, "created_at"),
                row.getInt("version"));
    }

    /**
     * @throws Problem {@code stale} where {@code ifMatch} names another version; {@code last-administrator} comes from
     *     the database
     */
    @Transactional
    public void changeRoles(UUID id, Set<Role> wanted, String ifMatch, UUID by) {
        var account = existing(id);
        ETags.require(ifMatch, account.version());
        var had = account.roles();
        if (had.equals(wanted)) {
            return;
        }
        denied.giveBack(id, wanted);
        account.changeRoles(wanted);
        // roles stand in a table of their own and are part of what the version stands for
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        denied.deny(id, had.stream().filter(role -> !wanted.contains(role)).toList());
        wanted.stream().filter(role -> !had.contains(role)).sorted().forEach(role -> audit.roleGiven(id, role, by));
        had.stream().filter(role -> !wanted.contains(role)).sorted().forEach(role -> {
            audit.roleTaken(id, role, by);
            ended.fire(new RoleEnded(id, role, by));
        });
        notifications.tell(id, "accounts.roles-changed", List.of(), "/account/");
    }

    /** Keeps somebody out: their sessions and tokens end at once. */
    @Transactional
    public void block(UUID id, UUID by) {
        var account = existing(id);
        if (account.isBlocked()) {
            return;
        }
        account.block(clock.instant());
        entities.flush();
        tokens.revokeAll(id);
        audit.blocked(id, by);
    }

    @Transactional
    public void unblock(UUID id, UUID by) {
        var account = existing(id);
        if (account.isBlocked()) {
            account.unblock();
            entities.flush();
            audit.unblocked(id, by);
        }
    }

    /**
     * Puts a one-time password in the place of a forgotten one. Every session and token of the account ends.
     *
     * @return the one-time password, which is kept nowhere
     * @throws Problem {@code own-password-reset}: whoever is signed in knows how to change their own
     */
    @Transactional
    public String resetPassword(UUID id, UUID by) {
        if (id.equals(by)) {
            throw new Problem(ProblemType.OWN_PASSWORD_RESET);
        }
        var account = existing(id);
        var password = OneTimePassword.random();
        account.replaceForgottenPassword(
                passwords.hashNew("password", password, account.userName()),
                clock.instant().plus(OneTimePassword.LIFE));
        // with it, the database ends the tokens
        entities.flush();
        audit.passwordReset(id, by);
        return password;
    }

    /** Waits for who else is changing it, or erasing it. */
    private Account existing(UUID id) {
        var account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isErased()) {
            throw Problem.notFound();
        }
        return account;
    }
}
