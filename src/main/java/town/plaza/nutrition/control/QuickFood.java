package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.UUID;
import town.plaza.nutrition.entity.Basis;

/**
 * What somebody eats often, to be eaten again with one tap.
 *
 * @param amount how much it was the last time
 * @param times how often in the last weeks
 */
public record QuickFood(UUID food, String name, Basis basis, BigDecimal amount, int times) {}
