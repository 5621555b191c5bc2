package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.care.entity.Consciousness;
import town.plaza.care.entity.News2;

/**
 * A measurement.
 *
 * @param news2 absent where one of the seven inputs is missing
 * @param struckReason why it does not count; absent where it does
 */
public record VitalSignsView(
        UUID id,
        Instant measuredAt,
        Integer breaths,
        Integer saturation,
        int scale,
        Boolean oxygen,
        Integer systolic,
        Integer pulse,
        Consciousness consciousness,
        BigDecimal temperature,
        News2 news2,
        String recordedBy,
        String struckReason) {}
