package town.plaza.care.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import town.plaza.care.entity.Terms;

/**
 * A prescription of a list.
 *
 * @param resident by id or name
 * @param medication by id, or by name with its strength
 * @param terms absent where they could not be read, which is a fault already
 */
public record PrescriptionLine(
        @NotNull String resident, @NotNull String medication, Terms terms, @Size(max = 500) String allergyReason) {}
