package town.plaza.nutrition.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;

/** @param amount grams or millilitres of the food */
public record IngredientDraft(
        @NotNull UUID food,
        @NotNull @DecimalMin("0.01") @DecimalMax("20000") @Digits(integer = 5, fraction = 2) BigDecimal amount) {}
