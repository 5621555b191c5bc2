package town.plaza.accounts;

import java.util.UUID;
import town.plaza.kernel.security.Role;

/**
 * Somebody has a role no more: laid down, or taken away by an administrator. Fired in that transaction, for the services
 * to settle what hangs on it.
 *
 * @param by the account that did it
 */
public record RoleEnded(UUID account, Role role, UUID by) {}
