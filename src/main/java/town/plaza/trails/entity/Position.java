package town.plaza.trails.entity;

import java.math.BigDecimal;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** A point on the earth (WGS 84), in degrees. */
public record Position(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_WAY_ROUND = BigDecimal.valueOf(180);

    public Position {
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(HALF_WAY_ROUND) > 0) {
            throw new IllegalArgumentException("outside the earth");
        }
    }

    /** In metres along the ellipsoid; the shortest way, over the date line too. */
    public double metresTo(Position other) {
        return Geodesic.WGS84.Inverse(
                        latitude.doubleValue(),
                        longitude.doubleValue(),
                        other.latitude.doubleValue(),
                        other.longitude.doubleValue(),
                        GeodesicMask.DISTANCE)
                .s12;
    }
}
