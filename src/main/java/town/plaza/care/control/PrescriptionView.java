package town.plaza.care.control;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.web.Versioned;

/**
 * A prescription as it is now, or as it was or will be in one of its versions.
 *
 * @param medicationName with its strength
 * @param dose the amount in words, such as "1 tablet"
 * @param sentence what the schedule says, in the caller's language
 * @param counted whether hours are counted as they pass, so that the clock shows another time after it changes
 * @param left how many of {@code doses} have not been due yet; absent for any number, and where this is not to be given any
 *     more
 * @param validFrom from when this is to be given
 * @param validTo until when; absent where nothing ends it yet
 * @param knownFrom when this was entered
 * @param knownTo until when it was what Plaza knew; absent while it still is
 * @param confirmedAllergy why it is given in spite of an allergy
 */
public record PrescriptionView(
        UUID id,
        UUID resident,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        String dose,
        @Schema(implementation = Object.class) JsonObject schedule,
        String sentence,
        boolean counted,
        LocalDate from,
        LocalDate to,
        Integer doses,
        Integer left,
        String prescriber,
        String notes,
        Instant validFrom,
        Instant validTo,
        Instant knownFrom,
        Instant knownTo,
        String confirmedAllergy,
        Instant stoppedAt,
        String stopReason,
        int version)
        implements Versioned {}
