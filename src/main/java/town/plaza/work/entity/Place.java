package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Where: a name that people know, and a point as exact as a metre. */
@Embeddable
public class Place {

    public static final int LONGEST_NAME = 120;

    private static final int DIGITS = 5;
    private static final int ROUGH_DIGITS = 2;

    @Column(name = "place_name")
    private String name;

    private BigDecimal latitude;
    private BigDecimal longitude;

    protected Place() {}

    /** @param latitude and {@code longitude} in degrees, WGS 84 */
    public Place(String name, BigDecimal latitude, BigDecimal longitude) {
        this.name = Objects.requireNonNull(name);
        this.latitude = latitude.setScale(DIGITS, RoundingMode.HALF_UP);
        this.longitude = longitude.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** The same, about as exact as a kilometre: distances to it tell no house. */
    Place roughly() {
        return new Place(
                name,
                latitude.setScale(ROUGH_DIGITS, RoundingMode.HALF_UP),
                longitude.setScale(ROUGH_DIGITS, RoundingMode.HALF_UP));
    }

    public String name() {
        return name;
    }

    public BigDecimal latitude() {
        return latitude;
    }

    public BigDecimal longitude() {
        return longitude;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && Objects.equals(name, place.name)
                && Objects.equals(latitude, place.latitude)
                && Objects.equals(longitude, place.longitude);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, latitude, longitude);
    }
}
