package town.plaza.trails.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an answer.
 *
 * @param chosen key of the chosen option; absent where that option is no more
 * @param rightOption key of the right one
 * @param rightText what the right one says
 * @param explanation absent where there is none
 * @param points 0 for a wrong answer, for practice, and for who had answered it already, before they stopped playing and
 *     began again
 * @param practice whether it was one after the first
 * @param nextOptions keys of the options in the order of the next attempt; absent where the question stands beside it, with
 *     its options in that order already
 */
public record AnswerView(
        UUID question,
        boolean right,
        String chosen,
        String rightOption,
        String rightText,
        String explanation,
        int points,
        boolean practice,
        Instant answeredAt,
        List<String> nextOptions) {

    AnswerView followedBy(List<String> options) {
        return new AnswerView(
                question, right, chosen, rightOption, rightText, explanation, points, practice, answeredAt, options);
    }
}
