package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.Outcome;

/** What counts of what was recorded of a dose. */
public record RoundEntry(
        UUID id, Outcome outcome, BigDecimal amount, String reason, Instant at, String recordedByName) {}
