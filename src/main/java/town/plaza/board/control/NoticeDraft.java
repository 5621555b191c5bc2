package town.plaza.board.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import town.plaza.kernel.text.OneLine;

/**
 * What a notice is to say.
 *
 * @param title plain text on one line
 * @param body HTML, of which the safe subset is kept
 * @param category a category's slug
 * @param corrects the published notice that this one is to correct; may be absent
 */
public record NoticeDraft(
        @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String title,
        @NotBlank @Size(max = 50_000) String body,
        @NotBlank String category,
        @NotNull @Valid Period period,
        UUID corrects) {}
