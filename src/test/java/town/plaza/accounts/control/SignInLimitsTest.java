package town.plaza.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

class SignInLimitsTest {

    private final SignInLimits limits = new SignInLimits();

    @BeforeEach
    void strangers_use_up_the_guesses_for_a_name() {
        limits.beforeSignIn("maria", "10.0.0.1");
        limits.afterSignIn("maria", "10.0.0.1");
        for (var guess = 0; guess < 9; guess++) {
            limits.beforeSignIn("maria", "10.1.0." + guess);
        }
    }

    @Test
    void a_stranger_waits_whatever_the_case_of_the_name() {
        assertThatThrownBy(() -> limits.beforeSignIn("MARIA", "10.2.0.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat((Long) problem.arguments().get(0)).isBetween(1L, 31L));
    }

    @Test
    void whoever_signed_in_from_there_before_does_not() {
        assertThatCode(() -> limits.beforeSignIn("Maria", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void another_name_is_not_touched() {
        assertThatCode(() -> limits.beforeSignIn("mario", "10.2.0.1")).doesNotThrowAnyException();
    }

    @Test
    void one_address_does_not_try_many_names() {
        assertThatThrownBy(() -> {
                    for (var name = 0; name <= 60; name++) {
                        limits.beforeSignIn("name" + name, "10.3.0.1");
                    }
                })
                .isInstanceOf(Problem.class);
    }
}
