package town.plaza.care.control;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.OneLine;

/**
 * A prescription as it is written.
 *
 * @param amount of each dose, in the medication's unit
 * @param from the first day
 * @param to the last day, inclusive; absent for no end
 * @param doses how many; absent for any number
 * @param allergyReason why the medication is given in spite of an allergy; absent otherwise
 * @param key made by whoever sends it: the same one sent again is answered as before and prescribed once; absent for what is
 *     never sent again
 */
public record PrescriptionDraft(
        @NotNull UUID medication,
        @NotNull BigDecimal amount,
        @NotNull @Schema(implementation = Object.class) JsonObject schedule,
        @NotNull LocalDate from,
        LocalDate to,
        Integer doses,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String prescriber,
        @Size(max = 2000) String notes,
        @Size(max = 500) String allergyReason,
        UUID key) {

    Terms terms() {
        return new Terms(
                amount,
                ScheduleJson.read(schedule, from),
                from,
                to,
                doses,
                Fields.orNull(prescriber),
                Fields.orNull(notes));
    }
}
