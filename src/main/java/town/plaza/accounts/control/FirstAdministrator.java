package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.security.Secret;

/** Makes the account {@value #USER_NAME} in a Plaza that has no administrator, which is a new one. */
@ApplicationScoped
public class FirstAdministrator {

    static final String USER_NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final int GENERATED_LENGTH = 20;

    @Inject
    Settings settings;

    @Inject
    Jdbi jdbi;

    @Inject
    Accounts accounts;

    /**
     * Several servers may start at once: the first makes it, the others wait for that and see it.
     *
     * @throws IllegalArgumentException where {@code PLAZA_ADMIN_PASSWORD} is no good password
     */
    @Transactional
    public void make() {
        if (exists()) {
            return;
        }
        var given = settings.adminPassword();
        var password = given.orElseGet(() -> Secret.random().reveal().substring(0, GENERATED_LENGTH));
        try {
            accounts.create(new Registration(USER_NAME, password, null, null), Set.of(Role.ADMIN));
        } catch (Problem refused) {
            throw unusable(refused);
        }
        if (given.isEmpty()) {
            // the one time that a password is ever shown: there is no other way to hand it over
            LOG.log(
                    Level.WARNING,
                    "The administrator''s account is {0}, its password {1} - change it after signing in",
                    new Object[] {USER_NAME, password});
        }
    }

    private boolean exists() {
        return jdbi.withHandle(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('accounts.first_administrator', 0))");
            return handle.createQuery("SELECT EXISTS (SELECT FROM accounts.account_role WHERE role = 'ADMIN')")
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    private static RuntimeException unusable(Problem refused) {
        if (refused.type() == ProblemType.INVALID_VALUES || refused.type() == ProblemType.PASSWORD_TOO_COMMON) {
            return new IllegalArgumentException(
                    "PLAZA_ADMIN_PASSWORD must have 10 to 200 characters and be none of the 10,000 most common passwords");
        }
        return refused;
    }
}
