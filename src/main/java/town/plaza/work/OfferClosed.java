package town.plaza.work;

import java.util.UUID;

/**
 * An offer is no longer open: its farmer withdrew it, or an administrator removed it. Those that go with their farmer are
 * {@link ProfileRemoved}'s. Fired in the transaction that does
 * so, for whoever settles the interests in it and its hires.
 *
 * @param byAdministrator whether it was removed rather than withdrawn
 * @param by the account that did it
 */
public record OfferClosed(UUID offer, boolean byAdministrator, UUID by) {}
