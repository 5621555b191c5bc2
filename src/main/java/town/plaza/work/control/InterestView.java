package town.plaza.work.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.EndReason;
import town.plaza.work.entity.InterestState;
import town.plaza.work.entity.Side;

/**
 * What one side said to the other about an offer, and what came of it.
 *
 * @param side who started it; the other side answers
 * @param reason why it ended without an answer; absent where it did not
 * @param workerName absent once the person is gone, as is {@code farmerName}
 * @param hire the hire that came of it; absent where none did
 */
@Schema(name = "Interest")
public record InterestView(
        UUID id,
        Side side,
        InterestState state,
        EndReason reason,
        UUID offer,
        String category,
        String placeName,
        Days period,
        BigDecimal hourlyPay,
        UUID worker,
        String workerName,
        UUID farmer,
        String farmerName,
        UUID hire,
        Instant createdAt,
        Instant answeredAt) {}
