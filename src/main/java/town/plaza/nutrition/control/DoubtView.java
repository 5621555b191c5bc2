package town.plaza.nutrition.control;

import java.math.BigDecimal;
import town.plaza.nutrition.entity.EnergyPlausibility.Cause;

/**
 * The declared energy of a food does not fit what it is made of.
 *
 * @param cause what it likely comes from
 * @param declared kcal of 100, as entered
 * @param computed kcal of 100, from its nutrients by the factors of Regulation (EU) 1169/2011
 */
public record DoubtView(Cause cause, BigDecimal declared, BigDecimal computed) {}
