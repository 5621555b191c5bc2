package town.plaza.trails.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import town.plaza.kernel.text.OneLine;

/**
 * A place as it is entered.
 *
 * @param es and {@code en}: one of them at least
 * @param latitude and {@code longitude}: degrees of WGS 84; beyond six decimals, a tenth of a metre, they are rounded
 * @param radius in metres, how near one must be to have been there
 * @param community INE's two digits of the autonomous community
 */
public record PlaceDraft(
        @Valid PlaceText es,
        @Valid PlaceText en,
        @NotNull
                @DecimalMin(value = "-90", message = "{trails.latitude}")
                @DecimalMax(value = "90", message = "{trails.latitude}")
                BigDecimal latitude,
        @NotNull
                @DecimalMin(value = "-180", message = "{trails.longitude}")
                @DecimalMax(value = "180", message = "{trails.longitude}")
                BigDecimal longitude,
        @NotNull @Min(10) @Max(1000) Integer radius,
        @NotNull @Pattern(regexp = "0[1-9]|1[0-9]", message = "{trails.community}") String community,
        @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String town) {}
