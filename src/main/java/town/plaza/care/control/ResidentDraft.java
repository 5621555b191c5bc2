package town.plaza.care.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import town.plaza.kernel.text.OneLine;

/**
 * Who a resident is.
 *
 * @param contact whom to call, as the home notes it
 * @param allergies all of them; what is not named is taken away
 */
public record ResidentDraft(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotNull LocalDate born,
        @Size(max = 20) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String room,
        @Size(max = 1000) String diet,
        @Size(max = 1000) String contact,
        @Size(max = 50) List<@NotNull @Valid AllergyView> allergies) {}
