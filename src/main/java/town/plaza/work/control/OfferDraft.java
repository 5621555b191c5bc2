package town.plaza.work.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.OfferTerms;

/**
 * What an offer is to say.
 *
 * @param category a task category's slug
 * @param period first and last day, both worked
 * @param hourlyPay in euros, at most two decimals
 * @param draft whether to keep it for oneself for now; counts for a new offer only
 */
public record OfferDraft(
        @NotBlank String category,
        @NotNull @Valid Location place,
        @NotNull @Valid Days period,
        @NotNull @Min(1) @Max(OfferTerms.MOST_VACANCIES) Integer vacancies,
        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal hourlyPay,
        @Size(max = 4000) String description,
        boolean draft) {

    OfferTerms terms() {
        return new OfferTerms(
                category,
                place.place(),
                period,
                vacancies,
                hourlyPay.setScale(2, RoundingMode.UNNECESSARY),
                description == null ? "" : description.strip());
    }
}
