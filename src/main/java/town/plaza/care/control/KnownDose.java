package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.DoseUnit;

/** A dose as prescriptions said at some moment. */
public record KnownDose(
        UUID prescription,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        String dose,
        Instant due) {}
