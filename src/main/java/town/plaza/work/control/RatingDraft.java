package town.plaza.work.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import town.plaza.work.entity.Rating;

/** @param stars 1, would not again, to 5, any time again */
public record RatingDraft(@NotNull @Min(1) @Max(Rating.MOST_STARS) Integer stars, @Size(max = 1000) String comment) {}
