package town.plaza.trails.control;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A place in the list of those who keep them.
 *
 * @param name in the caller's language where it is told in it, otherwise in the other
 * @param questions how many it has that are asked
 * @param complete whether it is told in every language
 */
public record PlaceEditLine(
        UUID id,
        String name,
        String town,
        BigDecimal latitude,
        BigDecimal longitude,
        int questions,
        boolean complete,
        boolean photo,
        boolean retired) {}
