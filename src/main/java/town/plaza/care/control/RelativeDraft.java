package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.text.OneLine;

/**
 * Whom to tie to a resident.
 *
 * @param userName of an account with the role RELATIVE
 * @param relation such as "daughter"; may be absent
 * @param consents what the resident agrees to at once; may be absent
 */
public record RelativeDraft(
        @NotBlank @Size(max = 30) String userName,
        @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String relation,
        Set<@NotNull DataKind> consents) {}
