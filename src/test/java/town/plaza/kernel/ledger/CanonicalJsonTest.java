package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

class CanonicalJsonTest {

    @Test
    void keys_are_sorted_and_blanks_left_out() {
        assertThat(canonical("{ \"b\": [1, true, null, {\"z\":1, \"y\":2}], \"a\": \"x\" }"))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,true,null,{\"y\":2,\"z\":1}]}");
    }

    @Test
    void keys_are_sorted_as_rfc_8785_does() {
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void texts_are_escaped_as_rfc_8785_does() {
        assertThat(canonical("{\"a\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void whole_numbers_are_written_without_point_or_exponent() {
        assertThat(canonical("[1e3, -0, 7.0, 9007199254740992]")).isEqualTo("[1000,0,7,9007199254740992]");
    }

    @Test
    void fractions_are_refused() {
        assertThatThrownBy(() -> canonical("[0.5]")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void numbers_that_javascript_cannot_hold_are_refused() {
        assertThatThrownBy(() -> canonical("[9007199254740993]")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> canonical("[-9007199254740993]")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatThrownBy(() -> canonical("[\"\\ud83d\"]")).isInstanceOf(Problem.class);
    }

    private static String canonical(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new String(CanonicalJson.bytes(reader.readValue()), StandardCharsets.UTF_8);
        }
    }
}
