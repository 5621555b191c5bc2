package town.plaza.trails.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import town.plaza.trails.entity.Difficulty;

/**
 * A question as it is entered.
 *
 * @param place null for a question that belongs to none
 * @param category a slug
 * @param es and {@code en}: one of them at least
 */
public record QuestionDraft(
        UUID place,
        @NotNull String category,
        @NotNull Difficulty difficulty,
        @Valid QuestionWording es,
        @Valid QuestionWording en) {}
