package town.plaza.care.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import town.plaza.care.entity.Consciousness;
import town.plaza.care.entity.SignValues;

/**
 * What was measured; at least one value, each in a range that a living person can have.
 *
 * @param measuredAt absent for now
 * @param scale of the saturation: 1, or 2 where prescribed; absent for 1
 */
public record VitalSignsDraft(
        Instant measuredAt,
        @Min(1) @Max(80) Integer breaths,
        @Min(40) @Max(100) Integer saturation,
        @Min(1) @Max(2) Integer scale,
        Boolean oxygen,
        @Min(40) @Max(300) Integer systolic,
        @Min(20) @Max(250) Integer pulse,
        Consciousness consciousness,
        @DecimalMin("25") @DecimalMax("44") @Digits(integer = 2, fraction = 1) BigDecimal temperature) {

    SignValues values() {
        return new SignValues(
                breaths,
                saturation,
                Optional.ofNullable(scale).orElse(1),
                oxygen,
                systolic,
                pulse,
                consciousness,
                temperature);
    }
}
