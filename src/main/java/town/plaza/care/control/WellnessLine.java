package town.plaza.care.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import town.plaza.care.entity.Mood;

/**
 * A day's record in a list.
 *
 * @param resident an id or a name
 */
public record WellnessLine(
        @NotBlank @Size(max = 120) String resident,
        @NotNull LocalDate day,
        @NotNull @Min(1) @Max(10) Integer energy,
        @NotNull Mood mood,
        @Size(max = 2000) String notes) {}
