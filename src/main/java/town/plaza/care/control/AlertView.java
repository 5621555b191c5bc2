package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import town.plaza.care.entity.AlertKind;

/**
 * Something that a carer has to look at.
 *
 * @param day the last of the days that it is about
 * @param recent the mean of the last three days, and {@code usual} that of the 28 before; absent where records are missing
 * @param acknowledgedBy absent while it is open, and once that account is erased
 */
public record AlertView(
        UUID id,
        UUID resident,
        String residentName,
        AlertKind kind,
        LocalDate day,
        BigDecimal recent,
        BigDecimal usual,
        Instant raisedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String note) {}
