package town.plaza.work;

import java.util.UUID;

/**
 * A hire is no more: its vacancy is open again and its days are the worker's. Fired in the transaction in which that
 * happened.
 *
 * @param by the account that cancelled it
 */
public record HireCancelled(UUID hire, UUID offer, UUID worker, UUID farmer, UUID by) {}
