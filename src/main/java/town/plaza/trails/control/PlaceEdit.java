package town.plaza.trails.control;

import java.math.BigDecimal;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/**
 * A place with all that those who keep it may change.
 *
 * @param photo absent where it has none
 * @param codeGeneration how often the code on the spot was made
 */
public record PlaceEdit(
        UUID id,
        PlaceText es,
        PlaceText en,
        BigDecimal latitude,
        BigDecimal longitude,
        int radius,
        String community,
        String town,
        PhotoText photo,
        int codeGeneration,
        boolean retired,
        int version)
        implements Versioned {}
