package town.plaza.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(Set.of("qwertyuiop"));

    private Problem refusal(String password) {
        return catchThrowableOfType(Problem.class, () -> policy.check("next", password, "maria.lopez"));
    }

    private String violation(String password) {
        var problem = refusal(password);
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_VALUES);
        assertThat(problem.violations().get(0).field()).isEqualTo("next");
        return problem.violations().get(0).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tres tazas", "0123456780", "ñandúñandú", "🍊🍋🍊🍋🍊🍋🍊🍋🍊🍋"})
    void ten_characters_of_any_kind_are_enough(String password) {
        assertThatCode(() -> policy.check("next", password, "maria.lopez")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine char", "🍊🍋🍊🍋🍊🍋🍊🍋🍊"})
    void fewer_are_not(String password) {
        assertThat(violation(password)).isEqualTo("account.password.short");
    }

    @Test
    void two_hundred_are_the_most() {
        assertThat(refusal("🍊".repeat(200))).isNull();
        assertThat(violation("a".repeat(201))).isEqualTo("account.password.long");
    }

    @Test
    void null_characters_are_refused() {
        assertThat(violation("ten or more\0")).isEqualTo("account.password.null");
    }

    @Test
    void the_user_name_is_refused_in_any_case() {
        assertThat(violation("Maria.Lopez")).isEqualTo("account.password.user-name");
    }

    @Test
    void what_is_tried_first_is_refused_in_any_case() {
        assertThat(refusal("QWERTYuiop").type()).isEqualTo(ProblemType.PASSWORD_TOO_COMMON);
    }
}
