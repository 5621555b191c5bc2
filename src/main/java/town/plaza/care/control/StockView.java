package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.web.Versioned;

/**
 * What is left of a resident's medication.
 *
 * @param amount below zero where more was given than had been counted: count it again
 * @param low at which somebody is told; absent for never
 * @param left the amount in words
 */
public record StockView(
        UUID resident,
        String residentName,
        String room,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        String left,
        BigDecimal low,
        StockState state,
        Instant countedAt,
        int version)
        implements Versioned {}
