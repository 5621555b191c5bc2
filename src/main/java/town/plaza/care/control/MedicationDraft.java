package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.text.OneLine;

/**
 * A medication as it is entered.
 *
 * @param substance what acts in it, by which allergies are found
 * @param strength such as 500 mg
 * @param form such as comprimido recubierto
 * @param unit what its doses and stocks are counted in
 * @param atc its code in the Anatomical Therapeutic Chemical classification, where known
 */
public record MedicationDraft(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String substance,
        @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String strength,
        @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String form,
        @NotNull DoseUnit unit,
        @Pattern(regexp = ATC, message = "{care.atc}") String atc,
        @Size(max = 2000) String description) {

    static final String ATC = "|[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?";
}
