package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.security.Role;

/** What an administrator took from somebody who could take it up again alone; the database holds everybody to it. */
@ApplicationScoped
public class DeniedRoles {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    void deny(UUID account, Collection<Role> roles) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO accounts.denied_role (account, role, denied_at)
                        SELECT :account, role, :now FROM unnest(CAST(:roles AS text[])) AS role
                        ON CONFLICT DO NOTHING""")
                .bind("account", account)
                .bind("now", clock.instant())
                .bind(
                        "roles",
                        roles.stream()
                                .filter(Role::isOpenToAll)
                                .map(Role::name)
                                .collect(Collectors.joining(",", "{", "}")))
                .execute());
    }

    void giveBack(UUID account, Collection<Role> roles) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM accounts.denied_role WHERE account = :account AND role = ANY (CAST(:roles AS text[]))")
                .bind("account", account)
                .bind("roles", roles.stream().map(Role::name).collect(Collectors.joining(",", "{", "}")))
                .execute());
    }

    void erase(UUID account) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM accounts.denied_role WHERE account = :account")
                .bind("account", account)
                .execute());
    }
}
