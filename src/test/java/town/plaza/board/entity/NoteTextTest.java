package town.plaza.board.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class NoteTextTest {

    @Test
    void characters_count_as_people_count_them() {
        assertThat(new NoteText("🫒".repeat(140)).value()).hasSize(280);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "e\u0301", "👨\u200d👩\u200d👧", "\u200bñ"})
    void one_character_to_see_is_enough(String text) {
        assertThat(new NoteText(text).value()).isEqualTo(text);
    }

    @Test
    void one_character_too_many_is_refused() {
        refuses("a".repeat(141), ProblemType.INVALID_VALUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "   ", "\u00a0", "\u200b", "\u2060 \u200d", "\u2800", "\u3164", "\ufe0f", "\u3000"})
    void nothing_to_see_is_refused(String text) {
        refuses(text, ProblemType.INVALID_VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u0085b", "a\u2028b", "\ud800", "a\udc00"})
    void what_no_line_of_text_can_hold_is_refused(String text) {
        refuses(text, ProblemType.BAD_ENCODING);
    }

    private static void refuses(String text, ProblemType type) {
        assertThatThrownBy(() -> new NoteText(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
