package town.plaza.care.entity;

import java.math.BigDecimal;

/**
 * What was measured; null for what was not.
 *
 * @param breaths a minute
 * @param saturation SpO2 in per cent
 * @param scale 1, or 2 where that was prescribed for hypercapnic respiratory failure
 * @param oxygen whether the resident was given oxygen; otherwise on air
 * @param systolic blood pressure in mmHg
 * @param pulse a minute
 * @param temperature in degrees Celsius, one decimal
 */
public record SignValues(
        Integer breaths,
        Integer saturation,
        int scale,
        Boolean oxygen,
        Integer systolic,
        Integer pulse,
        Consciousness consciousness,
        BigDecimal temperature) {}
