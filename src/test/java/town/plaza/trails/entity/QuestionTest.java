package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class QuestionTest {

    private static final Bilingual NOTHING = new Bilingual(null, null);

    private final Question question = new Question(new UUID(0, 1));

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    private static Bilingual spanish(String text) {
        return new Bilingual(text, null);
    }

    private void assertRefused(
            ProblemType why, Bilingual text, Bilingual explanation, Bilingual right, List<Bilingual> wrong) {
        assertThatThrownBy(() -> question.ask(text, explanation, right, wrong))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
    }

    @Test
    void every_option_is_in_every_language_of_the_question() {
        assertRefused(ProblemType.LANGUAGES_DIFFER, both("?"), NOTHING, spanish("Sí"), List.of(both("No")));
        assertRefused(ProblemType.LANGUAGES_DIFFER, spanish("?"), NOTHING, spanish("Sí"), List.of(both("No")));
        assertRefused(ProblemType.LANGUAGES_DIFFER, NOTHING, NOTHING, NOTHING, List.of(NOTHING));
        assertThatCode(() -> question.ask(spanish("?"), NOTHING, spanish("Sí"), List.of(spanish("No"))))
                .doesNotThrowAnyException();
    }

    @Test
    void an_explanation_is_in_no_other_language() {
        assertRefused(ProblemType.LANGUAGES_DIFFER, spanish("?"), both("!"), spanish("Sí"), List.of(spanish("No")));
        assertThatCode(() -> question.ask(both("?"), spanish("!"), both("Sí"), List.of(both("No"))))
                .doesNotThrowAnyException();
    }

    @Test
    void no_two_options_read_the_same() {
        assertRefused(ProblemType.OPTIONS_SAME, both("?"), NOTHING, both("Sí"), List.of(both("No"), both("Sí")));
        assertRefused(
                ProblemType.OPTIONS_SAME,
                both("?"),
                NOTHING,
                new Bilingual("Sí", "Yes"),
                List.of(new Bilingual("No", "No"), new Bilingual("Nunca", "No")));
    }

    @Test
    void wrong_ones_are_one_to_three() {
        assertThatThrownBy(() -> question.ask(both("?"), NOTHING, both("1"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> question.ask(
                        both("?"), NOTHING, both("1"), List.of(both("2"), both("3"), both("4"), both("5"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void harder_is_worth_more() {
        assertThat(Difficulty.EASY.points()).isEqualTo(100);
        assertThat(Difficulty.MEDIUM.points()).isEqualTo(200);
        assertThat(Difficulty.HARD.points()).isEqualTo(300);
    }
}
