package town.plaza.nutrition.control;

import java.math.BigDecimal;
import town.plaza.nutrition.entity.MetabolicRate.Equation;

/** @param kcal of a day, its movement included */
public record Suggestion(Equation equation, BigDecimal kcal) {}
