package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.UUID;
import town.plaza.nutrition.entity.Basis;

/**
 * A food in a list.
 *
 * @param kcal of 100 g or 100 ml
 * @param own whether the caller has entered it, and nobody else sees it
 */
public record FoodLine(UUID id, String name, String brand, Basis basis, BigDecimal kcal, boolean own, boolean recipe) {}
