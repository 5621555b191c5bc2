package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/** A trail in one language. */
public record TrailText(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotBlank @Size(max = 2000) String about) {}
