package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.Meal;

/**
 * Something eaten.
 *
 * @param food of the catalogue; absent for a free line, and where the food is gone
 * @param nutrients of all that was eaten, copied when it was written down
 */
public record EntryView(
        UUID id,
        LocalDate day,
        Meal meal,
        String name,
        UUID food,
        BigDecimal amount,
        Basis basis,
        NutrientValues nutrients,
        int version)
        implements Versioned {}
