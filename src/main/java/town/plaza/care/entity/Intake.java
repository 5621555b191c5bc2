package town.plaza.care.entity;

import java.math.BigDecimal;
import java.time.Instant;

/** Something that was given as needed. */
public record Intake(Instant at, BigDecimal amount) {}
