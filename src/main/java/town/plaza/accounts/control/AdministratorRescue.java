package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.security.Role;

/**
 * Lets a town back in whose administrators have all forgotten their passwords: whoever may set the server's environment
 * names an account, and the start makes it an administrator's, with a one-time password in the log.
 */
@ApplicationScoped
public class AdministratorRescue {

    private static final Logger LOG = Logger.getLogger(AdministratorRescue.class.getName());

    @Inject
    Settings settings;

    @Inject
    Jdbi jdbi;

    @Inject
    People people;

    /** @throws IllegalArgumentException where {@code PLAZA_RESCUE_ADMIN} names no account */
    @Transactional
    public void rescue() {
        settings.rescuedAdministrator().ifPresent(this::rescue);
    }

    private void rescue(String userName) {
        var id = account(userName);
        people.unblock(id, null);
        var password = people.resetPassword(id, null);
        var roles = EnumSet.of(Role.ADMIN);
        roles.addAll(people.get(id).roles());
        people.changeRoles(id, roles, null, null);
        LOG.log(
                Level.WARNING,
                "PLAZA_RESCUE_ADMIN: {0} is an administrator now, with the one-time password {1} - take the setting out"
                        + " again, it gives another one at each start",
                new Object[] {userName, password});
    }

    private UUID account(String userName) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM accounts.account WHERE " + Accounts.NAMED)
                        .bind("name", userName)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> new IllegalArgumentException(
                        "PLAZA_RESCUE_ADMIN must be the user name of an account, and is '" + userName + "'"));
    }
}
