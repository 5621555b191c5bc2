package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;

class ETagsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", " * ", "\"v7\"", "\"v6\", \"v7\"", "\"v6\",\"v7\""})
    void the_version_that_there_is_and_asking_for_none_go_through(String ifMatch) {
        assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "\"v70\"", "v7", "W/\"v7\"", "7", ",", "\"v6\", \"v8\""})
    void any_other_version_is_stale(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 7))
                .isInstanceOf(Problem.class)
                .hasMessage("stale");
    }
}
