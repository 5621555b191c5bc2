package town.plaza.kernel.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/** What something is called in each language of Plaza. */
public record Names(
        @NotBlank @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String es,
        @NotBlank @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String en) {}
