package town.plaza.work.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/**
 * A task that somebody misses among the categories.
 *
 * @param name in whatever language
 * @param reason why it is needed; may be absent
 */
public record Suggestion(
        @NotBlank @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @Size(max = 500) String reason) {}
