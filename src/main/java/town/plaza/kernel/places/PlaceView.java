package town.plaza.kernel.places;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A town.
 *
 * @param code INE's, five digits
 * @param latitude of its main settlement, in degrees (ETRS89)
 * @param longitude negative in the west
 */
@Schema(name = "Place")
public record PlaceView(
        @Schema(example = "18147") String code,
        @Schema(example = "Órgiva") String name,
        @Schema(example = "Granada") String province,
        @Schema(example = "36.90120") BigDecimal latitude,
        @Schema(example = "-3.42391") BigDecimal longitude) {}
