package town.plaza.work;

import java.util.UUID;

/**
 * A worker or a farmer is about to go: removed by an administrator, done with the role, or the account is being erased.
 * Fired in that
 * transaction while the profile is still there, for whoever ends its interests and hires. Days of hires that stay, because
 * they were worked, stay in the calendar.
 *
 * @param farmer whether it is the account's farmer profile rather than its worker profile
 * @param by the account that does it
 */
public record ProfileRemoved(UUID account, boolean farmer, UUID by) {}
