package town.plaza.trails.control;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in a list or on a map.
 *
 * @param language of the name, which is not the reader's where the place is not told in that
 * @param radius in metres, how near one must be to check in
 * @param questions how many it has
 */
@Schema(name = "TrailsPlaceLine")
public record PlaceLine(
        UUID id,
        String name,
        String language,
        String town,
        String community,
        BigDecimal latitude,
        BigDecimal longitude,
        int radius,
        int questions,
        boolean photo) {}
