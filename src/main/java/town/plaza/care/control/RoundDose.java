package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.DoseState;
import town.plaza.care.entity.DoseUnit;

/**
 * A dose and where it stands.
 *
 * @param dose the amount in words
 * @param missedAt from when it is missed unless somebody records it
 * @param entry what was recorded of it; absent while nothing was
 */
public record RoundDose(
        UUID prescription,
        UUID resident,
        String residentName,
        String room,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        String dose,
        String notes,
        Instant due,
        Instant missedAt,
        DoseState state,
        RoundEntry entry) {}
