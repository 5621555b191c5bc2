package town.plaza.work.control;

import java.util.List;
import java.util.UUID;
import town.plaza.kernel.category.CategoryView;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.OfferStatus;

/**
 * An offer in its farmer's season.
 *
 * @param hired the names of who is hired for it or was, 20 at most; all are hired for the whole period
 */
public record SeasonLine(
        UUID offer,
        OfferStatus status,
        CategoryView category,
        String place,
        Days period,
        int vacancies,
        int filled,
        List<String> hired) {}
