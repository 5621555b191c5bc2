package town.plaza.nutrition.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import town.plaza.kernel.text.OneLine;
import town.plaza.nutrition.entity.Basis;

/**
 * A food of one's own.
 *
 * @param barcode EAN-13, EAN-8 or UPC-A, as printed
 * @param nutrients of 100 g or 100 ml; the energy in kcal must be known
 * @param portions all of them; what is not named is taken away
 */
public record FoodDraft(
        @NotBlank @Size(max = 160) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String brand,
        @Size(max = 20) String barcode,
        @NotNull Basis basis,
        @NotNull @Valid NutrientValues nutrients,
        @Size(max = 20) List<@NotNull @Valid PortionView> portions) {}
