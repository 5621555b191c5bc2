package town.plaza.work.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A task that somebody misses among the categories.
 *
 * @param name in whatever language
 * @param reason why it is needed; may be absent
 */
public record Suggestion(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}]*", message = "{work.plain}")
                String name,
        @Size(max = 500) String reason) {}
