package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.Outcome;

/**
 * What somebody recorded of a dose.
 *
 * @param due absent for what was given as needed
 * @param amount of what was given; absent for every other outcome
 * @param at when it happened
 * @param recordedByName absent where the account is erased
 * @param corrects the wrong entry that this one replaces
 * @param correctedBy the entry that replaces this one, which counts no more
 */
public record EntryView(
        UUID id,
        UUID prescription,
        UUID resident,
        UUID medication,
        String medicationName,
        Instant due,
        Outcome outcome,
        BigDecimal amount,
        DoseUnit unit,
        String reason,
        Instant at,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName,
        UUID corrects,
        UUID correctedBy) {}
