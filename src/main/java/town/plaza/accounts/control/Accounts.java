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
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.RoleEnded;
import town.plaza.accounts.entity.Account;
import town.plaza.accounts.entity.Contact;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.ETags;

/** Makes accounts, and lets their owners see and change them. */
@ApplicationScoped
public class Accounts {

    /** Whether an account has the user name {@code :name}, in whatever case; an index answers it. */
    static final String NAMED = "lower(user_name COLLATE \"C\") = lower(CAST(:name AS text) COLLATE \"C\")";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    SignInLimits limits;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    @Inject
    Event<RoleEnded> ended;

    /**
     * @throws Problem {@code user-name-taken}, {@code password-too-common}, or {@code too-many-requests} where the
     *     address has made many already
     */
    @Transactional
    public UUID register(Registration registration, String address) {
        limits.beforeRegistration(address);
        return create(registration, Set.of());
    }

    /** An account with roles from the beginning, for what Plaza itself sets up. */
    @Transactional
    public UUID create(Registration registration, Set<Role> roles) {
        var userName = registration.userName();
        var given = registration.displayName();
        var account = new Account(
                Ids.next(),
                userName,
                given == null || given.isBlank() ? userName : given.strip(),
                passwords.hashNew("password", registration.password(), userName),
                registration.language(),
                clock.instant());
        account.changeRoles(roles);
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    public AccountView view(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT a.id, a.user_name, a.display_name, a.language, a.created_at, a.version,
                               c.account IS NOT NULL AS has_contact, c.phone, c.email, c.note,
                               array(SELECT r.role FROM accounts.account_role r
                                      WHERE r.account = a.id ORDER BY r.role) AS roles
                          FROM accounts.account a LEFT JOIN accounts.contact c ON c.account = a.id
                         WHERE a.id = :id AND a.erased_at IS NULL""")
                .bind("id", account)
                .map((row, context) -> view(row))
                .findOne()
                .orElseThrow(Problem::notFound));
    }

    private static AccountView view(ResultSet row) throws SQLException {
        var contact = row.getBoolean("has_contact")
                ? new ContactDetails(row.getString("phone"), row.getString("email"), row.getString("note"))
                : null;
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("language"),
                Roles.of(row),
                contact,
                Rows.instant(row, "created_at"),
                row.getInt("version"));
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version */
    @Transactional
    public void change(UUID id, Profile profile, String ifMatch) {
        var account = own(id);
        ETags.require(ifMatch, account.version());
        account.present(profile.displayName().strip(), profile.language());
        // the contact is part of what the version stands for
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        var contact = profile.contact();
        if (contact != null) {
            entities.merge(new Contact(id, contact.phone(), contact.email(), contact.note()));
        } else {
            var kept = entities.find(Contact.class, id);
            if (kept != null) {
                entities.remove(kept);
            }
        }
        entities.flush();
    }

    /** Waits for who else is changing it, or erasing it. */
    private Account own(UUID id) {
        var account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account.isErased()) {
            throw Problem.notFound();
        }
        return account;
    }

    /**
     * Lets somebody begin with a role alone; whoever has it already keeps it.
     *
     * @throws Problem {@code forbidden} for a role that is not open to all, {@code role-taken-away}, {@code
     *     too-many-requests}
     */
    @Transactional
    public void takeUp(UUID id, Role role) {
        if (!role.isOpenToAll()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        limits.beforeRole(id);
        var account = own(id);
        var roles = account.roles();
        if (roles.add(role)) {
            account.changeRoles(roles);
            // roles stand in a table of their own and are part of what the version stands for
            entities.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            entities.flush();
            audit.roleGiven(id, role, id);
        }
    }

    /**
     * Somebody is done with a role that was taken up alone, and may take it up again.
     *
     * @throws Problem {@code forbidden} for a role that is not open to all
     */
    @Transactional
    public void layDown(UUID id, Role role) {
        if (!role.isOpenToAll()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        var account = own(id);
        var roles = account.roles();
        if (roles.remove(role)) {
            account.changeRoles(roles);
            // roles stand in a table of their own and are part of what the version stands for
            entities.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            entities.flush();
            audit.roleTaken(id, role, id);
            ended.fire(new RoleEnded(id, role, id));
        }
    }

    /**
     * Lets the owner choose the password that takes the place of a one-time one.
     *
     * @param verified the hash that the one-time password was verified with
     * @return the hash of the password chosen
     * @throws Problem {@code password-too-common}; {@code wrong-credentials} where the password has changed since
     */
    @Transactional
    public String choosePassword(UUID id, String verified, String next) {
        if (passwords.matches(next, verified)) {
            throw Problem.invalid("newPassword", "account.password.same");
        }
        var account = own(id);
        if (!verified.equals(account.passwordHash())) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
        account.changePassword(passwords.hashNew("newPassword", next, account.userName()));
        entities.flush();
        audit.passwordChosen(id);
        return account.passwordHash();
    }

    /**
     * Changes the password and ends every other session.
     *
     * @param current the token that stays
     * @throws Problem {@code wrong-credentials}, {@code password-too-common}, {@code too-many-requests}
     */
    @Transactional
    public void changePassword(UUID id, PasswordChange change, UUID current) {
        limits.beforePassword(id);
        var account = entities.find(Account.class, id);
        if (!passwords.matches(change.current(), account.passwordHash())) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
        account.changePassword(passwords.hashNew("next", change.next(), account.userName()));
        entities.flush();
        tokens.endOtherSessions(id, current);
    }
}
