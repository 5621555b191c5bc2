package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.DoseUnit;

/**
 * Something that is given as needed.
 *
 * @param sentence its limits in words
 * @param given how much in the last 24 hours
 * @param lastGiven absent where none was lately
 * @param allowedFrom from when the usual amount may be given, now or later
 */
public record AsNeededView(
        UUID prescription,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        String dose,
        String notes,
        String sentence,
        BigDecimal given,
        Instant lastGiven,
        Instant allowedFrom) {}
