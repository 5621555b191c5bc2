package town.plaza.work;

import java.util.UUID;

/**
 * An open offer promises something else now: another task, place, period or pay. Fired in the transaction that changes it,
 * for whoever ends what was asked under the terms before.
 */
public record OfferChanged(UUID offer) {}
