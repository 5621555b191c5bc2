package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/**
 * Something a resident must not take.
 *
 * @param substance compared without regard to case and accents
 * @param atc an ATC code or the beginning of one, such as {@code J01C} for all penicillins; may be absent
 */
public record AllergyView(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String substance,
        @Pattern(regexp = "([A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?)?", message = "{care.atc}") String atc) {}
