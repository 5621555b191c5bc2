package town.plaza.nutrition.control;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import town.plaza.nutrition.entity.Meal;

/**
 * Eat again what was eaten on another day.
 *
 * @param meal only this one; absent for the whole day
 */
public record CopyOrder(@NotNull LocalDate from, Meal meal) {}
