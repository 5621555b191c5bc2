package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.UUID;
import town.plaza.nutrition.entity.Basis;

public record IngredientView(UUID food, String name, BigDecimal amount, Basis basis) {}
