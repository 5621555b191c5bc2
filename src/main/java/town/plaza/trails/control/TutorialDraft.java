package town.plaza.trails.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A page on how to play as it is entered.
 *
 * @param position lower ones are read first
 * @param es and {@code en}: one of them at least
 */
public record TutorialDraft(
        @NotNull @Min(0) @Max(999) Integer position, @Valid TutorialText es, @Valid TutorialText en) {}
