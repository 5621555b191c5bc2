package town.plaza.work.control;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import town.plaza.kernel.text.OneLine;
import town.plaza.work.entity.Place;

/**
 * Where something is.
 *
 * @param name as people call it, such as a municipality or an estate
 * @param latitude and {@code longitude} in degrees, WGS 84
 */
public record Location(
        @NotBlank @Size(max = Place.LONGEST_NAME) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
                String name,
        @NotNull @DecimalMin("-85") @DecimalMax("85") BigDecimal latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {

    Place place() {
        return new Place(name.strip(), latitude, longitude);
    }

    static Location of(ResultSet row) throws SQLException {
        return row.getString("place_name") == null
                ? null
                : new Location(
                        row.getString("place_name"), row.getBigDecimal("latitude"), row.getBigDecimal("longitude"));
    }
}
