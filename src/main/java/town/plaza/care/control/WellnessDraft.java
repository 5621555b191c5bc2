package town.plaza.care.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import town.plaza.care.entity.Mood;

/** @param energy how lively the resident seems, 1 (none) to 10 */
public record WellnessDraft(
        @NotNull @Min(1) @Max(10) Integer energy, @NotNull Mood mood, @Size(max = 2000) String notes) {}
