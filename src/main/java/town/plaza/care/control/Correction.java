package town.plaza.care.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.Outcome;

/** What really happened to the dose of a wrong entry; as in {@link Recording}. */
public record Correction(
        @NotNull Outcome outcome, BigDecimal amount, @Size(max = 500) String reason, Instant at, @NotNull UUID key) {}
