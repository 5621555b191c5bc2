package town.plaza.work.control;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side of a hire said of the other. */
@Schema(name = "RatingLine")
public record RatingLine(int stars, String comment, Instant ratedAt) {}
