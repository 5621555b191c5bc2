package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A question in one language.
 *
 * @param wrong one to three, in the same order in each language
 * @param explanation told with the result; null for none
 */
public record QuestionWording(
        @NotBlank @Size(max = 500) String text,
        @NotBlank @Size(max = 200) String right,
        @NotNull @Size(min = 1, max = 3) List<@NotBlank @Size(max = 200) String> wrong,
        @Size(max = 2000) String explanation) {}
