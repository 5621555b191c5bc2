package town.plaza.work.control;

import java.math.BigDecimal;

/**
 * An offer that a worker could take, and why it fits.
 *
 * @param kilometres from the worker's place, as the crow flies
 * @param days how many days of work it is, both ends counted
 * @param wanted the place of its category among those the worker wants, from 1; absent where it is not among them
 */
public record FittingOffer(OfferView offer, BigDecimal kilometres, int days, Integer wanted) {}
