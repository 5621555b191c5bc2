package town.plaza.trails.control;

import java.util.UUID;
import town.plaza.kernel.web.Versioned;
import town.plaza.trails.entity.Difficulty;

/**
 * A question with its right answer, for those who keep it.
 *
 * @param placeName in the caller's language where it has a name in it; absent for a question of no place
 */
public record QuestionEdit(
        UUID id,
        UUID place,
        String placeName,
        String category,
        Difficulty difficulty,
        QuestionWording es,
        QuestionWording en,
        boolean retired,
        int version)
        implements Versioned {}
