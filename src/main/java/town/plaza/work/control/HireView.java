package town.plaza.work.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import town.plaza.work.entity.Days;

/**
 * A hire as either of its two sides sees it.
 *
 * @param cancelledBy WORKER, FARMER or PLAZA; absent while it was not cancelled
 * @param live whether contact details are shown: neither cancelled nor over
 * @param ratable whether the caller may rate the other side now
 * @param ownRating what the caller said; absent until then
 * @param othersRating what the other side said; absent until the caller may see it
 */
@Schema(name = "Hire")
public record HireView(
        UUID id,
        UUID interest,
        UUID offer,
        String category,
        String placeName,
        Days period,
        BigDecimal hourlyPay,
        UUID worker,
        String workerName,
        UUID farmer,
        String farmerName,
        Instant hiredAt,
        Instant cancelledAt,
        String cancelledBy,
        boolean live,
        boolean ratable,
        RatingLine ownRating,
        RatingLine othersRating) {}
