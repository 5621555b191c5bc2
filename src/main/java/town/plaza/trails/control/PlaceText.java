package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/** A place in one language. */
public record PlaceText(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotBlank @Size(max = 8000) String story) {}
