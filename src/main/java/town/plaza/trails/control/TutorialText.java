package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/** A page on how to play in one language; an empty line in the body begins a new paragraph, and nothing is markup. */
public record TutorialText(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String title,
        @NotBlank @Size(max = 8000) String body) {}
