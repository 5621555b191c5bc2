package town.plaza.care.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import town.plaza.kernel.text.OneLine;

/**
 * What is planned.
 *
 * @param start by the home's clocks, such as {@code 2026-11-21T17:00}; what they skip in spring begins an hour later
 */
public record ActivityDraft(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @Size(max = 2000) String description,
        @NotNull LocalDateTime start,
        @NotNull @Min(5) @Max(1440) Integer minutes,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String place,
        @NotNull @Min(1) @Max(1000) Integer capacity) {}
