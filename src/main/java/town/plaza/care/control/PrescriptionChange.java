package town.plaza.care.control;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.care.entity.Terms;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.OneLine;

/**
 * What a prescription says from some moment on: all of it, not only what differs.
 *
 * @param effective from when; absent for now
 * @param to the last day, inclusive; absent for no end
 * @param doses how many there are from that moment on; absent for any number
 * @param allergyReason why the medication is given in spite of an allergy; absent otherwise, and where it was said before
 */
public record PrescriptionChange(
        Instant effective,
        @NotNull BigDecimal amount,
        @NotNull @Schema(implementation = Object.class) JsonObject schedule,
        LocalDate to,
        Integer doses,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String prescriber,
        @Size(max = 2000) String notes,
        @Size(max = 500) String allergyReason) {

    Terms terms(LocalDate from) {
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
