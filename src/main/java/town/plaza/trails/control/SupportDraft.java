package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;
import town.plaza.trails.entity.SupportKind;

/** What somebody asks, suggests or complains of. */
public record SupportDraft(
        @NotNull SupportKind kind,
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String subject,
        @NotBlank @Size(max = 4000) String text) {}
