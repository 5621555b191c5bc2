package town.plaza.trails.control;

import java.util.List;
import java.util.UUID;
import town.plaza.trails.entity.Difficulty;

/**
 * A question as a player sees it. What is right is not in it before the first answer.
 *
 * @param language of all its texts
 * @param points what a right first answer is worth
 * @param options in an order that stays for this attempt
 * @param place absent for a general question
 * @param answer absent until there is one
 */
public record QuestionView(
        UUID id,
        UUID place,
        String text,
        String language,
        CategoryName category,
        Difficulty difficulty,
        int points,
        List<OptionView> options,
        AnswerView answer) {

    public record CategoryName(String slug, String name) {}

    /** @param key what to answer with; another one for each player */
    public record OptionView(String key, String text) {}
}
