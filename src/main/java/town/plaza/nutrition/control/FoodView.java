package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;
import town.plaza.nutrition.entity.Basis;

/**
 * A food.
 *
 * @param nutrients of 100 g or 100 ml
 * @param ingredients of a recipe; absent where it is none
 * @param own whether the caller has entered it, and nobody else sees it
 * @param source where the numbers of the shared catalogue come from, such as {@code USDA_SR 04053}
 * @param doubt where the declared energy does not fit the nutrients
 */
public record FoodView(
        UUID id,
        String name,
        String brand,
        String barcode,
        Basis basis,
        NutrientValues nutrients,
        List<PortionView> portions,
        List<IngredientView> ingredients,
        BigDecimal cookedWeight,
        boolean own,
        String source,
        DoubtView doubt,
        int version)
        implements Versioned {}
