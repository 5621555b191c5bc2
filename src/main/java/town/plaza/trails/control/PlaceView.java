package town.plaza.trails.control;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place with its story.
 *
 * @param language of name and story, which is not the reader's where the place is not told in that
 * @param radius in metres, how near one must be to check in
 * @param questions how many it has
 * @param photo absent where there is none
 */
@Schema(name = "TrailsPlace")
public record PlaceView(
        UUID id,
        String name,
        String story,
        String language,
        String town,
        String community,
        BigDecimal latitude,
        BigDecimal longitude,
        int radius,
        int questions,
        PhotoView photo) {

    /** @param address where it is; another one once it changes */
    public record PhotoView(String address, String description, String credit) {}
}
