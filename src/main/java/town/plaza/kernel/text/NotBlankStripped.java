package town.plaza.kernel.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;

/**
 * {@code @NotBlank} for texts that are stripped before they are kept: the server's own knows fewer blanks than {@link
 * String#strip}, and would let pass a name of which nothing stays. Named in META-INF/constraints.xml.
 */
public class NotBlankStripped implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text != null && !text.toString().isBlank();
    }
}
