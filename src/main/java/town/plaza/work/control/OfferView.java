package town.plaza.work.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.web.Versioned;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.OfferStatus;

/**
 * An offer.
 *
 * @param filled how many of the vacancies are taken
 * @param hourlyPay in euros
 * @param publishedAt absent on a draft
 */
public record OfferView(
        UUID id,
        OfferStatus status,
        CategoryView category,
        Location place,
        Days period,
        int vacancies,
        int filled,
        BigDecimal hourlyPay,
        String description,
        FarmerLine farmer,
        Instant publishedAt,
        int version)
        implements Versioned {}
